import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { barriersIn } from './axe.ts';
import { serveColumn } from './column.ts';
import { frameOf, press } from './frames.ts';
import { expect, test, VIEWS } from './site.ts';

const served = serveColumn();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('with storage, cookies and databases blocked, a frame works as with them', async ({ page, context }) => {
  await context.addInitScript(() => {
    if (window.parent === window) return;
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse, configurable: false });
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse, configurable: false });
  });
  await page.goto(served.column);
  const frame = await frameOf(page, '#by-script iframe');
  expect(await frame.evaluate(() => Reflect.has(window, 'localStorage'))).toBe(true);
  await expect(frame.evaluate(() => window.localStorage.length)).rejects.toThrow(/blocked/);

  // Drill-down by keyboard, and back.
  await frame.locator('[data-mark][tabindex="0"]').first().press('Home');
  await page.keyboard.press('Enter');
  await frame.locator('.crumbs a').first().click();
  await expect(frame.locator('.embed[data-view="projects"]')).toBeVisible();
  await expect(frame.locator('.crumbs a')).toHaveCount(0);

  // Search by pinyin, in the picture and in its table twin.
  await frame.getByRole('button', { name: '检索' }).click();
  await frame.getByRole('searchbox').fill('zwy');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText(/检索“zwy”：\d+ 个项目/);
  const found = Number(
    /：(\d+) 个项目/.exec((await frame.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1],
  );
  expect(found).toBeGreaterThan(0);
  await frame.getByRole('button', { name: '看表' }).click();
  await expect(frame.locator('.sortable tbody tr')).toHaveCount(found);
  await expect(frame.locator('.embed-full')).toHaveAttribute('href', /q=zwy/);

  // Downloads.
  await frame.locator('.embed-tools').getByRole('button', { name: '下载' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'CSV' }).first().click(),
  ]);
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  expect(rows.length).toBeGreaterThan(found);
});

test('wheel and touch pass through a frame to its host', async ({ page }) => {
  await page.goto(served.column);
  const frame = await frameOf(page, '#by-script iframe');
  const box = await page.locator('#by-script iframe').boundingBox();
  if (!box) throw new Error('the frame has no place');
  await page.mouse.move(box.x + box.width / 2, box.y + 200);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(240);
  expect(
    await frame.evaluate(() =>
      Array.from(document.querySelectorAll('*'))
        .filter((element) => /^(none|pan-x)$/.test(getComputedStyle(element).touchAction))
        .map((element) => element.outerHTML.slice(0, 80)),
    ),
  ).toEqual([]);
});

test('a frame that was frozen to other data says so, and one to these data does not', async ({ page }) => {
  await page.goto(`${served.site}?embed=1&view=flow&data=sha256-0000`);
  await expect(page.getByRole('alert')).toContainText('sha256-0000');
  const { dataId } = JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')) as { dataId: string };
  await page.goto(`${served.site}?embed=1&view=flow&data=${dataId.slice(0, 20)}`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what a frame holds is as high in a low window as in a high one, at every width', async ({ page }) => {
  for (const view of [...VIEWS, 'project&project=p34', 'projects&shape=table', 'flow&shape=table']) {
    await page.goto(`${served.site}?embed=1&view=${view}`);
    await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
    for (const width of [320, 768, 1280]) {
      const heights: number[] = [];
      for (const height of [300, 2000]) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 80))));
        heights.push(await page.evaluate(() => document.documentElement.getBoundingClientRect().height));
      }
      expect(heights[0], `${view} at ${width}`).toBe(heights[1]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        `${view} at ${width}`,
      ).toBe(0);
    }
  }
});

for (const { width, theme, views } of [
  { width: 320, theme: 'paper', views: [...VIEWS, 'project&project=p34', 'flow&shape=table'] },
  { width: 768, theme: 'wall', views: ['overview', 'projects', 'flow'] },
  { width: 1280, theme: 'contrast', views: ['projects', 'flow'] },
]) {
  test(`no barrier in ${views.length} embedded views at ${width} in the theme ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const view of views) {
      await page.goto(`${served.site}?embed=1&view=${view}&theme=${theme}`);
      await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
      expect(await barriersIn(page), view).toEqual([]);
    }
  });
}

test('inside a frame of another origin, in its host, nothing is a barrier either', async ({ page }) => {
  await page.goto(served.column);
  const frame = await frameOf(page, '#by-script iframe');
  await frame.getByRole('button', { name: '检索' }).click();
  await press(frame, '[data-mark$="/small"]');
  const { violations } = await new AxeBuilder({ page }).include(['#by-script iframe', 'body']).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('where an editor strips the script, links stay in its places and the plain frame works', async ({ page }) => {
  await page.goto(`${served.column}stripped.html`);
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('#by-script a')).toBeVisible();
  await expect(page.locator('#by-element a')).toBeVisible();
  await page.locator('#by-iframe').scrollIntoViewIfNeeded();
  const frame = await frameOf(page, '#by-iframe');
  await expect(frame.locator('[data-mark]').first()).toBeVisible();
});
