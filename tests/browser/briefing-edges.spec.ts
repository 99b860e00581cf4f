import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1920, height: 1080 } });

async function brief(page: Page, query: string): Promise<void> {
  await page.goto(`./?mode=briefing${query}`);
  await expect(page.locator('.stage h1').first()).toBeVisible();
}

test('in forced colours the rule above each figure is drawn whole', { tag: '@desktop' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await brief(page, '&step=5');
  const rules = await page.locator('.figure').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      return { x: Math.ceil(x), y: Math.floor(y), width: Math.floor(width) - 1, height: 3 };
    }),
  );
  expect(rules).toHaveLength(3);
  for (const clip of rules) {
    const picture = (await page.screenshot({ clip })).toString('base64');
    // A column of the rule is drawn where one of its pixels is dark.
    const drawn = await page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0);
      const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      let columns = 0;
      for (let x = 0; x < image.width; x += 1)
        for (let y = 0; y < image.height; y += 1)
          if ((data[4 * (y * image.width + x)] ?? 255) < 128) {
            columns += 1;
            break;
          }
      return columns / image.width;
    }, picture);
    expect(drawn).toBeGreaterThan(0.99);
  }
});

test('the search on the wall and in the presenter’s window knows pinyin', { tag: '@desktop' }, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/search\.json|pinyin/.test(request.url())) asked.push(request.url());
  });
  for (const screen of ['wall', 'presenter']) {
    await page.goto(`./?mode=briefing&screen=${screen}&step=5`);
    await expect(page.locator('.stage').first()).toBeVisible();
    asked.length = 0;
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('粤省事');
    const named = page.locator('.wall-over li');
    await expect(named).toHaveCount(5);
    expect(asked).toEqual([]);
    await page.getByRole('searchbox').fill('yss');
    await expect(named).toHaveCount(5);
    await expect(named.first()).toContainText('粤省事');
  }
});

test('an address beyond the deck is put right without a step in the history', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?view=overview');
  await expect(page.locator('h1').first()).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await brief(page, '&step=77');
  await expect(page).toHaveURL(/step=18\b/);
  await expect(page.locator('.foot')).toContainText('18 / 18');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL(/view=overview|\/$|\?$/);
});
