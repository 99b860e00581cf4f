import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import { valueAt } from '../../src/model/budget.ts';
import { cellAmount } from '../../src/model/cell.ts';
import { added, sumCells } from '../../src/model/cell-set.ts';
import { cellsOf } from '../../src/views/cell-list.ts';
import { markCells } from '../../src/views/uses.ts';
import { budget, expect, open, test } from './site.ts';

const BASE = { grouping: 'domain', coding: 'department', kind: 'all', level: 'class' } as const;
const PICTURES = [
  { query: '?view=overview', place: { ...BASE, view: 'overview' } },
  ...(['domain', 'year', 'goal', 'band', 'none'] as const).map((grouping) => ({
    query: `?view=projects&grouping=${grouping}`,
    place: { ...BASE, view: 'projects', grouping },
  })),
  ...(['department', 'government'] as const).flatMap((coding) =>
    (['all', 'basic', 'project'] as const).map((kind) => ({
      query: `?view=flow&coding=${coding}&kind=${kind}`,
      place: { ...BASE, view: 'flow', coding, kind },
    })),
  ),
  { query: '?view=flow&level=item', place: { ...BASE, view: 'flow', level: 'item' as const } },
];

test('every mark drawn in every picture is the exact sum of its cells, and its name says that amount', async ({
  page,
}) => {
  test.setTimeout(120_000);
  let walked = 0;
  for (const { query, place } of PICTURES) {
    await open(page, query);
    await expect(page.locator('[data-mark]').first()).toBeAttached();
    const marks = await page.locator('[data-mark]').evaluateAll((all) =>
      all.map((mark) => ({
        id: mark.getAttribute('data-mark') ?? '',
        name: mark.getAttribute('aria-label') ?? '',
        limit: mark.closest('[data-limit]')?.getAttribute('data-limit') ?? null,
      })),
    );
    for (const { id, name, limit } of marks) {
      const use = markCells(budget, { ...place, threshold: limit === null ? null : Number(limit) }, id);
      expect(use, `${query} ${id}`).not.toBeNull();
      if (!use) continue;
      expect(use.cells.length, `${query} ${id}`).toBeGreaterThan(0);
      expect(use.exact && sumCells(budget, use.cells, use.unit)?.eq(toAmount(use.amount)), `${query} ${id}`).toBe(true);
      expect(name.replace(/,/g, ''), `${query} ${id}`).toContain(use.amount);
      walked += 1;
    }
  }
  expect(walked).toBeGreaterThan(300);
});

test('every figure that leads to its cells is their exact sum, on every page', async ({ page }) => {
  test.setTimeout(120_000);
  let walked = 0;
  for (const query of [
    '?view=overview',
    '?view=projects',
    '?view=flow',
    '?view=about',
    '?view=goals',
    '?view=project&project=p34',
  ]) {
    await open(page, query);
    const figures = await page.locator('main [data-figure]:not([data-share])').evaluateAll((all) =>
      all.map((one) => ({
        text: one.textContent,
        refs: (one.getAttribute('data-figure') ?? '').split(' ').filter(Boolean),
        signs: one.getAttribute('data-sign')?.split(' ') ?? null,
        listed: one.tagName === 'BUTTON',
      })),
    );
    for (const { text, refs, signs } of figures) {
      const plain = text.replace(/[,%+\s]/g, '').replace('−', '-');
      if (refs.length === 0 || !/^-?\d+(\.\d+)?$/.test(plain)) continue;
      const amounts = refs
        .map((ref) => cellsOf(ref)[0])
        .map((one) => (one ? cellAmount(valueAt(budget, one.cell)) : null));
      for (const [at, amount] of amounts.entries()) expect(amount, `${query} ${text} ${refs[at]}`).not.toBeNull();
      const exact = amounts.map((amount) => toAmount(amount ?? '0'));
      const total = sumAmounts(exact.map((amount, at) => (signs?.[at] === '-1' ? amount.neg() : amount)));
      // A change or a percentage of part three stands among the figures that it was checked with.
      const among = exact.some((amount) => amount.eq(toAmount(plain.replace('-', ''))));
      expect(total.abs().eq(toAmount(plain).abs()) || among, `${query} ${text} = ${refs.join(' ')}`).toBe(true);
      walked += 1;
    }
  }
  expect(walked).toBeGreaterThan(60);
});

test('from a mark to its cells by Shift and Enter and by Shift and a click; Escape goes back to the mark', async ({
  page,
}) => {
  await open(page, '?view=projects');
  const mark = page.locator('[data-mark="domain:政务云"]').first();
  await mark.focus();
  await page.keyboard.press('Shift+Enter');
  const panel = page.getByRole('dialog', { name: /这个数从哪里来/ });
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('表 12');
  await expect(panel).toContainText('精确值');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(mark).toBeFocused();
  await page.locator('.readout button.figure').click();
  await expect(panel).toContainText('在表中标出这些格子');
  await panel.getByRole('link', { name: /在表中标出/ }).click();
  const cloud = budget.projects.filter(({ domain }) => domain === '政务云');
  await expect(page.locator('td.marked')).toHaveCount(cloud.length);
});

test('a term is explained where it stands, by focus, by Enter and by tap, in the words of the document', async ({
  page,
}) => {
  await open(page, '?view=about');
  const term = page.getByRole('button', { name: /绩效目标/ }).last();
  await term.focus();
  await expect(page.getByRole('note')).toContainText('本站说明');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note')).toHaveCount(0);
  await term.click();
  await expect(page.getByRole('note')).toBeVisible();
});

test('the cells of the total are one cell, and a link goes straight to it', async ({ page }) => {
  expect(sumCells(budget, added([{ table: '3', row: 1, column: 3 }]), '万元')?.toString()).toBe('103089.22');
  await open(page, '?view=tables&cell=3.1.3');
  await expect(page.locator('[data-cell="3.1.3"]')).toHaveAttribute('aria-current', 'true');
});
