import { budget, expect, open, overflowOf, test, VIEWS } from './site.ts';

for (const view of VIEWS) {
  test(`the page ${view} shows the edition without a complaint, and fits the window`, async ({ page }, info) => {
    await open(page, `?view=${view}`);
    await expect(page).toHaveTitle(new RegExp(budget.document.publisher));
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await overflowOf(page)).toBe(0);
    await page.screenshot({ path: info.outputPath(`${view}.png`), fullPage: true });
  });
}

test('the page of each kind of project shows its name and amount', async ({ page }, info) => {
  const kinds = [
    budget.projects.find((project) => project.goal !== null),
    budget.projects.find((project) => project.goal === null && !project.withheld),
    budget.projects.find((project) => project.withheld),
  ];
  for (const project of kinds) {
    if (!project) throw new Error('the edition has projects of each kind');
    await open(page, `?view=project&project=${project.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      project.withheld ? '涉密项目' : project.name.slice(0, 4),
    );
    await expect(page.locator('main')).toContainText(project.amount.replace(/\B(?=(\d{3})+\.)/g, ','));
    await page.screenshot({ path: info.outputPath(`${project.id}.png`), fullPage: true });
  }
});
