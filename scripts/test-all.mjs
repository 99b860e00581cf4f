import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getBrowser } from './get-browser.mjs';
import { getFonts } from './get-fonts.mjs';
import { install } from './install.mjs';
import { npm, ROOT, say, tool } from './run.mjs';

const RESULTS = join(ROOT, 'test-results');

/** How one step went: tests passed and failed, and what to say of it when it failed. @typedef {{ name: string, passed: number, failed: number }} Outcome */

/** @param {string} name @param {() => Promise<number>} work @returns {Promise<Outcome>} a step that is no test run: it fails as one, or counts nothing */
async function step(name, work) {
  say(name);
  return { name, passed: 0, failed: (await work()) === 0 ? 0 : 1 };
}

/**
 * A test run that writes a JSON report. A run that fails without naming a failed test (a file that does not load) counts as one.
 * @param {string} name @param {string} report
 * @param {(file: string) => Promise<number>} work @param {(report: any) => { passed: number, failed: number }} read
 * @returns {Promise<Outcome>}
 */
async function testRun(name, report, work, read) {
  say(name);
  const file = join(RESULTS, report);
  rmSync(file, { force: true });
  const status = await work(file);
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  return { name, passed: counts.passed, failed: status !== 0 ? Math.max(counts.failed, 1) : counts.failed };
}

const checks = () => step('Types, lint, formatting (npm run check)', () => npm(['run', '--silent', 'check']));

const unitTests = () =>
  testRun(
    'Unit, property and component tests (vitest)',
    'unit.json',
    (file) => tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    // A skipped test is not a passed one, and a suite says so: pending and todo count as failed.
    (report) => ({ passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }),
  );

const build = () =>
  step('Building the site into dist/', () => tool('vite/bin/vite.js', ['build', '--logLevel', 'warn']));

const sameTwice = () =>
  step('A second build is the same byte for byte', () => tool('tsx/dist/cli.mjs', ['scripts/reproducible.ts']));

/** @param {string} browser */
const browserTests = (browser) =>
  testRun(
    'The built site in a real browser (playwright)',
    'browser.json',
    (file) =>
      tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
  );

/** @returns {Promise<Outcome[]>} */
async function inBrowser() {
  const fonts = await getFonts();
  const browser = await getBrowser();
  const found = await step('Browser and Chinese font', () => Promise.resolve(browser && fonts ? 0 : 1));
  if (!fonts) console.error('No font with Chinese characters: install one (Debian, Ubuntu: fonts-noto-cjk).');
  if (!browser) {
    console.error('No Chromium, Chrome or Edge: install one, or name it in CHROMIUM_PATH.');
    return [found];
  }
  const built = await build();
  return built.failed ? [found, built] : [found, built, await sameTwice(), await browserTests(browser)];
}

/**
 * Runs the steps one after another, all of them even when one fails, and ends with the line `N passed, N failed`.
 * @param {readonly string[]} options `--unit` or `--browser` for a part
 */
export async function testAll(options) {
  const unknown = options.filter((option) => option !== '--unit' && option !== '--browser');
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(' ')}. Known: --unit, --browser.`);
    process.exit(1);
  }
  await install();
  mkdirSync(RESULTS, { recursive: true });
  const all = options.length === 0;
  /** @type {Outcome[]} */
  const outcomes = [];
  if (all) outcomes.push(await checks());
  if (all || options.includes('--unit')) outcomes.push(await unitTests());
  if (all || options.includes('--browser')) outcomes.push(...(await inBrowser()));

  const total = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const failed = outcomes.filter((outcome) => outcome.failed > 0);
  if (failed.length > 0) say(`Failed: ${failed.map((outcome) => outcome.name).join('; ')}`);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exit(total('failed') > 0 ? 1 : 0);
}
