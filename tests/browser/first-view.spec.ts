import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { budget, expect, open, test } from './site.ts';

/** What the page may weigh, compressed as servers do it, until everything on it answers; fonts apart. */
const MOST_BYTES = 60 * 1024;
const MOST_REQUESTS = 4;
const FONT_BYTES = 60_000;

interface Seen {
  shift: number;
  early: Element[];
}

/** Notes layout shifts, and the elements that stood in the page before the app came. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { shift: 0, early: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
      seen.early = Array.from(document.querySelectorAll('#app *'));
    });
  });
}

const seenIn = (page: Page) =>
  page.evaluate(() => {
    const { shift, early } = (window as unknown as { seen: Seen }).seen;
    return { shift, early: early.length, kept: early.filter((element) => element.isConnected).length };
  });

for (const [theme, query] of [
  ['paper', ''],
  ['wall', '?theme=wall&font=125'],
] as const) {
  test(`the app takes over the page as written (${theme}): every element stays, nothing shifts, nothing is drawn twice`, async ({
    page,
  }) => {
    await watch(page);
    await open(page, query);
    await page.evaluate(() => document.fonts.ready);
    const seen = await seenIn(page);
    expect(seen.early).toBeGreaterThan(300);
    expect(seen.kept).toBe(seen.early);
    // Digits of the web font are a little narrower than the system's; nothing else may move.
    expect(seen.shift).toBeLessThan(0.001);
    const shown = page.locator('main svg.still:visible');
    await expect(shown).toHaveCount(2);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Links carry what the reader has chosen.
    const flow = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '资金流向' });
    await expect(flow).toHaveAttribute('href', `?view=flow${query.replace('?', '&')}`);
    const mark = shown.first().locator('a[data-mark^="p"]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`view=project.*${query.replace('?', '').replace('&', '.*')}`));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
}

test('up to the moment when it answers the first view is small, in few requests, without goals and tables', async ({
  page,
  baseURL,
}) => {
  const held: (() => void)[] = [];
  let holding = true;
  const bodies = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const weigh = (body: Buffer) => {
      const size = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
      if (!pathname.endsWith('favicon.svg')) bodies.set(pathname, pathname.endsWith('.woff2') ? body.length : size);
    };
    // What is still on its way when the test ends weighs nothing any more.
    void response.body().then(weigh, () => undefined);
  });
  // The app is held back: what has come by now is all that the first view takes to be seen and to answer.
  await page.route(/\/assets\/(?!index-)[\w.-]+\.js$/, async (route) => {
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto('./');
  await expect(page.locator('main[aria-busy="true"]')).toBeVisible();
  await expect(page.locator('main svg.still:visible')).toHaveCount(2);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const fonts = [...bodies].filter(([name]) => name.endsWith('.woff2'));
  // The data are asked for with the app, after the first frame: the first view does not wait for them.
  const others = [...bodies].filter(([name]) => !/\.woff2$|\/data\//.test(name));
  const sum = (files: typeof fonts) => files.reduce((all, [, size]) => all + size, 0);
  expect(sum(others), others.map(([name, size]) => `${name} ${size}`).join(', ')).toBeLessThanOrEqual(MOST_BYTES);
  expect(others.length, others.map(([name]) => name).join(', ')).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(sum(fonts)).toBeLessThanOrEqual(FONT_BYTES);
  const html = await (await page.request.get(baseURL ?? '')).text();
  const goal = budget.projects.find((project) => project.goal)?.goal?.text ?? '';
  expect(goal.length).toBeGreaterThan(20);
  expect(html).not.toContain(goal.slice(0, 20));
  expect(html).not.toMatch(/ style=/);

  // What is pressed before the app is there shows that it was, and is done when the app has come.
  const link = page.locator('main svg.still:visible').first().locator('a[data-mark^="p"]').first();
  await link.click();
  await expect(link).toHaveClass(/wanted/);
  expect(page.url()).toBe(baseURL);
  holding = false;
  for (const release of held) release();
  await expect(page).toHaveURL(/view=project&project=p/);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
});

test('another width of window gets its own drawings, in the order of the page; where their file is missing the page keeps one @desktop', async ({
  page,
  watched,
}) => {
  await open(page);
  await expect(page.locator('main svg.still-1440:visible')).toHaveCount(2);
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect(page.locator('main svg.still-1024:visible')).toHaveCount(2);
  await expect(page.locator('[data-still="flow"] svg.still-1024')).toHaveAttribute('aria-roledescription', '桑基图');
  // They are there again when the reader comes back to the overview.
  await page.goto('./?view=about');
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  watched.expected.push(/404/);
  await page.route('**/assets/pictures-*.svg', (route) => route.fulfill({ status: 404, body: '' }));
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-pictures', 'one');
  await expect(page.locator('main svg.still:visible')).toHaveCount(2);
});

test('another address never shows the overview, not even while the app is on its way', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route('**/assets/start-*.js', (route) => held.push(() => void route.continue()));
  for (const query of ['?view=flow', '?mode=briefing', '?unit=yi', '?view=overview&unit=yuan']) {
    await page.goto(`./${query}`);
    await expect(page.locator('html')).toHaveAttribute('data-first', 'other');
    // A wall has no outline of a page: it stays empty until its mode is there.
    if (!query.includes('mode=')) await expect(page.locator('#wait')).toBeVisible();
    expect(await page.locator('#app :visible').count(), query).toBe(0);
  }
  held[held.length - 1]?.();
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(page.locator('#wait')).toBeHidden();
  await expect(page.locator('.card-amount small').first()).toHaveText('元');
});

test('a page entered by a link comes in few scripts @desktop', async ({ page }) => {
  // Asked for when the page stands, in the page itself: what is fetched ahead afterwards is not what it needed.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const taken = document.documentElement.dataset['first'] === 'app';
      if (!taken || !document.querySelector('main[aria-busy="false"] h1')) return;
      seen.disconnect();
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      Object.assign(window, { scriptsOfPage: names.filter((name) => name.endsWith('.js')) });
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  });
  for (const view of ['projects', 'flow', 'project&project=p34', 'tables']) {
    await page.goto(`./?view=${view}`);
    await expect(page.locator('main[aria-busy="false"] h1')).toBeVisible();
    const scripts = await page.evaluate(() => (window as unknown as { scriptsOfPage: string[] }).scriptsOfPage);
    // guard.js, the first script, runtime, core, mode, page, and what pages share; more than eighty were asked for once.
    expect(scripts.length, `${view}: ${scripts.join(' ')}`).toBeGreaterThan(3);
    expect(scripts.length, `${view}: ${scripts.join(' ')}`).toBeLessThanOrEqual(18);
  }
});

test('a budget that was replaced on the server since the build is drawn afresh, from itself', async ({ page }) => {
  const text = JSON.stringify({ ...budget, document: { ...budget.document, publisher: '另一个部门' } });
  await page.route('**/gd-zwfw-2022/budget.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: text }),
  );
  await watch(page);
  await open(page);
  await expect(page.getByRole('banner')).toContainText('另一个部门');
  await expect(page.locator('main svg.still')).toHaveCount(0);
  await expect(page.locator('main svg[role="graphics-document"]')).toHaveCount(2);
  expect((await seenIn(page)).kept).toBe(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('headline, bar, figures, both pictures and the table of totals are there', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('main svg.still:visible')).toHaveCount(2);
    const shares = await page.locator('.still-labels .share').allTextContents();
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect(share).toMatch(/^<?\d+(\.\d{1,2})?%$/);
    await expect(page.locator('main .card')).not.toHaveCount(0);
    await expect(page.locator('.spending-bar')).toBeVisible();
    await expect(page.locator('#plain table')).toBeVisible();
    await expect(page.locator('#browser-advice')).toBeHidden();
  });
});
