import { AxeBuilder } from '@axe-core/playwright';
import { budget, expect, open, test, VIEWS } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const withGoal = budget.projects.find((project) => project.goal !== null)?.id ?? 'p1';
const withheld = budget.projects.find((project) => project.withheld)?.id ?? 'p1';

/** Of 核对 three of its lists: axe needs minutes for all 600 relations at once, and they differ in nothing but words. */
const PLACES = [
  ...VIEWS.filter((view) => view !== 'reconcile').map((view) => `view=${view}`),
  'view=reconcile&outcome=rounding',
  'view=reconcile&outcome=scope',
  'view=reconcile&outcome=lost',
  'view=projects&shape=table',
  'view=flow&shape=table',
  'view=tables&table=12',
  `view=project&project=${withGoal}`,
  `view=project&project=${withheld}`,
];

for (const theme of ['paper', 'wall']) {
  for (const place of PLACES) {
    test(`axe finds nothing on ${place} in the theme ${theme}`, async ({ page }) => {
      await open(page, `?${place}&theme=${theme}`);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
        ),
      ).toEqual([]);
    });
  }
}
