import { budget, expect, open, overflowOf, test } from './site.ts';

const WIDTHS = [390, 768, 1440, 2560] as const;

test('a table is one tab stop; arrows walk it, Enter tells a cell, Escape comes back', async ({ page }) => {
  await open(page, '?view=tables&table=3');
  const grid = page.getByRole('grid');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await grid.locator('[tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await expect(page.locator('[data-cell="3.1.4"]')).toBeFocused();
  await page.keyboard.press('Enter');
  const details = page.locator('.cell-details');
  await expect(details).toBeFocused();
  await expect(details).toContainText('3,089.22');
  await expect(details).toContainText('所在的勾稽关系');
  await expect(details.locator('.cell-page').first()).toContainText('总览');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-cell="3.1.4"]')).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid.locator('tbody tr:last-child td:last-child')).toBeFocused();
});

test('a long goal is folded until it is chosen, the marks have a key, and a cell is not hidden by the names', async ({
  page,
}) => {
  const owner = [...budget.projects].sort((a, b) => (b.goal?.text.length ?? 0) - (a.goal?.text.length ?? 0))[0];
  if (!owner?.goal) throw new Error('no goals');
  const { row, column } = owner.goal.cell;
  await open(page, `?view=tables&cell=12.${row}.1`);
  const goal = page.locator(`[data-cell="12.${row}.${column}"]`);
  const height = async () => (await goal.locator('.folded').boundingBox())?.height ?? 0;
  const folded = await height();
  expect(await goal.innerText()).toContain(owner.goal.text.slice(-6));
  await goal.click();
  await expect.poll(height).toBeGreaterThan(folded);
  await expect(page.locator('.official-key')).toContainText('所在的勾稽关系都相等');
  await open(page, `?view=tables&cell=12.${row}.2`);
  const [name, cell] = [page.locator(`[data-cell="12.${row}.1"]`), page.locator(`[data-cell="12.${row}.2"]`)];
  const [left, right] = [await name.boundingBox(), await cell.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
});

test('a figure’s cells are all marked, in each of their tables, with their sum', async ({ page }) => {
  const [first, second] = budget.projects;
  if (!first || !second) throw new Error('no projects');
  await open(page, `?view=tables&table=12&cells=12.${first.cell.column}.${first.cell.row}.${second.cell.row}_5.2.1`);
  await expect(page.locator('td.marked')).toHaveCount(2);
  await expect(page.locator('.marked-cells')).toContainText('3 格');
  await page.locator('.marked-cells a', { hasText: '表 5' }).click();
  await expect(page.locator('td.marked')).toHaveCount(1);
  await page.getByRole('button', { name: '取消标出' }).click();
  await expect(page.locator('td.marked')).toHaveCount(0);
});

for (const width of WIDTHS) {
  test(`tables, checks and explanations stay in the window at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const query of ['?view=tables&cell=12.34.2', '?view=tables&table=6', '?view=reconcile', '?view=about']) {
      await open(page, query);
      expect(await overflowOf(page), query).toBe(0);
    }
  });
}

test('the checks fold by family, open for a search, and say how to cite the data', async ({ page }) => {
  await open(page, '?view=reconcile');
  await expect(page.locator('details.family:not([open])').first()).toBeVisible();
  await page.locator('main input[type="search"]').fill('机关运行经费');
  await expect(page.locator('details.family:not([open])')).toHaveCount(0);
  expect(await page.locator('.check').count()).toBeGreaterThan(0);
  await expect(page.locator('.citation')).toContainText(budget.dataId);
  await expect(page.locator('.citation')).toContainText('[EB/OL]');
});
