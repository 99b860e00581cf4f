import { longestTask, offerGrown } from './grown.ts';
import { expect, open, test } from './site.ts';

const PROJECTS = 15_000;
/** Far above what is measured (docs/performance.md): a page that freezes is longer busy than this, a slow machine is not. */
const FROZEN = 4000;

test('fifteen thousand projects are drawn by levels, walked by keys, searched, and listed by pages @desktop', async ({
  page,
}) => {
  const { id, grown } = await offerGrown(page, PROJECTS);
  await open(page, `?edition=${id}&view=projects`);
  const picture = page.locator('svg[role="graphics-document"]').first();
  await expect(picture).toHaveAttribute('data-dense', /^[1-9]\d{2,}$/);
  const drawn = parseInt((await picture.getAttribute('data-dense')) ?? '', 10);
  expect(drawn).toBeLessThanOrEqual(3000);
  // Tiles are no elements: the whole picture has few of them, and one that takes the focus.
  expect(await picture.locator('*').count()).toBeLessThan(2000);
  await expect(picture.locator('[tabindex="0"]')).toHaveCount(1);

  // A key walk: the first group, its neighbour, into it, among its projects, and out again.
  const mark = picture.locator('[data-mark][tabindex]');
  await mark.focus();
  const first = await mark.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(mark).not.toHaveAttribute('aria-label', first ?? '');
  await expect(mark).toBeFocused();
  const group = (await mark.getAttribute('data-mark')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`focus=${encodeURIComponent(group).replace(/%3A/i, '(?:%3A|:)')}`));
  await page.keyboard.press('End');
  await expect(mark).toHaveAttribute('data-mark', `${group}/small`);
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAttribute('data-mark', /^p\d+$/);
  // Two presses before a frame is drawn leave two levels.
  await page.evaluate(() => {
    for (let press = 0; press < 2; press += 1)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
  });
  await expect(page).not.toHaveURL(/focus=/);

  // The tile under the pointer is read out, and a press on it enters its level.
  const box = await picture.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 60);
  await expect(page.locator('.readout-link')).toHaveAttribute('href', /project=p\d+/);

  const field = page.getByRole('searchbox').first();
  await field.pressSequentially('政务云');
  const asked = grown.projects.filter(({ name, domain, shortLabel }) => `${name}|${shortLabel}|${domain ?? ''}`.replace(/[^\u4e00-\u9fff|]/g, '').includes('政务云')); // prettier-ignore
  await expect(page.locator('.search output')).toHaveText(`${asked.length} 项`);
  await expect(page.locator('.hits tbody tr')).toHaveCount(100);
  await field.fill('');

  await page.getByText('表', { exact: true }).last().click();
  const table = page.locator('table.sortable');
  await expect(table.locator('tbody tr')).toHaveCount(100);
  await expect(table).toHaveAttribute('aria-rowcount', String(PROJECTS + 1));
  await page.getByRole('button', { name: '末页' }).click();
  await expect(page.getByText('第 14,901 至 15,000 行，共 15,000 行')).toBeVisible();
  await expect(table.locator('tbody tr').last()).toHaveAttribute('aria-rowindex', String(PROJECTS + 1));

  expect(await longestTask(page)).toBeLessThan(FROZEN);
});
