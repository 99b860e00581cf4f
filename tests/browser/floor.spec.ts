import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { GUARDED, scanMarkup, scanScript, scanStyles } from '../../scripts/floor-scan.ts';
import { expect, open, test, VIEWS } from './site.ts';

/** What a browser of the end of 2020 does not have yet, and this one does. */
function age(): void {
  const gone: [object | undefined, string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Intl, ['Segmenter']],
    [Crypto.prototype, ['randomUUID']],
    [Navigator.prototype, ['clipboard', 'wakeLock']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'togglePopover', 'requestSubmit']],
    [Document.prototype, ['startViewTransition', 'adoptedStyleSheets']],
    [
      window,
      (
        'structuredClone HTMLDialogElement requestIdleCallback cancelIdleCallback BroadcastChannel ClipboardItem ' +
        'OffscreenCanvas WeakRef FinalizationRegistry CompressionStream DecompressionStream scheduler navigation'
      ).split(' '),
    ],
  ];
  for (const [from, names] of gone) for (const name of names) Reflect.deleteProperty(from ?? {}, name);
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (text: string, value?: string) =>
    !/:where|:is|:has/.test(text) && (value === undefined ? supports(text) : supports(text, value));
}

test('nothing in the built files is newer than the floor but what is known and guarded', () => {
  const found = new Map<string, string>();
  for (const name of [
    'index.html',
    'guard.js',
    'embed.v1.js',
    ...readdirSync('dist/assets').map((file) => `assets/${file}`),
  ]) {
    const scan = { js: scanScript, css: scanStyles, svg: scanMarkup, html: scanMarkup }[name.split('.').pop() ?? ''];
    for (const { what, near } of scan?.(readFileSync(join('dist', name), 'utf8')) ?? []) {
      found.set(what, `${name}: ${near}`);
    }
  }
  expect([...found].filter(([what]) => !(what in GUARDED))).toEqual([]);
  // A guard for nothing is taken out again.
  expect(Object.keys(GUARDED).filter((what) => !found.has(what))).toEqual([]);
});

test('private members are plain ones: no build has the WeakMaps that bundlers make of them', () => {
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  // What those helpers throw is said in words, which no minifier changes.
  const lowered = scripts.filter((file) => /Private element is not|private elements twice/.test(readFileSync(join('dist/assets', file), 'utf8'))); // prettier-ignore
  expect(lowered).toEqual([]);
});

test('the script for host pages stays below five kilobytes', () => {
  expect(gzipSync(readFileSync('dist/embed.v1.js'), { level: 9 }).length).toBeLessThanOrEqual(5_000);
});

test('without what came after the floor, every view, search, dialog and mode works', async ({ page }) => {
  await page.addInitScript(age);
  for (const view of VIEWS) {
    await open(page, `?view=${view}`);
    expect(await page.evaluate(() => 'structuredClone' in window)).toBe(false);
  }
  await open(page, '?view=projects');
  await expect(page.locator('link[href="floor.css"]')).toHaveCount(1);
  await page.locator('[data-mark]').first().click();
  await page.keyboard.press('/');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).last().fill('zwy');
  await expect(page.getByText(/省政务云/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '嵌入' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '复制' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('./?mode=embed&view=flow');
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await page.goto('./?mode=briefing');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/step=/);
});

test('below the floor the page stays readable, with one line of advice', async ({ page, watched }) => {
  watched.expected.push(/Unexpected|SyntaxError/);
  await page.route(/assets\/index-.*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'let a = b ??? c;' }),
  );
  await page.goto('./');
  await expect(page.locator('#browser-advice')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /budget\.json/ })).toBeVisible();
});
