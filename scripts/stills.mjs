/// <reference lib="dom" />
// `npm run stills`: a still picture of each view, light and dark, for pages that run no script: PNG into dist/stills/, and
// the picture's own SVG where the view is one picture. Run after `npm run build`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs';
import { ROOT } from './run.mjs';
import { serveFolder } from './static-server.mjs';

const VIEWS = ['overview', 'projects', 'goals', 'flow', 'tables', 'reconcile', 'about'];
const folder = join(ROOT, 'dist/stills');
mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const site = await serveFolder(join(ROOT, 'dist'));
const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
const page = await browser.newPage({ viewport: { width: 720, height: 480 }, deviceScaleFactor: 2, locale: 'zh-CN' });
for (const view of VIEWS) {
  for (const theme of ['paper', 'wall']) {
    await page.goto(`${site.url}?mode=embed&static=1&fit=1&view=${view}&theme=${theme}`);
    await page.waitForSelector('main[aria-busy="false"]');
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(folder, `${view}-${theme}.png`) });
    const svg = await page.evaluate(drawing);
    if (svg !== null && (view === 'projects' || view === 'flow')) {
      writeFileSync(join(folder, `${view}-${theme}.svg`), svg);
    }
  }
}
await browser.close();
await site.close();

/** The page's picture as a file of its own: what the style sheets say is written into its marks. */
function drawing() {
  const drawn = document.querySelector('.embed-picture svg');
  if (!drawn) return null;
  const copy = /** @type {SVGElement} */ (drawn.cloneNode(true));
  const KEPT = ['fill', 'stroke', 'stroke-width', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'];
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
  return new XMLSerializer().serializeToString(copy);
}
