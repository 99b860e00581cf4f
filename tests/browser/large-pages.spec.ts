import { checkBudget } from '../../src/views/checks.ts';
import { longestTask, offerGrown } from './grown.ts';
import { expect, open, test } from './site.ts';

/** Far above what is measured (docs/performance.md): a page that freezes is longer busy than this, a slow machine is not. */
const FROZEN = 6000;

test('every page of fifteen thousand projects stands, by pages where it is long @desktop', async ({ page }) => {
  test.setTimeout(300_000);
  const { id, grown } = await offerGrown(page, 15_000);
  const at = (query: string) => `?edition=${id}&${query}`;

  // A project among so many: its place, and the amounts in classes that can be listed.
  await open(page, at('view=project&project=p34'));
  await expect(page.locator('[data-picture="locator"][data-dense] .own')).toHaveCount(1);
  const bars = page.locator('[data-picture="swarm"][data-dense] [data-mark]');
  await expect.poll(() => bars.count()).toBeGreaterThan(5);
  const bar = page.locator('[data-picture="swarm"] [tabindex="0"]');
  await bar.focus();
  await page.keyboard.press('ArrowLeft');
  const name = (await page.locator('[data-picture="swarm"] [tabindex="0"]').getAttribute('aria-label')) ?? '';
  const count = /：([\d,]+) 项/.exec(name)?.[1]?.replace(/,/g, '') ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=projects.*min=.*max=/);
  await expect(page.locator('main')).toContainText(`${count} 项`);
  expect(await longestTask(page)).toBeLessThan(FROZEN);

  // The marks of the official table come when all relations are checked; a cell then tells where it is used.
  await open(page, at('view=tables&table=12'));
  const { table, row, column } = grown.projects[0]?.cell ?? { table: '12', row: 0, column: 0 };
  const cell = page.locator(`main [data-cell="${table}.${row}.${column}"]`);
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main [class*="mark-holds"]').first()).toBeVisible();
  await expect(page.locator('.cell-details .cell-page').first()).toContainText('项目');
  await expect(page.locator('.cell-details')).toContainText(/关系（[1-9]/);
  expect(await longestTask(page)).toBeLessThan(FROZEN);

  await open(page, at('view=reconcile'));
  const checks = checkBudget(grown);
  await expect(page.locator('main')).toContainText(`共 ${checks.count} 条`);
  const long = page.locator('details.family').filter({ hasText: '一行之内' });
  await long.locator('summary').first().click();
  await expect(long.locator('li.check')).toHaveCount(100);
  await long.getByRole('button', { name: '末页' }).click();
  await expect(long.locator('li.check').last()).toBeVisible();
  expect(await longestTask(page)).toBeLessThan(FROZEN);

  await open(page, at('view=goals'));
  await expect(page.locator('.goal-entry')).toHaveCount(12);
  await page.getByRole('button', { name: '下一页' }).first().click();
  await expect(page.locator('.goal-entry')).toHaveCount(12);
  await page.getByRole('searchbox').first().fill('没有这样的字');
  await expect(page.locator('.goal-entry')).toHaveCount(0);
  expect(await longestTask(page)).toBeLessThan(FROZEN);

  // The search over everything is made ready while one types.
  await page.getByRole('searchbox').first().fill('');
  await page.locator('h1').first().focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox').pressSequentially('政务云扩容');
  await expect(page.getByRole('option').first()).toContainText('政务云扩容');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/view=project&project=p\d+|project=p\d+/);
  expect(await longestTask(page)).toBeLessThan(FROZEN);
});

test('the files of an edition that a link names are asked for before the app is there', async ({ page }) => {
  const { id } = await offerGrown(page, 300);
  let held: (() => void) | null = null;
  // The app's own code comes late: the budget is asked for meanwhile.
  await page.route('**/assets/start-*.js', async (route) => {
    await new Promise<void>((resolve) => (held = resolve));
    await route.continue();
  });
  const asked = page.waitForRequest(`**/data/${id}/budget.json`);
  const arrived = page.goto(`./?edition=${id}&view=projects`);
  await asked;
  await expect.poll(() => held !== null).toBe(true);
  (held as (() => void) | null)?.();
  await arrived;
  await expect(page.locator('main[aria-busy="false"] h1')).toBeVisible();
  await expect(page.locator('main')).toContainText('300');
});
