import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/find-browser.mjs';
import { growBudget } from '../../../scripts/grown-budget.ts';
import { readingsOf } from '../../../scripts/publish-readings.ts';
import { serveFolder } from '../../../scripts/static-server.mjs';
import type { Budget } from '../../../src/model/budget.ts';

/** First view, longest task, and what the reader does on 项目, at four sizes; plain Chromium. `npm run bench:scale`. */
const SIZES = [140, 1_500, 15_000, 100_000];
const ROUNDS = parseInt(process.env['ROUNDS'] ?? '3', 10);
const PORT = 4297;

const site = mkdtempSync(join(tmpdir(), 'budget-lens-scale-'));
cpSync('dist', site, { recursive: true });
const base = JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')) as Budget;
const editions = SIZES.map((size) => ({ id: `n${size}`, title: `${size}`, path: `n${size}/` }));
writeFileSync(join(site, 'data/editions.json'), JSON.stringify({ default: 'n140', editions }));
for (const size of SIZES) {
  const json = JSON.stringify(growBudget(base, size));
  cpSync('dist/data/gd-zwfw-2022', join(site, `data/n${size}`), { recursive: true });
  writeFileSync(join(site, `data/n${size}/budget.json`), json);
  writeFileSync(join(site, `data/n${size}/search.json`), readingsOf(json));
}
await serveFolder(site, { port: PORT, ancestors: [] });
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...BROWSER_FLAGS] });

interface Row {
  readonly overview: number;
  readonly projects: number;
  readonly loadTask: number;
  readonly steps: readonly (readonly [name: string, longest: number])[];
}

async function fresh(query: string, ready: string): Promise<{ page: Page; time: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(`http://127.0.0.1:${PORT}/${query}`);
  await page.waitForSelector(ready, { timeout: 120_000 });
  const time = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );
  return { page, time };
}

/** The longest task since the last time this was asked; what is below 50 ms is no long task. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks.splice(0)));

async function measure(size: number): Promise<Row> {
  const first = await fresh(`?edition=n${size}`, 'main[aria-busy="false"] [data-mark]');
  await first.page.context().close();
  const { page, time } = await fresh(
    `?edition=n${size}&view=projects`,
    'main svg[role="graphics-document"] [data-mark]',
  );
  await page.waitForTimeout(800);
  const loadTask = await longest(page);
  const steps: [string, number][] = [];
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await act();
    await page.waitForTimeout(900);
    steps.push([name, await longest(page)]);
  };
  const field = page.getByRole('searchbox').first();
  await page.locator('main svg[role="graphics-document"] [data-mark][tabindex="0"]').first().focus();
  await step('key', () => page.keyboard.press('ArrowRight'));
  await step('drill', () => page.keyboard.press('Enter'));
  await step('back', () => page.keyboard.press('Escape'));
  await field.focus();
  for (const letter of ['政', '务', '云']) await step('letter', () => page.keyboard.insertText(letter));
  await field.fill('');
  await step('regroup', () => page.getByText('不分组', { exact: true }).last().click());
  await step('table', () => page.getByText('表', { exact: true }).last().click());
  await step('sort', () => page.locator('table.sortable th button').nth(2).click());
  await page.context().close();
  return { overview: first.time, projects: time, loadTask, steps };
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

for (const size of SIZES) {
  const rows: Row[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rows.push(await measure(size));
  const names = [...new Set(rows.flatMap(({ steps }) => steps.map(([name]) => name)))];
  const worst = names.map(
    (name) =>
      `${name} ${Math.round(median(rows.map(({ steps }) => Math.max(...steps.filter(([one]) => one === name).map(([, time]) => time)))))}`,
  );
  console.log(
    `${String(size).padStart(7)}  overview ${Math.round(median(rows.map((row) => row.overview)))} ms, projects ${Math.round(median(rows.map((row) => row.projects)))} ms, longest task while loading ${Math.round(median(rows.map((row) => row.loadTask)))} ms; longest task of: ${worst.join(', ')} (0: below 50)`,
  );
}
await browser.close();
rmSync(site, { recursive: true });
process.exit(0);
