import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { cellAmount } from '../../src/model/cell.ts';
import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import { valueAt } from '../../src/model/budget.ts';
import { formatViewState, misreads, parseViewState } from '../../src/state/url.ts';
import { cellsOf } from '../../src/views/cell-list.ts';
import { budget, expect, open, test } from './site.ts';

/** How many actions are walked, and from which seed: `WALK=10000 npx playwright test walk`. A failure prints the whole walk. */
const ACTIONS = parseInt(process.env['WALK'] ?? '200', 10);
const SEED = parseInt(process.env['WALK_SEED'] ?? '20220315', 10);
const IN_ONE_WALK = 40;
/** A long walk is many tests: what the runner keeps of one makes each further step of it dearer. */
const IN_ONE_TEST = 500;

/** What a reader's window is asked to leave alone: files, the printer, other windows, the browser's own full screen. */
const LEFT_ALONE = /打印|下载|导出|保存|全屏|朗读|新窗口|演讲者|讲者|复制|分享/;

const VIEWS = ['overview', 'projects', 'goals', 'flow', 'tables', 'reconcile', 'about', 'project', 'nothing'];
const KEYS = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab', ' ', '/', 'Backspace']; // prettier-ignore
const JUNK = ['', '?', '%E0%A4%A', '政务云', 'p34', 'p9999', 'f:2010399', 'e:302', '12.3.2', '9'.repeat(90), '<b>', '&&=', 'undefined', 'none', '2022', 'number', 'table', 'item', 'year', 'wall', 'yi', '200']; // prettier-ignore
const FIELDS = ['view', 'project', 'table', 'cell', 'grouping', 'focus', 'selected', 'q', 'domain', 'year', 'goal', 'min', 'max', 'shape', 'coding', 'functional', 'level', 'kind', 'outcome', 'fact', 'sort', 'unit', 'theme', 'font', 'edition', 'lang', 'unknown']; // prettier-ignore

/** What the walk knows: how far it is. */
interface Model {
  done: number;
}

interface Walk {
  readonly page: Page;
  readonly errors: string[];
}

type Action = fc.AsyncCommand<Model, Walk>;

/** One action with its name, and what must hold after it. */
function action(name: string, act: (page: Page) => Promise<unknown>): Action {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, { page, errors }) => {
      await act(page);
      model.done += 1;
      await holds(page, errors, name);
    },
  };
}

const anything = fc.nat({ max: 10_000 });
const commands: fc.Arbitrary<Action>[] = [
  anything.map((at) => action(`choose ${at}`, (page) => choose(page, at, 'main'))),
  anything.map((at) => action(`choose ${at} anywhere`, (page) => choose(page, at, 'body'))),
  anything.map((at) => action(`focus mark ${at}`, (page) => focusMark(page, at))),
  fc.constantFrom(...KEYS).map((key) => action(`press ${key}`, (page) => page.keyboard.press(key))),
  fc.constantFrom('年', 'zwy', '302', '政务云', '12053.73', '(', 'e e', '2021').map((text) => action(`type ${text}`, (page) => typed(page, text))),
  fc.constantFrom<'back' | 'forward'>('back', 'forward').map((way) => action(way, (page) => turned(page, way))),
  fc.constantFrom([320, 640], [390, 844], [1024, 768], [1440, 900], [1920, 1080]).map(([width = 390, height = 844]) => action(`size ${width}×${height}`, (page) => page.setViewportSize({ width, height }))),
  fc.tuple(fc.constantFrom(...VIEWS), fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...JUNK)), { maxLength: 4 })).map(([view, fields]) => {
    const query = `?view=${view}${fields.map(([key, value]) => `&${key}=${value}`).join('')}`;
    return action(`open ${query}`, (page) => page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, query));
  }),
]; // prettier-ignore

/** Clicks one of the controls that can be seen, by the event that a click is, so that nothing that lies over it matters. */
function choose(page: Page, at: number, where: 'main' | 'body'): Promise<void> {
  return page.evaluate(
    ({ index, root, no }) => {
      const seen = Array.from(document.querySelectorAll<HTMLElement | SVGElement>(`${root} :is(button:not(:disabled), a[href^="?"], [role="button"], summary)`)).filter((one) => {
        const name = `${one.textContent} ${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('title') ?? ''}`;
        const href = one.getAttribute('href') ?? '';
        return one.getClientRects().length > 0 && !new RegExp(no).test(name) && !/mode=/.test(href) && !one.hasAttribute('download') && !one.hasAttribute('target');
      });
      seen[index % Math.max(1, seen.length)]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
    },
    { index: at, root: where, no: `${LEFT_ALONE.source}|汇报模式` },
  ); // prettier-ignore
}

function focusMark(page: Page, at: number): Promise<void> {
  return page.evaluate((index) => {
    const marks = Array.from(document.querySelectorAll<SVGElement>('[data-mark][tabindex]'));
    marks[index % Math.max(1, marks.length)]?.focus();
  }, at);
}

/** Back and Forward; a walk that has left the site by them begins again at its door. */
async function turned(page: Page, way: 'back' | 'forward'): Promise<void> {
  // Leaving the site ends the page that was asked before it has answered.
  await page.evaluate((to) => history[to](), way).catch(() => undefined);
  await page.waitForTimeout(60);
  if (!page.url().startsWith('http')) await open(page);
  else await page.waitForLoadState('domcontentloaded');
}

async function typed(page: Page, text: string): Promise<void> {
  const field = page.locator('input[type="search"]:visible, input[type="text"]:visible').first();
  if ((await field.count()) > 0) await field.fill(text, { timeout: 5_000 }).catch(() => undefined);
}

/** What must be true of the page whatever the reader did. */
async function holds(page: Page, errors: readonly string[], after: string): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]', { state: 'attached', timeout: 20_000 }).catch(() => undefined);
  expect(errors, after).toEqual([]);
  const state = await page.evaluate(() => {
    /** The page's words but for those that were searched for: they are said as they were written. */
    const said = () => {
      const words = document.querySelector('main')?.textContent ?? '';
      const query = new URLSearchParams(location.search).get('q');
      return query ? words.split(query).join(' ') : words;
    };
    return {
      words: document.body.innerText.trim().length,
      main: document.querySelector('main') !== null,
      crashed: document.body.innerText.includes('这一页出错了'),
      search: location.search,
      // What was chosen on an earlier page of the walk holds where the address says nothing.
      kept: JSON.stringify(localStorage),
      broken: /(?:NaN|undefined|\[object|Infinity)/.exec(said())?.[0] ?? null,
      figures: Array.from(document.querySelectorAll('main [data-figure]:not([data-share])'), (one) => ({
        text: one.textContent,
        refs: (one.getAttribute('data-figure') ?? '').split(' ').filter(Boolean),
        signs: one.getAttribute('data-sign')?.split(' ') ?? null,
      })),
      shapes: document.querySelectorAll('svg [d*="NaN"], svg [width*="NaN"], svg [height^="-"], svg [width^="-"]')
        .length,
    };
  });
  expect(state.words, `a white page after ${after}`).toBeGreaterThan(80);
  expect(state.main, after).toBe(true);
  expect(state.crashed, after).toBe(false);
  expect(state.broken, `${after}: ${state.search}`).toBeNull();
  expect(state.shapes, after).toBe(0);
  expect(misreads(state.search), `${after}: ${state.search}`).toBe(false);
  const read = parseViewState(state.search);
  expect(parseViewState(formatViewState(read)), after).toEqual(read);
  if (read.unit !== 'wan' || /yuan|yi|auto/.test(state.kept)) return;
  const different: string[] = [];
  for (const { text, refs, signs } of state.figures) {
    const plain = text.replace(/[,%+\s]/g, '').replace('−', '-');
    if (refs.length === 0 || !/^-?\d+\.\d\d$/.test(plain)) continue;
    const amounts = refs.map((ref) => {
      const [one] = cellsOf(ref);
      return one ? cellAmount(valueAt(budget, one.cell)) : null;
    });
    const exact = amounts.map((amount) => toAmount(amount ?? '0'));
    const total = sumAmounts(exact.map((amount, at) => (signs?.[at] === '-1' ? amount.neg() : amount)));
    const among = exact.some((amount) => amount.eq(toAmount(plain.replace('-', ''))));
    // A headline says 1.38 亿元 of 13,849.35 万元.
    const large = total.abs().div(10_000).toFixed(2) === plain.replace('-', '');
    if (!total.abs().eq(toAmount(plain).abs()) && !among && !large) different.push(`${text} = ${refs.join(' ')}`);
  } // prettier-ignore
  expect(different, after).toEqual([]);
}

const TESTS = Math.ceil(ACTIONS / IN_ONE_TEST);

for (let at = 0; at < TESTS; at += 1) {
  const actions = Math.min(IN_ONE_TEST, ACTIONS - at * IN_ONE_TEST);
  const part = TESTS === 1 ? '' : `, ${at + 1} of ${TESTS}`;
  test(
    `a reader who does ${actions} things at random meets no error, no broken address, no white page and no figure that differs from its cells${part}`,
    { tag: '@desktop' },
    async ({ page }) => {
      test.setTimeout(60_000 + actions * 1_500);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
      });
      const model: Model = { done: 0 };
      const first = SEED + at * IN_ONE_TEST;
      for (let walk = 0; model.done < actions; walk += 1) {
        await fc.assert(
          fc.asyncProperty(fc.commands(commands, { maxCommands: IN_ONE_WALK, size: 'max' }), async (walked) => {
            await page.setViewportSize({ width: 1440, height: 900 });
            await open(page);
            await fc.asyncModelRun(() => ({ model, real: { page, errors } }), walked);
          }),
          { seed: first + walk, numRuns: 1, endOnFailure: true },
        );
      }
      console.log(`walked ${model.done} actions from seed ${first}`);
    },
  );
}
