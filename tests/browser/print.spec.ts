import { expect, open, test } from './site.ts';

test('a page prints on A4 landscape: paper, no controls, tables whole, folded parts open, with source and address', async ({
  page,
}) => {
  await open(page, '?view=tables&table=12&theme=wall');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const seen = await page.evaluate(() => {
    const shown = (query: string) => (document.querySelector(query)?.getClientRects().length ?? 0) > 0;
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      controls: ['.site-nav', '.site-actions', '.skip'].filter(shown),
      folded: document.querySelectorAll('details:not([open])').length,
      boxes: Array.from(document.querySelectorAll('.scroll, .scroll-tall')).filter(
        (box) => getComputedStyle(box).overflowY !== 'visible',
      ).length,
      heads: Array.from(document.querySelectorAll('main thead')).map((head) => getComputedStyle(head).display),
      cut: Array.from(document.querySelectorAll('main tr')).filter(
        (row) => getComputedStyle(row).breakInside !== 'avoid',
      ).length,
    };
  });
  expect(seen).toMatchObject({ ground: 'rgb(255, 255, 255)', controls: [], folded: 0, boxes: 0, cut: 0 });
  expect(new Set(seen.heads)).toEqual(new Set(['table-header-group']));
  await expect(page.locator('footer')).toContainText('数据来源');
  await expect(page.locator('.print-only')).toContainText('view=tables');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('svg[data-print]').count()).toBe(0);
});

test('the overview prints on one sheet, its pictures inside it', async ({ page }, { project }) => {
  if (project.name === 'phone') await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '?view=overview');
  await expect(page.locator('main [data-mark]').first()).toBeVisible();
  const sheets = async (format: 'A4' | 'A3') =>
    (await page.pdf({ format, landscape: true, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
      ?.length;
  expect(await sheets('A4')).toBe(1);
  expect(await sheets('A3')).toBe(1);
});
