import type { Page } from '@playwright/test';
import { barriersIn } from './axe.ts';
import { expect, test } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const STEPS = 18;

async function brief(page: Page, query = ''): Promise<void> {
  await page.goto(`./?mode=briefing${query}`);
  await expect(page.locator('.stage h1')).toBeVisible();
}

/** Puts the hints away; through the page's own sheet, since the site's policy lets no other in. */
async function hush(page: Page): Promise<void> {
  await page.evaluate(() => document.styleSheets[0]?.insertRule('.wall-hint { display: none !important; }'));
}

const stepOf = (page: Page) => page.evaluate(() => new URLSearchParams(location.search).get('step') ?? '1');

/** What is wrong with the step as it is drawn: text too small, outside, over other text; marks that the pointer misses. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [w, h] = [innerWidth, innerHeight];
    const safe = Number(new URLSearchParams(location.search).get('safe') ?? '0');
    const floor = Math.min(h - 2 * safe, ((w - 2 * safe) * 9) / 16) / 100;
    const stage = document.querySelector('.stage');
    if (!stage) return ['no stage'];
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > w || document.documentElement.scrollHeight > h)
      faults.push('the page scrolls');
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    const rects: { text: string; r: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const owner = node.parentElement;
      // What is only heard has no place on the wall.
      if (!text || !owner || owner.closest('.hidden-text')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const r = range.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(owner).fontSize);
      const least = owner.closest('.foot') ? 2.2 : owner.closest('h1') ? 5.9 : 2.6;
      const share = w / h < 1.15 ? 0 : 0.0185 * (h - 2 * safe);
      if (size < Math.max(least * floor, share) - 0.01) faults.push(`too small ${size.toFixed(1)}: ${text}`);
      const [near, far] = [safe - 0.5, 0.5 - safe];
      if (r.left < near || r.top < near || r.right > w + far || r.bottom > h + far) faults.push(`outside: ${text}`);
      // The letters, without the leading that boxes carry, and without the empty half of a mark at either end.
      const cut = Math.max(0, (r.height - 0.8 * size) / 2);
      const before = 1 + (/^[“‘（《【「]/u.test(text) ? 0.5 * size : 0);
      const after = 1 + (/[”’）》】」，。、；：]$/u.test(text) ? 0.5 * size : 0);
      const width = Math.max(0, r.width - before - after);
      rects.push({ text, r: new DOMRect(r.x + before, r.y + cut, width, r.height - 2 * cut) });
    }
    for (const number of stage.querySelectorAll('.number'))
      if (parseFloat(getComputedStyle(number).fontSize) < 10.9 * floor - 0.01) faults.push('a figure is too small');
    // No bare number: an amount in a flow has its name beside it, or a letter that is told below.
    const spoken = [...stage.querySelectorAll('.flow .words [data-of]')];
    const named = new Set(spoken.filter((one) => one.querySelector('.name')).map((one) => one.getAttribute('data-of')));
    for (const one of spoken)
      if (one.textContent.trim() !== '' && !named.has(one.getAttribute('data-of')))
        faults.push(`no name: ${one.textContent}`);
    const letters = [...stage.querySelectorAll('.flow .letters text')];
    const told = new Map(
      [...stage.querySelectorAll('.flow p')].map((one) => [one.querySelector('b')?.textContent, one]),
    );
    for (const letter of letters) {
      if (!/\p{Script=Han}.*\d$/u.test(told.get(letter.textContent)?.textContent.trim() ?? ''))
        faults.push(`nothing told of ${letter.textContent}`);
      named.add(letter.getAttribute('data-of'));
    }
    // The items have a list of their own; a seam may leave a name out.
    const seamless = !location.search.includes('seams=');
    for (const node of stage.querySelectorAll('.flow .node[data-mark]:not([data-mark="i:rest"])'))
      if (seamless && !named.has(node.getAttribute('data-mark')))
        faults.push(`no word of ${node.getAttribute('data-mark') ?? ''}`);
    rects.forEach((a, i) => {
      for (const b of rects.slice(i + 1))
        if (
          Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left) > 1 &&
          Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top) > 1
        )
          faults.push(`overlap: ${a.text} | ${b.text}`);
    });
    for (const seam of (new URLSearchParams(location.search).get('seams') ?? '').split(',').filter(Boolean).map(Number))
      for (const { text, r } of rects)
        if (r.left < seam && r.right > seam) faults.push(`over the seam ${seam}: ${text}`);
    for (const mark of stage.querySelectorAll('.marks [data-mark]')) {
      const r = mark.querySelector('.ground')?.getBoundingClientRect();
      if (!r || r.width < 4 || r.height < 4) continue;
      const hit = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)?.closest('[data-mark]');
      if (hit !== mark) faults.push(`the pointer misses ${mark.getAttribute('data-mark') ?? ''}`);
    }
    return faults;
  });
}

/** The faults of every step, walked through by the clicker from the first. */
async function faultsOfAll(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.keyboard.press('Home');
  for (let step = 1; step <= STEPS; step += 1) {
    await expect.poll(() => stepOf(page)).toBe(String(step));
    faults.push(...(await faultsOf(page)).map((fault) => `step ${step}: ${fault}`));
    await page.keyboard.press('PageDown');
  }
  return faults;
}

const SIZES = [
  [1280, 720], [1366, 768], [1920, 1080], [3840, 2160], [2560, 1080], [3840, 1080], [5120, 1440], [5760, 1080], [1080, 1920],
  [1024, 768], [1280, 1024],
] as const; // prettier-ignore

for (const half of [SIZES.slice(0, 5), SIZES.slice(5, 9), SIZES.slice(9)])
  test(`every step is drawn whole and can be hit at ${half.map((size) => size.join('×')).join(', ')}`, async ({
    page,
  }) => {
    await brief(page);
    await hush(page);
    const faults: string[] = [];
    for (const [width, height] of half) {
      await page.setViewportSize({ width, height });
      await expect(page.locator('.stage')).toHaveCSS('width', `${width}px`);
      faults.push(...(await faultsOfAll(page)).map((fault) => `${width}×${height} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

test('every step is drawn whole at twice the pixels of 3840 × 2160, and no ancestor is scaled', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 3840, height: 2160 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await brief(page);
  await hush(page);
  expect(await faultsOfAll(page)).toEqual([]);
  const scaled = await page.evaluate(() => {
    for (let node = document.querySelector('.marks'); node; node = node.parentElement) {
      const { transform } = getComputedStyle(node);
      if (transform !== 'none' && transform !== '') return true;
    }
    return false;
  });
  expect(scaled).toBe(false);
  await context.close();
});

/** What each key does, from step 3: the step in the address, or what is then on the page. */
const KEYS: readonly (readonly [string, string])[] = [
  ['PageDown', '4'], ['ArrowRight', '4'], ['ArrowDown', '4'], ['Space', '4'], ['n', '4'],
  ['PageUp', '2'], ['ArrowLeft', '2'], ['ArrowUp', '2'], ['p', '2'], ['Home', '1'], ['End', String(STEPS)], ['F5', '1'],
]; // prettier-ignore

test('every key drives the deck, the step stands in the address, and a reload comes back to it', async ({ page }) => {
  await brief(page, '&step=3');
  await page.evaluate(() => Object.assign(window, { same: true }));
  for (const [key, step] of KEYS) {
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect.poll(() => stepOf(page), key).toBe('3');
    await page.keyboard.press(key);
    await expect.poll(() => stepOf(page), key).toBe(step);
  }
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(page.locator('.black')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.locator('.black')).toHaveCount(0);
  }
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(page.locator('.black')).toHaveCount(0);
  for (const [key, name] of [
    ['?', '按键'],
    ['o', '全部各页'],
    ['/', '检索项目：名称、金额或领域'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('region', { name })).toBeVisible();
    if (key === 'o') await expect(page.locator('.wall-over .stage')).toHaveCount(STEPS);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name })).toHaveCount(0);
  }
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  // Nothing so far has loaded the page again.
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.locator('.stage h1')).toContainText('“三公”经费');
  await page.keyboard.press('Escape');
  await expect(page.locator('.briefing')).toHaveCount(0);
});

test('a question is answered from any step and one key returns to the talk', async ({ page }) => {
  await brief(page, '&step=5');
  const tile = page.locator('[data-mark="p88"] .ground');
  await tile.click();
  await expect(page.locator('.stage h1')).toContainText('省政务云');
  await expect(page.locator('.marks')).toContainText('绩效目标（原文）');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('project=');
  expect(await stepOf(page)).toBe('5');
  // By keys: choose, move, open.
  await page.keyboard.press('Enter');
  await expect(page.locator('.ring')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('project=p88');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.url()).not.toContain('project=');
  // Another one by number and by name.
  for (const [query, id] of [
    ['134', 'p134'],
    ['粤省事', 'project=p'],
  ] as const) {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(query);
    await expect(page.locator('.wall-over li')).not.toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(id);
    await page.keyboard.press('Escape');
  }
  // Small projects taken together open as their group.
  await page.locator('[data-mark="domain:政务服务/small"] .ground').click();
  await expect(page.locator('.stage h1')).toContainText('政务服务：');
  await page.goBack();
  await expect(page.locator('.stage h1')).toContainText('36.0%');
});

test('fingers turn pages by swipe and at the edges; the pointer hides when it rests', async ({ page }) => {
  await brief(page, '&step=3');
  const touch = (x0: number, x1: number) =>
    page.evaluate(
      ([from, to]) => {
        const target = document.querySelector('.wall');
        const send = (type: string, x: number) =>
          target?.dispatchEvent(
            new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX: x, clientY: 400 }),
          );
        send('pointerdown', from);
        send('pointerup', to);
      },
      [x0, x1] as const,
    );
  await touch(900, 700);
  await expect.poll(() => stepOf(page)).toBe('4');
  await touch(20, 20);
  await expect.poll(() => stepOf(page)).toBe('3');
  await touch(1420, 1420);
  await expect.poll(() => stepOf(page)).toBe('4');
  await expect(page.locator('.wall.idle')).toBeVisible();
  await page.mouse.move(300, 300);
  await expect(page.locator('.wall.idle')).toHaveCount(0);
});

test('the deck goes on by itself only when asked, with a pause that can be seen', async ({ page }) => {
  await brief(page, '&auto=1');
  await expect.poll(() => stepOf(page)).not.toBe('1');
  await page.getByRole('button', { name: '暂停自动翻页' }).click();
  const paused = await stepOf(page);
  await page.waitForTimeout(1500);
  expect(await stepOf(page)).toBe(paused);
});

test("the presenter's window and the wall keep step on one machine", async ({ page, context }) => {
  await brief(page);
  const other = await context.newPage();
  await other.goto('./?mode=briefing&screen=presenter');
  await expect(other.getByRole('heading', { name: '讲稿' })).toBeVisible();
  await other.keyboard.press('PageDown');
  await expect.poll(() => stepOf(page)).toBe('2');
  await page.keyboard.press('End');
  await expect(other.locator('.top')).toContainText(`${STEPS} / ${STEPS}`);
  await other.getByRole('button', { name: /^5/ }).click();
  await expect.poll(() => stepOf(page)).toBe('5');
  await other.close();
});

/** The wall at a step, and the presenter's window that W opens, once it keeps step with it. */
async function withPresenter(page: Page, step: number): Promise<Page> {
  await brief(page, `&step=${step}`);
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('w');
  const other = await opened;
  await expect(other.getByRole('status')).toHaveText('已与大屏同步');
  await expect(other.locator('.top')).toContainText(`${step} / ${STEPS}`);
  return other;
}

test("quick presses in the presenter's window all count, and both windows end at the same step", async ({ page }) => {
  const other = await withPresenter(page, 3);
  for (const pause of [0, 20, 60, 120]) {
    await other.keyboard.press('Home');
    for (let turn = 0; turn < 10; turn += 1) {
      await other.keyboard.press('PageDown');
      await other.waitForTimeout(pause);
    }
    await expect.poll(() => stepOf(page), `${pause} ms`).toBe('11');
    // The wall's answers are in: nothing takes the presenter back afterwards.
    await other.waitForTimeout(500);
    expect([await stepOf(page), await stepOf(other)], `${pause} ms`).toEqual(['11', '11']);
  }
  // The wall still leads when it is turned itself.
  await page.keyboard.press('PageDown');
  await expect(other.locator('.top')).toContainText(`12 / ${STEPS}`);
});

test("the presenter's window answers a question on the wall, and says which one is open there", async ({ page }) => {
  const other = await withPresenter(page, 5);
  await other.keyboard.press('/');
  await other.getByRole('searchbox').fill('粤省事');
  await other.keyboard.press('Enter');
  await expect(page).toHaveURL(/project=p\d+/);
  const headline = await page.locator('.stage h1').innerText();
  await expect(other.locator('.asking')).toContainText(headline);
  await expect(other.locator('.presenter h1')).toHaveText(headline);
  await other.getByRole('button', { name: /回到汇报/ }).click();
  await expect(page).not.toHaveURL(/project=/);
  await expect(other.locator('.asking')).toHaveCount(0);
  // A group that is entered on the wall is a question too.
  await page.locator('[data-mark$="/small"]').first().click();
  await expect(page).toHaveURL(/focus=/);
  await expect(other.locator('.asking')).toContainText(await page.locator('.stage h1').innerText());
  await other.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus=/);
  expect([await stepOf(page), await stepOf(other)]).toEqual(['5', '5']);
});

test("the presenter's window keeps the current step in sight", async ({ page }) => {
  const other = await withPresenter(page, 9);
  await other.setViewportSize({ width: 1280, height: 600 });
  await other.keyboard.press('End');
  await expect(other.locator('ol [aria-current="step"]')).toBeInViewport({ ratio: 1 });
  await other.keyboard.press('Home');
  await expect(other.locator('ol [aria-current="step"]')).toBeInViewport({ ratio: 1 });
});

test("the presenter's window says when no wall is there any more, and keeps its step", async ({ page, context }) => {
  const other = await withPresenter(page, 9);
  const alone = async (step: number) => {
    await expect(other.getByRole('status')).toHaveText('未见大屏窗口，单独使用');
    await expect(other.locator('.top')).toContainText(`${step} / ${STEPS}`);
  };
  await page.keyboard.press('Escape');
  await expect(page.locator('.briefing')).toHaveCount(0);
  await alone(9);
  await other.keyboard.press('PageDown');
  await alone(10);
  // A wall that is there again is followed; one that is closed leaves the step as it was.
  const again = await context.newPage();
  await brief(again, '&step=5');
  await expect(other.getByRole('status')).toHaveText('已与大屏同步');
  await expect(other.locator('.top')).toContainText(`5 / ${STEPS}`);
  await again.close();
  await alone(5);
});

const deck = (steps: object[]) => JSON.stringify({ schema: 'budget-lens/briefing', version: 1, steps });

test("an edition's own deck is shown, its figures filled in from cells; a damaged one names its error", async ({
  page,
}) => {
  let own = deck([
    {
      view: '?view=overview',
      headline: '总额 {{3.1.3|printed}} 万元',
      figures: [{ value: '{{total|yi}}亿元', label: '支出总计' }],
    },
  ]);
  await page.route('**/edition.json', (route) =>
    route.fulfill({ json: { id: 'x', title: 'x', publisher: null, briefing: 'briefing.json' } }),
  );
  await page.route('**/briefing.json', (route) => route.fulfill({ body: own, contentType: 'application/json' }));
  await brief(page);
  await expect(page.locator('.stage h1')).toHaveText('总额 103,089.22 万元');
  await expect(page.locator('.foot')).toContainText('1 / 1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  const overview = { view: '?view=overview', headline: '总额 {{total}} 万元' };
  const figure = { value: '{{total}}', label: '总计' };
  /** What is wrong with the file: the step, the field, what was expected and what was found, as the wall names them. */
  const damaged: readonly (readonly [string, ...string[]])[] = [
    ['{"schema":', '全文', '完整的 JSON 文件', '中途断了'],
    ['<!doctype html><title>x</title>', '全文', '一个网页（HTML）'],
    ['{}', 'schema', '写上 schema', '没有这一项'],
    [JSON.stringify({ schema: 'budget-lens/briefing', version: 2, steps: [overview] }), 'version', '应为 1', '2'],
    [deck([]), 'steps', '至少 1 个', '0'],
    [deck([overview, { view: '?view=flow' }]), '第 2 步 headline', '写上 headline'],
    [deck([{ ...overview, figures: [figure, figure, figure, figure] }]), '第 1 步 figures', '至多 3 个', '4'],
    [deck([{ ...overview, picture: 'cake' }]), '第 1 步 picture', 'treemap', 'cake'],
    [deck([{ ...overview, note: 'x', colour: 'red' }]), '第 1 步 colour', '是否写错了'],
    [deck([{ ...overview, headline: '总额 103089.22 万元' }]), '第 1 步 headline', '手写的数字 103089.22', '{{3.1.2}}'],
    [deck([{ ...overview, figures: [{ value: '36%', label: '占比' }] }]), '第 1 步 figures.1.value', '手写的数字 36%'],
    [deck([overview, { ...overview, sub: '{{totla}}' }]), '第 2 步 sub', 'totla'],
    [deck([{ ...overview, headline: '{{total|dollars}}' }]), '第 1 步 headline', 'dollars'],
    [deck([{ ...overview, headline: '{{3.999.2}}' }]), '第 1 步 headline', '3.999.2'],
    [deck([{ ...overview, note: '{{total' }]), '第 1 步 note', '{{'],
    [deck([{ ...overview, view: '?view=nowhere' }]), '第 1 步 view', '?view=projects', '?view=nowhere'],
  ]; // prettier-ignore
  for (const [text, ...words] of damaged) {
    own = text;
    await page.reload();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('data/gd-zwfw-2022/briefing.json');
    for (const word of words) await expect(alert, text.slice(0, 80)).toContainText(word);
    await expect(page.locator('.foot')).toContainText(`1 / ${STEPS}`);
  }
  // The talk can go on: the notice is put away and the default deck is there.
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.foot')).toContainText(`2 / ${STEPS}`);
});

test('the wall keeps clear of what its frame covers, and says quietly where the screen may fall asleep', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await brief(page, '&safe=48');
  await hush(page);
  expect(await faultsOfAll(page)).toEqual([]);
  // Allowed: asked for at once, and again when the window is seen again; nothing is said.
  const awake = await context.newPage();
  await awake.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const wakeLock = {
      request: (type: string) => {
        asked.push(type);
        return Promise.resolve({ release: () => Promise.resolve() });
      },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock, configurable: true });
  });
  await brief(awake);
  const requests = () => awake.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await expect.poll(requests).toEqual(['screen']);
  await awake.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(requests).toEqual(['screen', 'screen']);
  await expect(awake.getByText('不能阻止屏幕休眠')).toHaveCount(0);
  // Refused, or not there at all (plain http): one line, for a while.
  for (const wakeLock of ['{ request: () => Promise.reject(new Error("no")) }', 'undefined']) {
    const asleep = await context.newPage();
    await asleep.addInitScript(`Object.defineProperty(navigator, 'wakeLock', { value: ${wakeLock} })`);
    await brief(asleep);
    await expect(asleep.getByText('不能阻止屏幕休眠')).toBeVisible();
    await expect(asleep.getByText('不能阻止屏幕休眠')).toHaveCount(0);
    await asleep.close();
  }
});

for (const [width, height, seams] of [
  [5760, 1080, '1920,3840'],
  [3840, 2160, '1920'],
] as const)
  test(`no text of any step crosses the seams at ${seams} of ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await brief(page, `&seams=${seams}`);
    await hush(page);
    expect(await faultsOfAll(page)).toEqual([]);
  });

test('marks are the same objects from step to step and move for 800 ms; at once where motion is unwelcome', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await brief(page, '&step=5');
  const mark = page.locator('[data-mark="p34"]');
  await mark.evaluate((node) => Object.assign(node, { known: true }));
  await expect(mark).toHaveCSS('transition-duration', '0.8s, 0.8s');
  const before = await mark.evaluate((node) => getComputedStyle(node).transform);
  for (const step of ['6', '7', '8', '9']) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => stepOf(page)).toBe(step);
  }
  await expect.poll(() => mark.evaluate((node) => getComputedStyle(node).transform)).not.toBe(before);
  expect(await mark.evaluate((node) => 'known' in node)).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(mark).toHaveCSS('transition-duration', '0s, 0s');
});

/** What axe finds in the window; marks that wait unseen for their step are left out, they have no name and no colour yet. */
async function violationsIn(page: Page, where: string): Promise<string[]> {
  const found = await barriersIn(page, { without: ['.wall-over .picture', '.marks .unseen'] });
  return found.map((barrier) => `${where}: ${barrier}`);
}

test('axe finds nothing on any step', async ({ page }) => {
  test.slow();
  const faults: string[] = [];
  await brief(page);
  for (let step = 1; step <= STEPS; step += 1) {
    await expect.poll(() => stepOf(page)).toBe(String(step));
    faults.push(...(await violationsIn(page, `step ${step}`)));
    await page.keyboard.press('PageDown');
  }
  expect(faults).toEqual([]);
});

test('axe finds nothing in 纸, over the wall, in the presenter window and on the hand-out', async ({ page }) => {
  test.slow();
  const faults: string[] = [];
  await brief(page, '&theme=paper&step=5');
  faults.push(...(await violationsIn(page, 'paper')));
  for (const key of ['?', 'o', '/']) {
    await page.keyboard.press(key);
    faults.push(...(await violationsIn(page, key)));
    await page.keyboard.press('Escape');
  }
  await page.goto('./?mode=briefing&screen=presenter&step=5');
  await expect(page.locator('.presenter .stage').first()).toBeVisible();
  faults.push(...(await violationsIn(page, 'presenter')));
  await page.goto('./?mode=briefing&screen=handout&notes=on');
  await expect(page.locator('.handout-page')).toHaveCount(STEPS);
  faults.push(...(await violationsIn(page, 'hand-out')));
  expect(faults).toEqual([]);
});
