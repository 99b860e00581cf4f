/// <reference lib="dom" />
// `npm run stills`: a still picture of each view, light and dark, for pages that run no script: PNG into dist/stills/, and
// the picture's own SVG where the view is one picture. Run after `npm run build`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs';
import { ROOT } from './run.mjs';
import { serveFolder } from './static-server.mjs';

/** The views that a code for a host page may name (views/embed-code.ts), and the themes of their pictures. */
const VIEWS = ['overview', 'projects', 'goals', 'flow', 'tables', 'reconcile', 'about'];
const THEMES = ['paper', 'wall'];

/** Views that are one picture, whose own SVG is kept too. */
const DRAWN = ['projects', 'flow'];

/**
 * Draws the stills of a built site into its folder `stills/`. @param {string} dist
 * @param {readonly string[]} [views] @returns {Promise<string[]>} the names of the files
 */
export async function makeStills(dist, views = VIEWS) {
  const folder = join(dist, 'stills');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  const site = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  const page = await browser.newPage({ viewport: { width: 720, height: 480 }, deviceScaleFactor: 2, locale: 'zh-CN' });
  const names = [];
  for (const view of views) {
    for (const theme of THEMES) {
      await page.goto(`${site.url}?mode=embed&static=1&fit=1&view=${view}&theme=${theme}`);
      await page.waitForSelector('main[aria-busy="false"]');
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(400);
      const name = `${view}-${theme}`;
      await page.screenshot({ path: join(folder, `${name}.png`) });
      names.push(`${name}.png`);
      const svg = DRAWN.includes(view) ? await page.evaluate(drawing) : null;
      if (svg === null) continue;
      writeFileSync(join(folder, `${name}.svg`), svg);
      names.push(`${name}.svg`);
    }
  }
  await browser.close();
  await site.close();
  listStills(dist, names);
  return names;
}

/**
 * Writes the stills into the site's list of files (checksums.ts), by which the dialog 嵌入 knows that they are there.
 * @param {string} dist @param {readonly string[]} names
 */
function listStills(dist, names) {
  const manifest = join(dist, 'SHA256SUMS');
  if (!existsSync(manifest)) return;
  const others = readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.includes('  stills/'));
  const sum = (/** @type {string} */ name) =>
    createHash('sha256')
      .update(readFileSync(join(dist, 'stills', name)))
      .digest('hex');
  const path = (/** @type {string} */ line) => line.slice(line.indexOf('  ') + 2);
  const lines = [...others, ...names.map((name) => `${sum(name)}  stills/${name}`)];
  writeFileSync(manifest, `${lines.sort((a, b) => (path(a) < path(b) ? -1 : 1)).join('\n')}\n`);
}

/** The page's picture as a file of its own: what the style sheets say is written into its marks. */
function drawing() {
  const drawn = document.querySelector('.embed-picture svg');
  if (!drawn) return null;
  const copy = /** @type {SVGElement} */ (drawn.cloneNode(true));
  const KEPT = (
    'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin opacity ' +
    'paint-order vector-effect display visibility font-family font-size font-weight text-anchor letter-spacing'
  ).split(' ');
  const marks = [drawn, ...drawn.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((mark, index) => {
    const from = marks[index];
    if (!from) return;
    const style = getComputedStyle(from);
    for (const name of KEPT) mark.setAttribute(name, style.getPropertyValue(name));
    mark.removeAttribute('tabindex');
  });
  const { width, height } = drawn.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  // A picture of its own stands on its own ground.
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.insertBefore(ground, copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

if (process.argv[1]?.endsWith('stills.mjs')) {
  const names = await makeStills(join(ROOT, 'dist'));
  console.log(`dist/stills: ${names.length} files`);
}
