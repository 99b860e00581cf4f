import type { Browser, Page } from 'playwright';

const CPU = 4;
const ROUNDS = Math.max(1, parseInt(process.env['ROUNDS'] ?? '7', 10));
/** So long a press comes after what was done to prepare it, in milliseconds. */
const REST = 500;
const WALKS = Math.max(1, parseInt(process.env['WALKS'] ?? '50', 10));
const VIEWS = ['overview', 'projects', 'goals', 'flow', 'tables', 'reconcile', 'about', 'project&project=p1'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Time to next paint of what `act` does, by the browser's own event timing; in steps of 8 ms. */
async function paintOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const slot = window as unknown as { longest: number };
    slot.longest = 0;
  });
  await act();
  await page.waitForTimeout(900);
  return page.evaluate(() => (window as unknown as { longest: number }).longest);
}

/** Interaction to next paint at a slowed processor, frames while tiles move, and the heap after walks. */
export async function answers(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.addInitScript({ content: 'globalThis.__name = (made) => made' });
  await page.addInitScript(() => {
    Object.assign(window, { longest: 0 });
    const slot = window as unknown as { longest: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId > 0) slot.longest = Math.max(slot.longest, entry.duration);
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  const open = async (query: string) => {
    await page.goto(url + query);
    await page.waitForSelector('main[aria-busy="false"]');
    await page.waitForTimeout(1500);
  };
  const acts: Record<string, (round: number) => Promise<number>> = {
    'select a project (key)': async () => {
      await page.locator('main .treemap-box .mark').first().focus();
      await page.waitForTimeout(REST);
      return paintOf(page, () => page.keyboard.press('ArrowRight'));
    },
    'enter a group': async () => {
      await page.locator('main .treemap-box .mark[data-mark*=":"]:not([data-mark$="/small"])').first().focus();
      await page.waitForTimeout(REST);
      return paintOf(page, () => page.keyboard.press('Enter'));
    },
    'back out of it': async () => paintOf(page, () => page.keyboard.press('Escape')),
    'group anew': async (round) =>
      paintOf(page, () =>
        page
          .getByRole('button', { name: round % 2 ? /政务领域|领域/ : /立项年度/ })
          .first()
          .click(),
      ),
    'search, a letter': async (round) => {
      await page.locator('.toolbar input[type="search"]').focus();
      await page.waitForTimeout(REST);
      return paintOf(page, () => page.keyboard.press(round % 2 ? 'Backspace' : 'y'));
    },
    'open a project (key)': async () => {
      await page.locator('main .treemap-box .mark[data-mark^="p"]').first().focus();
      await page.waitForTimeout(REST);
      return paintOf(page, () => page.keyboard.press('Enter'));
    },
    'back from it': async () => paintOf(page, () => page.keyboard.press('Escape')),
  };
  const onFlow: Record<string, () => Promise<number>> = {
    'choose in the flow (click)': async () => {
      const marks = page.locator('main svg [data-mark]');
      const box = await marks.nth(flowMark++ % 7).boundingBox();
      return box ? paintOf(page, () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)) : 0;
    },
  };
  let flowMark = 0;
  await open('?view=projects');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  console.log(`\nanswers on 项目 at ${CPU}x CPU: interaction to next paint, ms, median and worst of ${ROUNDS}`);
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, act] of Object.entries(acts)) times.set(name, [...(times.get(name) ?? []), await act(round)]);
  await open('?view=flow');
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, act] of Object.entries(onFlow)) times.set(name, [...(times.get(name) ?? []), await act()]);
  for (const [name, all] of times) console.log(`  ${name.padEnd(26)}${median(all).toFixed(0).padStart(6)}${Math.max(...all).toFixed(0).padStart(6)}`); // prettier-ignore

  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await open('?view=projects');
  const frames: number[] = [];
  for (const name of [/立项年度/, /政务领域|领域/, /立项年度/]) {
    await page.getByRole('button', { name }).first().click();
    frames.push(
      ...(await page.evaluate(
        () =>
          new Promise<number[]>((resolve) => {
            const steps: number[] = [];
            let last = performance.now();
            const end = last + 400;
            const step = (now: number) => {
              steps.push(now - last);
              last = now;
              if (now < end) requestAnimationFrame(step);
              else resolve(steps.slice(1));
            };
            requestAnimationFrame(step);
          }),
      )),
    );
  }
  const sum = frames.reduce((all, one) => all + one, 0);
  console.log(`frames while regrouping: ${((frames.length / sum) * 1000).toFixed(0)} a second, ${frames.filter((one) => one > 50).length} over 50 ms in three moves`); // prettier-ignore

  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize / 1024 / 1024;
  };
  await open('');
  const walk = async () => {
    for (const view of VIEWS) {
      await page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: `?view=${to}` });
        link.setAttribute('href', `?view=${to}`);
        document.body.append(link);
        link.click();
        link.remove();
      }, view);
      await page.waitForSelector('main[aria-busy="false"]');
      // A picture comes after its page.
      await page.waitForFunction(() => document.querySelector('main .chart:not(:has([data-mark]))') === null);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    }
  };
  const sizes: number[] = [await heap()];
  for (let turn = 1; turn <= WALKS; turn += 1) {
    await walk();
    if (turn === 1 || turn === Math.ceil(WALKS / 2) || turn === WALKS) sizes.push(await heap());
  }
  const [first, ...after] = sizes.map((size) => size.toFixed(1));
  console.log(`heap: first view ${first} MB; after 1, ${Math.ceil(WALKS / 2)} and ${WALKS} walks through every view ${after.join(', ')} MB`); // prettier-ignore
  await context.close();
}
