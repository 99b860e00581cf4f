import { cellAmount, type CellValue } from '../../src/model/cell.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { budget, expect, open, test } from './site.ts';

/** A printed figure without what display adds: thousands separators, the minus sign of typesetting. */
const plain = (text: string): string => text.trim().replaceAll(',', '').replaceAll('−', '-');

const squeezed = (text: string): string => text.replace(/\s+/g, '');

for (const table of budget.tables) {
  test(`table ${table.id} equals budget.json cell by cell`, async ({ page }) => {
    await open(page, `?view=tables&table=${table.id}`);
    const shown = await page.locator('main tbody tr').evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.querySelectorAll('td'), (cell) => {
          // What is only said of a figure (its verdict) is not the figure.
          const copy = cell.cloneNode(true) as HTMLElement;
          for (const note of copy.querySelectorAll('.hidden-text')) note.remove();
          return copy.textContent;
        }),
      ),
    );
    const read = (value: CellValue, text: string): string =>
      cellAmount(value) !== null ? plain(text) : squeezed(text);
    const wanted = (value: CellValue): string =>
      cellAmount(value) ?? (value.kind === 'text' ? squeezed(value.text) : value.kind === 'blank' ? '' : '转录缺失');
    expect(
      shown.map((cells, i) => cells.map((text, j) => read(table.rows[i]?.cells[j] ?? { kind: 'blank' }, text))),
    ).toEqual(table.rows.map((row) => row.cells.map(wanted)));
    if (table.emptyReason) await expect(page.locator('main')).toContainText(table.emptyReason);
    if (table.lost) await expect(page.locator('main')).toContainText(table.lost);
  });
}

test('核对 lists every relation with its verdict, and none of this edition is broken', async ({ page }) => {
  const verdicts = reconcile(budget);
  await open(page, '?view=reconcile');
  await expect(page.locator('main .check')).toHaveCount(verdicts.length);
  const shown = await page.locator('main .check').evaluateAll((checks) => checks.map((check) => check.id));
  expect([...shown].sort()).toEqual(verdicts.map(({ relation }) => relation.id).sort());
  await expect(page.locator('main .verdict-broken')).toHaveCount(0);
  for (const outcome of ['holds', 'rounding', 'scope', 'lost'] as const) {
    const count = verdicts.filter((verdict) => verdict.outcome === outcome).length;
    await expect(page.locator(`main .check .verdict-${outcome}`)).toHaveCount(count);
  }
});

test('every project has a row in the table of projects, and they add up to 100000.00', async ({ page }) => {
  await open(page, '?view=projects&shape=table');
  const rows = page.locator('main table').first().locator('tbody tr');
  await expect(rows).toHaveCount(budget.projects.length);
  const shown = await rows.evaluateAll((all) => all.map((row) => row.textContent));
  for (const { amount } of budget.projects) {
    const written = amount.replace(/\B(?=(\d{3})+\.)/g, ',');
    expect(
      shown.some((text) => text.includes(written)),
      amount,
    ).toBe(true);
  }
  await expect(page.locator('main table').first().locator('tfoot')).toContainText('100,000.00');
});
