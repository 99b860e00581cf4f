import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { MOST_BYTES, singleFile } from '../../scripts/single-file.ts';
import { siteZip } from '../../scripts/site-zip.ts';
import { serveFolder } from '../../scripts/static-server.mjs';
import { expect, test, VIEWS } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce', offline: true } });

/** The single file under a name that a colleague may give it, in a folder of its own: nothing lies beside it. */
function fileOnStick(): { readonly address: string; readonly bytes: number } {
  const folder = test.info().outputPath('U 盘');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '预算透视 #1.html');
  writeFileSync(path, singleFile('dist', 'data'));
  return { address: pathToFileURL(path).href, bytes: statSync(path).size };
}

/** What the windows ask for beside the file itself. */
function askedBeside(context: BrowserContext, address: string): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && url.replace(/[?#].*$/, '') !== address) asked.push(url);
  });
  return asked;
}

async function openPlace(page: Page, address: string, query: string): Promise<void> {
  await page.goto(`${address}${query}`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('the single file opens from a stick: every view and the search, no request beside itself, a quiet console', async ({
  page,
  context,
}) => {
  const { address, bytes } = fileOnStick();
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  const asked = askedBeside(context, address);
  for (const view of VIEWS) await openPlace(page, address, `?view=${view}`);
  for (const query of ['?view=project&project=p34', '?view=tables&table=12&theme=wall', '?view=flow&shape=table'])
    await openPlace(page, address, query);
  // The digits have their own font, from inside the file.
  expect(await page.evaluate(() => document.fonts.check("500 20px 'YT Num'", '103,089.22'))).toBe(true);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)).toBe(0);
  // Links inside the file lead on inside it, and Back returns.
  await openPlace(page, address, '');
  await page.getByRole('link', { name: '资金流向', exact: true }).first().click();
  await expect.poll(() => page.url()).toContain('view=flow');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('view=flow');
  // By the initials of its pinyin, made in the file itself.
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('zwy');
  await expect(page.getByRole('option').first()).toContainText('政务云');
  await page.keyboard.press('Escape');
  expect(asked).toEqual([]);
});

test('the single file tells the budget on a wall, in the presenter’s window, as a hand-out and in a frame', async ({
  page,
  context,
}) => {
  const { address } = fileOnStick();
  const asked = askedBeside(context, address);
  await openPlace(page, address, '?mode=briefing');
  const count = Number(/\/ (\d+)/.exec(await page.locator('.foot').innerText())?.[1]);
  expect(count).toBeGreaterThan(10);
  for (let step = 1; step < count; step += 1) {
    await expect(page.locator('.foot')).toContainText(`${step} / ${count}`);
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('step=5');
  // A crash or a reload comes back to the step.
  await page.reload();
  await expect(page.locator('.foot')).toContainText(`5 / ${count}`);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('w');
  const other = await opened;
  await expect(other.getByRole('status')).toHaveText(/已与大屏同步/);
  await expect(other.locator('.top')).toContainText(`5 / ${count}`);
  await other.keyboard.press('PageDown');
  await expect(page.locator('.foot')).toContainText(`6 / ${count}`);
  await other.close();
  await openPlace(page, address, '?mode=briefing&screen=handout&notes=on');
  await expect(page.locator('.handout-page')).toHaveCount(count);
  for (const view of ['projects', 'flow', 'overview', 'tables'])
    await openPlace(page, address, `?mode=embed&view=${view}`);
  // What a frame calls its full version is the file itself, whatever its name.
  const link = page.getByRole('link', { name: /完整|全文|打开/ }).first();
  expect(new URL((await link.getAttribute('href')) ?? '', address).href.replace(/[?#].*$/, '')).toBe(address);
  expect(asked).toEqual([]);
});

test('the single file gives its tables, its pictures and the whole edition to take, without a request', async ({
  page,
  context,
}) => {
  const { address } = fileOnStick();
  const asked = askedBeside(context, address);
  await openPlace(page, address, '?view=projects');
  await page.getByRole('button', { name: '下载', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '下载' });
  for (const [button, beginning] of [
    ['CSV', '\ufeff'],
    ['XLSX', 'PK'],
    ['JSON', '{'],
    ['财政数据包', 'PK'],
    ['SVG', '<?xml'],
    ['PNG', '\x89PNG'],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: button, exact: true }).first().click();
    const bytes = readFileSync(await (await waiting).path());
    const text = bytes.toString(beginning.startsWith('\x89') ? 'latin1' : 'utf8');
    expect(text.startsWith(beginning), button).toBe(true);
    expect(bytes.length, button).toBeGreaterThan(1000);
  }
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

/** The zip of `npm run package`, unpacked. */
function unpacked(): string {
  const folder = test.info().outputPath('unpacked');
  for (const [name, bytes] of Object.entries(unzipSync(siteZip('dist', 'data').bytes))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return folder;
}

test('the zip unpacked is a site for any static server, and opens by double click: its own and the single file', async ({
  page,
  context,
  watched,
}) => {
  // The browser tries the modules of index.html before its first script leads away; it says that a file may not have any.
  watched.expected.push(/from origin 'null' has been blocked by CORS policy/, /net::ERR_FAILED/, /^a request to /);
  const folder = unpacked();
  const address = pathToFileURL(`${folder}/`).href;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await openPlace(page, `${address}index.html`, '?view=projects');
  expect(page.url()).toContain('classic.html?view=projects');
  await openPlace(page, `${address}index.html`, '?mode=briefing&step=8');
  await expect(page.locator('.foot')).toContainText('8 / ');
  await openPlace(page, `${address}offline/budget-lens.html`, '?view=flow');
  expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  await context.setOffline(false);
  const site = await serveFolder(folder, { under: '/any/folder/' });
  try {
    await openPlace(page, site.url, '?view=projects');
    await expect(page.locator('[data-mark]').first()).toBeVisible();
  } finally {
    await site.close();
  }
});
