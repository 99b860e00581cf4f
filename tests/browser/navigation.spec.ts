import { budget, expect, open, test } from './site.ts';

const largest = [...budget.projects].sort((a, b) => parseFloat(b.amount) - parseFloat(a.amount))[0];
if (!largest) throw new Error('the edition has projects');
const heading = largest.name.slice(0, 3);

test('a project opens by pointer, and Back returns to the picture', async ({ page, isMobile, hasTouch }) => {
  await open(page, '?view=projects');
  const tile = page.locator(`[data-mark="${largest.id}"]`).first();
  await expect(tile).toBeVisible();
  if (hasTouch || isMobile) {
    // A first tap shows what the tile is, a second opens it.
    await tile.tap();
    await expect(page).toHaveURL(new RegExp(`selected=${largest.id}`));
    await tile.tap();
  } else await tile.click();
  await expect(page).toHaveURL(new RegExp(`view=project&project=${largest.id}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
  await page.goBack();
  await expect(page).toHaveURL(/view=projects/);
  await expect(tile).toBeVisible();
});

test('a project opens by keyboard alone, and Escape and Back lead out again', async ({ page }) => {
  await open(page, '?view=projects');
  const first = page.locator('[aria-roledescription="矩形树图"] [tabindex="0"]').first();
  await expect(first).toBeVisible();
  // The treemap is one tab stop.
  await expect(page.locator('[aria-roledescription="矩形树图"]').first().locator('[tabindex="0"]')).toHaveCount(1);
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-mark') ?? false)) break;
  }
  await page.keyboard.press('Home');
  const mark = await page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null);
  expect(mark).not.toBeNull();
  const group = page.locator(`[data-mark="${mark ?? ''}"]`).first();
  if (!/^p\d+$/.test(mark ?? '')) {
    await group.press('Enter');
    await expect(page).toHaveURL(/focus=/);
    await page.locator('[aria-roledescription="矩形树图"] [tabindex="0"]').first().press('Home');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=project&project=p\d+/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/view=projects/);
});

test('an address leads to the same place on another visit', async ({ page }) => {
  await open(page, '?view=projects&grouping=year&unit=yi&theme=wall&shape=table&q=%E6%94%BF%E5%8A%A1%E4%BA%91');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'wall');
  // What is searched for is found after the page stands.
  await expect(page.locator('main')).toContainText('检索结果');
  const first = await page.locator('main').innerText();
  const address = page.url();
  await open(page);
  await page.goto(address);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect.poll(() => page.locator('main').innerText()).toBe(first);
  expect(page.url()).toBe(address);
});

test('the unit changes every amount and stays in the address, without a step in the history', async ({ page }) => {
  await open(page, '?view=projects&shape=table');
  await expect(page.locator('main tfoot').first()).toContainText('100,000.00');
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: /^显示/ }).click();
  await page.getByRole('button', { name: '亿元', exact: true }).click();
  await expect(page).toHaveURL(/unit=yi/);
  await expect(page.locator('main tfoot').first()).toContainText('10.00');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('the theme changes the page and stays in the address', async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('button', { name: /^显示/ }).click();
  await page.getByRole('button', { name: '幕', exact: true }).click();
  await expect(page).toHaveURL(/theme=wall/);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
});

test('a figure of a project leads to its printed cell', async ({ page }) => {
  await open(page, `?view=project&project=${largest.id}`);
  await page.locator('main a[href*="cell=12."]').first().click();
  await expect(page).toHaveURL(new RegExp(`cell=12\\.${largest.cell.row}\\.`));
  await expect(page.locator('main td[data-here]')).toBeVisible();
  await expect(page.locator('main td[data-here]')).toContainText(largest.amount.replace(/\B(?=(\d{3})+\.)/g, ','));
});
