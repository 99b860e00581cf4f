import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeStills } from '../../scripts/stills.mjs';
import { siteZip } from '../../scripts/site-zip.ts';
import { serveFolder } from '../../scripts/static-server.mjs';
import { frameOf, heightError } from './frames.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'serial' });

const LOOK = 'h1 { letter-spacing: 2px } header, footer { padding: 8px; background: #eee }';
let root = '';
let bureau: Awaited<ReturnType<typeof serveFolder>>;

// What `npm run package` makes, of the site that was built: unpacked into /a/b/c/ of a bureau's site, on a plain server.
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bureau-'));
  cpSync('dist', join(root, 'dist'), { recursive: true });
  await makeStills(join(root, 'dist'), ['flow']);
  for (const [name, bytes] of Object.entries(unzipSync(siteZip(join(root, 'dist'), 'data').bytes))) {
    const file = join(root, 'site/a/b/c', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const folder = join(root, 'site/a/b/c');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  // The bureau's own head and foot around the app, and around a place for the script.
  writeFileSync(
    join(folder, 'column.html'),
    page
      .replace('<body>', '<body><div id="bureau-head">某某局</div>')
      .replace('</body>', '<div id="bureau-foot">主办：某某局</div></body>'),
  );
  writeFileSync(join(root, 'site/a/b/look.css'), LOOK);
  writeFileSync(
    join(root, 'site/a/b/article.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>专栏</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="look.css"><script src="c/embed.v1.js" defer></script></head>
      <body><header>某某局</header><h1>部门预算</h1>
      <div data-budget-embed data-src="c/index.html?view=flow" data-title="资金流向"><a href="c/index.html?view=flow">资金流向</a></div>
      <noscript><a href="c/index.html?view=flow"><img src="c/stills/flow-paper.png" alt="资金流向" width="720"></a></noscript>
      <footer>主办</footer></body></html>`,
  );
  bureau = await serveFolder(join(root, 'site'));
});
test.afterAll(async () => {
  await bureau.close();
  rmSync(root, { recursive: true, force: true });
});
test.beforeEach(({ watched, page }) => {
  watched.expected.push(/^a request to http:\/\/127\.0\.0\.1:/);
  page.on('request', (request) => {
    const url = request.url();
    expect(url.startsWith(bureau.url) || !/^https?:/.test(url), url).toBe(true);
  });
  page.on('response', (response) => expect(response.status(), response.url()).toBeLessThan(400));
});

test('unpacked into /a/b/c/ of a plain server, every view opens, also by its links', async ({ page }) => {
  await page.goto(`${bureau.url}a/b/c/`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  const links = page.getByRole('navigation').first().getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThan(4);
  for (let at = 0; at < count; at++) {
    await links.nth(at).click();
    await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(page.url().startsWith(`${bureau.url}a/b/c/`), page.url()).toBe(true);
  }
  for (const path of ['deploy/nginx.conf', 'deploy/embedding.md', 'stills/flow-wall.png', 'stills/flow-paper.svg']) {
    expect((await page.request.get(`${bureau.url}a/b/c/${path}`)).status(), path).toBe(200);
  }
});

test('the bureau’s own head and foot stand around the app, which turns its pages between them', async ({ page }) => {
  await page.goto(`${bureau.url}a/b/c/column.html?view=projects`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await page.locator('[data-mark]').first().waitFor();
  const [head, app, foot] = await Promise.all(
    ['#bureau-head', '#app', '#bureau-foot'].map((selector) => page.locator(selector).boundingBox()),
  );
  if (!head || !app || !foot) throw new Error('a part of the page is missing');
  expect(app.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
  expect(foot.y).toBeGreaterThanOrEqual(app.y + app.height - 1);
  await page.getByRole('navigation').first().getByRole('link', { name: '资金流向' }).click();
  await expect(page).toHaveURL(/column\.html\?view=flow$/);
  await expect(page.locator('#bureau-head')).toBeVisible();
});

test('an article of the same site holds a view between its own head and foot, by relative addresses', async ({
  page,
}) => {
  await page.goto(`${bureau.url}a/b/article.html`);
  const frame = await frameOf(page, '[data-budget-embed] iframe');
  await expect.poll(() => heightError(frame)).toBe(0);
  expect(await frame.evaluate(() => location.href)).toContain('/a/b/c/index.html?view=flow');
  await expect(page.locator('[data-budget-embed] a')).toHaveCount(0);
  await expect(page.locator('footer')).toBeVisible();
});

test.describe('for a reader without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the article has a link and a picture of the view', async ({ page }) => {
    await page.goto(`${bureau.url}a/b/article.html`);
    await expect(page.locator('[data-budget-embed] a')).toBeVisible();
    const picture = page.getByRole('img', { name: '资金流向' });
    await expect(picture).toBeVisible();
    await expect(picture).toHaveJSProperty('complete', true);
    expect((await page.request.get(`${bureau.url}a/b/c/stills/flow-paper.png`)).headers()['content-type']).toBe(
      'image/png',
    );
    expect((await picture.boundingBox())?.height).toBeGreaterThan(400);
  });
});
