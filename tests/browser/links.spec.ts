import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { countLinks, deadLinks } from '../../scripts/link-check.ts';
import { siteZip } from '../../scripts/site-zip.ts';
import { formatCellRef } from '../../src/model/cell.ts';
import { appAddress } from '../../src/state/app-address.ts';
import { parseViewState } from '../../src/state/url.ts';
import { parseCellSet } from '../../src/views/cell-list.ts';
import { valueAt } from '../../src/model/budget.ts';
import { budget, expect, open, test, VIEWS } from './site.ts';

const TEXTS = /\.(?:html|css|js|md)$/;
const official = [
  ...['data/site.json', 'data/gd-zwfw-2022/edition.json'].flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(/"(https?:[^"]+)"/g), (match) => match[1] ?? ''),
  ),
];

function filesBelow(folder: string, under = ''): [string, string][] {
  return readdirSync(folder).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path, `${under}${name}/`);
    return [[`${under}${name}`, TEXTS.test(name) ? readFileSync(path, 'utf8') : '']];
  });
}

test('every address in the built site leads somewhere, and none to another origin', { tag: '@desktop' }, () => {
  const files = new Map(filesBelow('dist'));
  expect(countLinks(files)).toBeGreaterThan(1200);
  expect(deadLinks(files, official)).toEqual([]);
});

test('the zip, unpacked, names nothing that it does not bring', { tag: '@desktop' }, () => {
  test.setTimeout(60_000);
  const unpacked = Object.entries(unzipSync(siteZip('dist', 'data').bytes));
  // The server samples are no pages of the site; the handbooks name each other from where they stand in the repository.
  const pages = unpacked.filter(([path]) => !path.startsWith('deploy/'));
  const files = new Map(
    pages.map(([path, bytes]) => [path, TEXTS.test(path) ? Buffer.from(bytes).toString('utf8') : '']),
  );
  expect(deadLinks(files, official)).toEqual([]);
});

test('every link that the app makes names a place of this edition', { tag: '@desktop' }, async ({ page }) => {
  test.setTimeout(60_000);
  const ids = new Set(budget.projects.map(({ id }) => id));
  let seen = 0;
  for (const query of [
    ...VIEWS.map((view) => `?view=${view}`),
    '?view=project&project=p34',
    '?view=tables&table=12',
    '?view=flow&shape=table',
  ]) {
    await open(page, query);
    const found = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#app a[href]'), (link) => {
        const href = link.getAttribute('href') ?? '';
        return {
          href,
          anchor: href.startsWith('#') && document.getElementById(decodeURIComponent(href.slice(1))) !== null,
        };
      }),
    );
    const dead = found.filter(({ href: written, anchor }) => {
      // A picture of the first view keeps its way into the report until it is pointed at.
      const href = appAddress(written);
      if (href.startsWith('#')) return !anchor;
      if (!href.startsWith('?')) return !official.includes(href) && !/^\.?\/?data\//.test(href);
      const { project, cell, cells, table } = parseViewState(href);
      const refs = [
        ...(cell === null ? [] : [cell]),
        ...parseCellSet(cells ?? '').map((one) => formatCellRef(one.cell)),
      ];
      const lost = refs.some((ref) => {
        const [id = '', row = '', column = ''] = ref.split('.');
        return valueAt(budget, { table: id as never, row: Number(row), column: Number(column) }) === undefined;
      });
      return (
        lost ||
        (project !== null && !ids.has(project)) ||
        (table !== null && !budget.tables.some(({ id }) => id === table))
      );
    });
    expect(
      dead.map(({ href }) => href),
      query,
    ).toEqual([]);
    seen += found.length;
  }
  expect(seen).toBeGreaterThan(800);
});

test.describe('without scripts', { tag: '@desktop' }, () => {
  test.use({ javaScriptEnabled: false });
  test('every link of the page and of every page behind it can be followed', async ({ page }) => {
    test.setTimeout(60_000);
    const wanted = ['./'];
    const met = new Set<string>();
    while (wanted.length > 0) {
      const address = wanted.pop() ?? './';
      await page.goto(address);
      const here = new URL(page.url());
      met.add(here.pathname);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
      const links = await page
        .locator('a[href]:visible')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.length, address).toBeGreaterThan(7);
      for (const href of new Set(links)) {
        const to = new URL(href, here);
        if (to.origin !== here.origin) {
          expect(official).toContain(href);
          continue;
        }
        // Without scripts an address of the app would lead back to the page that it stands on.
        expect(href === '?' || !href.startsWith('?'), `${address} ${href}`).toBe(true);
        if (to.hash && to.pathname === here.pathname)
          expect(await page.locator(`[id="${decodeURIComponent(to.hash.slice(1))}"]`).count(), href).toBe(1);
        const next = to.pathname;
        if (met.has(next) || wanted.some((one) => new URL(one, here).pathname === next)) continue;
        if (/\.html$|\/$/.test(next)) wanted.push(to.href);
        else expect((await page.request.get(to.href)).status(), href).toBe(200);
      }
    }
    expect([...met].filter((path) => /\/report\//.test(path))).toHaveLength(7);
  });

  test('the first view has its hatch, and no switch that would do nothing', async ({ page }) => {
    await page.goto('./');
    const hatch = page.locator('.still pattern rect').first();
    await expect(hatch).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
    await expect(page.locator('main button:visible').filter({ hasNotText: /^[\d,.]+%?$/ })).toHaveCount(0);
  });

  test('the report says every amount of the tables and reads as a document', async ({ page }) => {
    await page.goto('./report/tables.html');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    for (const landmark of ['banner', 'navigation', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark).first()).toBeVisible();
    for (const table of budget.tables) {
      const rows = page.locator(`[id="t${table.id}"] tbody tr`);
      await expect(rows).toHaveCount(table.rows.length);
      const shown = (await rows.allTextContents()).map((text) => text.replace(/,/g, ''));
      table.rows.forEach((row, at) => {
        for (const cell of row.cells)
          if (cell.kind === 'published' || cell.kind === 'zero') expect(shown[at]).toContain(cell.amount);
      });
      if (table.emptyReason) await expect(page.locator(`[id="t${table.id}"]`)).toContainText(table.emptyReason);
      if (table.lost) await expect(page.locator(`[id="t${table.id}"]`)).toContainText(table.lost);
    }
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.goto('./report/projects.html');
    for (const { id, amount } of budget.projects)
      await expect(page.locator(`[id="${id}"]`)).toContainText(amount.replace(/\B(?=(\d{3})+\.)/g, ','));
    await page.goto('./report/checks.html');
    await expect(page.locator('main')).toContainText(/共 \d+ 条：/);
  });
});
