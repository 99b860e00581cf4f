import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/find-browser.mjs';
import { answers } from './answers.ts';
import { packedServer } from './packed-server.ts';
import { floorPage, picturesOf, rowFiles } from './row-pages.ts';
import { pagesFromWhole, wholePage } from './whole-pages.ts';

const DIST = 'dist';
const ROUNDS = Math.max(1, parseInt(process.env['ROUNDS'] ?? '7', 10));
const SETTINGS = [
  { name: 'plain', cpu: 1, network: null },
  { name: '4x CPU, 1.6 Mbit/s, 150 ms', cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } }, // prettier-ignore
] as const;

interface Load {
  readonly ready: number;
  readonly live: number;
  readonly app: number;
  readonly blocked: number;
  readonly shift: number;
  readonly bytes: number;
  readonly requests: number;
}

/**
 * Runs in the page before its own scripts. _Ready_ is the frame after the first one that drew both pictures, and not before
 * the browser reports its first content as shown: the same for every row, whether its first content was the pictures or not.
 */
function observe(): void {
  const seen = { ready: 0, live: 0, app: 0, blocked: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  /** A frame that draws them, then the frame after it. */
  let [drawn, after] = [0, 0];
  const stands = () =>
    document.readyState !== 'loading' &&
    Array.from(document.querySelectorAll('.picture > svg, .picture canvas, svg.still, main svg[role]')).filter(
      (picture) => picture.getBoundingClientRect().width > 0,
    ).length >= window.pictureCount;
  const look = () => {
    const now = performance.now();
    const shown = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (drawn && !after) after = now;
    if (!drawn && stands()) drawn = now;
    if (after && shown !== undefined) seen.ready ||= Math.max(after, shown);
    const first = document.documentElement.dataset['first'];
    const main = document.querySelector('#app main');
    if (first === 'app') seen.app ||= now;
    const busy = main?.getAttribute('aria-busy');
    // A page as written answers once its first script has marked it; another page when the app stands there with its data.
    const answers = first === 'shown' ? busy === 'true' : first === 'app' && busy === 'false';
    seen.live ||= window.live ?? (answers ? now : 0);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...BROWSER_FLAGS] });
if (!existsSync(join(DIST, 'index.html'))) throw new Error('npm run build first: the bench measures dist/');
const files = await rowFiles(picturesOf('data/gd-zwfw-2022/budget.json'));
const server = await packedServer((path) => {
  const made = files.get(path);
  if (made !== undefined) return Buffer.from(made);
  const file = join(DIST, path);
  return existsSync(file) ? readFileSync(file) : null;
});
const drawn = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await drawn.goto(`${server.url}d3.html`);
files.set('floor.html', await floorPage(drawn));
const index = readFileSync(join(DIST, 'index.html'), 'utf8');
files.set('still.html', index.replace(/<script type="module"[^>]*><\/script>/, ''));
files.set('whole.html', wholePage(DIST, index));
await drawn.goto(`${server.url}whole.html`);
for (const [path, page] of await pagesFromWhole(drawn, ['d3', 'echarts'])) files.set(path, page);
await drawn.close();

const ROWS = { floor: 'floor.html', pictures: 'pictures.html', whole: 'whole.html', d3: 'd3.html', echarts: 'echarts.html', 'd3 in page': 'page-d3.html', 'echarts in page': 'page-echarts.html', 'this build': '', 'no app': 'still.html', '?projects': '?view=projects', '?flow': '?view=flow' } as const; // prettier-ignore
type Row = keyof typeof ROWS;
const SCRIPTLESS: ReadonlySet<Row> = new Set<Row>(['floor', 'pictures', 'whole', 'no app']);
/** `ROWS=floor,d3` measures some rows alone: all of them take ten minutes. */
const MEASURED = (Object.keys(ROWS) as Row[]).filter((row) => process.env['ROWS']?.split(',').includes(row) ?? true);
/** `SETTING=plain` or `SETTING=4x` measures one of the two. */
const USED = SETTINGS.filter(({ name }) => name.startsWith(process.env['SETTING'] ?? ''));

async function load(own: Browser, row: Row, { cpu, network }: (typeof SETTINGS)[number]): Promise<Load> {
  const context = await own.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (network) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  // tsx gives functions names by a helper that the page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (made) => made' });
  // Entered by a link, 项目 has one large picture and 资金流向 two drawings in one.
  await page.addInitScript(`window.pictureCount = ${row.startsWith('?') ? 1 : 2}`);
  await page.addInitScript(observe);
  const asked: { path: string; at: number }[] = [];
  const start = performance.now();
  page.on('request', (request) => asked.push({ path: new URL(request.url()).pathname.slice(1) || 'index.html', at: performance.now() - start })); // prettier-ignore
  await page.goto(server.url + ROWS[row]);
  await page.waitForFunction((still) => {
    const { seen } = window as unknown as { seen: { ready: number; live: number } };
    return seen.ready > 0 && (still || seen.live > 0);
  }, SCRIPTLESS.has(row));
  const live = asked.filter(({ path }) => !/favicon|woff2/.test(path));
  // What the app fetches when the page answers already begins with start-….js.
  const last = asked.findIndex(({ path }) => /assets\/start-/.test(path));
  const counted = row === 'this build' && last >= 0 ? live.filter((one) => asked.indexOf(one) < last) : live;
  await page.waitForTimeout(cpu === 1 ? 1200 : 3500);
  const seen = await page.evaluate(() => (window as unknown as { seen: Omit<Load, 'bytes' | 'requests'> }).seen); // prettier-ignore
  await context.close();
  return {
    ...seen,
    bytes: counted.filter(({ path }) => !path.startsWith('data:')).reduce((sum, { path }) => sum + server.sizeOf(path), 0),
    requests: counted.length,
  }; // prettier-ignore
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What is printed of a row: a figure's median, or the median of its ratios to another row, round by round. */
const COLUMNS: readonly { head: string; key: keyof Load; to?: Row; digits?: number }[] = [
  { head: 'ready ms', key: 'ready' },
  { head: '/floor', key: 'ready', to: 'floor' },
  { head: '/pictures', key: 'ready', to: 'pictures' },
  { head: '/whole', key: 'ready', to: 'whole' },
  { head: '/d3', key: 'ready', to: 'd3' },
  { head: '/d3 in page', key: 'ready', to: 'd3 in page' },
  { head: '/echarts', key: 'ready', to: 'echarts' },
  { head: '/echarts in page', key: 'ready', to: 'echarts in page' },
  { head: 'live ms', key: 'live' },
  { head: '/d3', key: 'live', to: 'd3' },
  { head: '/d3 in page', key: 'live', to: 'd3 in page' },
  { head: 'app ms', key: 'app' },
  { head: 'blocked ms', key: 'blocked' },
  { head: 'shift', key: 'shift', digits: 4 },
  { head: 'KiB', key: 'bytes', digits: 1 },
  { head: 'requests', key: 'requests' },
];

for (const setting of USED) {
  const runs = new Map<Row, Load[]>(MEASURED.map((row) => [row, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const row of MEASURED) {
      const one = await load(browser, row, setting);
      // The first round warms up.
      if (round > 0) runs.get(row)?.push(one);
    }
  }
  console.log(`\nfirst view, ${setting.name}: medians of ${ROUNDS} interleaved rounds, ratios round by round`);
  console.log(`  ${'row'.padEnd(16)}${COLUMNS.map(({ head }) => head.padStart(head.length + 2)).join('')}`);
  for (const [row, loads] of runs) {
    const figures = COLUMNS.map(({ head, key, to, digits }) => {
      const figure = to
        ? median(loads.map((one, at) => one[key] / (runs.get(to)?.[at]?.[key] || NaN)))
        : median(loads.map((one) => one[key])) / (key === 'bytes' ? 1024 : 1);
      return figure.toFixed(digits ?? (to ? 2 : 0)).padStart(head.length + 2);
    });
    console.log(`  ${row.padEnd(16)}${figures.join('')}`);
  }
}
if (process.env['ANSWERS'] !== '0') await answers(browser, server.url);
await browser.close();
await server.close();
