import type { Page } from '@playwright/test';
import { plainAmount, sumAmounts } from '../../src/model/amount.ts';
import { budget, drawn, expect, open, test } from './site.ts';

const GROUPINGS = ['业务领域', '立项年度', '绩效目标', '金额区间', '不分组'] as const;
const SIZES = [
  [320, 640], [390, 844], [768, 1024], [1024, 768], [1440, 900], [1920, 1080], [2560, 1440], [3840, 2160], [5120, 1440],
] as const; // prettier-ignore
const amounts = Object.fromEntries(budget.projects.map(({ id, amount }) => [id, amount]));
const bySize = [...budget.projects].sort((a, b) => Number(b.amount) - Number(a.amount));

const still = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  );

interface Drawn {
  readonly id: string;
  readonly area: number;
  readonly merged: boolean;
  readonly count: number;
  readonly label: string;
  /** What sticks out of the tile, or is cut, in pixels; 0 for a label that fits. */
  readonly over: number;
}

/** The tiles of the picture as the browser has drawn them: geometry in the page's own pixels, labels where they stand. */
function drawnIn(page: Page): Promise<Drawn[]> {
  return page.locator('.treemap-box svg').first().evaluate((svg) =>
    [...svg.querySelectorAll<SVGGElement>('g.mark')].flatMap((mark) => {
      const ground = mark.querySelector<SVGRectElement>('.ground');
      if (!ground) return [];
      const box = ground.getBBox();
      const texts = [...mark.querySelectorAll<SVGTextElement>('.label text')];
      const over = texts.map((text) => {
        const ink = text.getBBox();
        const size = Number(text.querySelector('tspan')?.getAttribute('font-size') ?? 0);
        // The box of a line is as high as its font; the letters are within an em around the baseline.
        const base = Number(text.getAttribute('y'));
        return Math.max(ink.x + ink.width - box.width, -ink.x - size / 2, base + size * 0.15 - box.height, size * 0.72 - base);
      });
      return [{
        id: mark.dataset['mark'] ?? '',
        area: box.width * box.height,
        merged: mark.querySelector('.merged') !== null,
        count: Number(/ (\d+) 项，/.exec(mark.getAttribute('aria-label') ?? '')?.[1] ?? 1),
        label: texts.map((text) => text.textContent).join(' '),
        over: Math.max(0, ...over),
      }];
    }),
  ); // prettier-ignore
}

/** The amount of a tile: of its project, or of the projects that it takes together (what its name says). */
async function amountsIn(page: Page): Promise<Map<string, number>> {
  const names = await page.locator('.treemap-box svg').first().locator('g.mark').evaluateAll((marks) =>
    marks.map((mark) => [mark.getAttribute('data-mark') ?? '', mark.getAttribute('aria-label') ?? ''] as const),
  ); // prettier-ignore
  return new Map(names.map(([id, name]) => [id, Number(amounts[id] ?? /([\d,]+\.\d+) /.exec(name)?.[1]?.replaceAll(',', ''))])); // prettier-ignore
}

test.describe('the treemap', { tag: '@desktop' }, () => {
  test('draws every amount to one scale at every size in every grouping, no label cut, doubled or with an ellipsis', async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '?view=projects&theme=paper');
    let worst = 0;
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const grouping of GROUPINGS) {
        await page.locator('.grouping').getByRole('button', { name: grouping }).click();
        await still(page);
        const where = `${width} ${grouping}`;
        const [tiles, of] = [await drawnIn(page), await amountsIn(page)];
        expect(tiles.reduce((sum, { count }) => sum + count, 0), where).toBe(budget.projects.length); // prettier-ignore
        const total = tiles.reduce((sum, { area }) => sum + area, 0);
        const all = tiles.reduce((sum, { id }) => sum + (of.get(id) ?? Number.NaN), 0);
        for (const { id, area, over, label } of tiles) {
          const off = Math.abs(area / (of.get(id) ?? Number.NaN) / (total / all) - 1);
          worst = Math.max(worst, off);
          expect(off, `${where} ${id}`).toBeLessThan(0.001);
          expect(over, `${where} ${id} ${label}`).toBeLessThan(1);
          expect(label, where).not.toMatch(/…|\.\.\./);
        }
        const read = tiles.filter(({ merged, label }) => !merged && label !== '').map(({ label }) => label);
        expect(new Set(read).size, `${where}: two labels read alike`).toBe(read.length);
      }
    }
    test.info().annotations.push({ type: 'worst deviation', description: String(worst) });
    console.log(`treemap: largest deviation of area by amount ${(worst * 100).toFixed(6)} %`);
  });

  test('lets the keyboard reach every project, enter a group and come back to it', async ({ page }) => {
    test.setTimeout(180_000);
    await open(page, '?view=projects&theme=paper');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null);
    const groups = await page.locator('.legend tbody tr').count();
    const reached = new Set<string>();
    await page.locator('.treemap-box g.mark[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    for (let group = 0; group < groups; group += 1) {
      const at = await focused();
      await page.keyboard.press('Enter');
      await expect(page.locator('.crumbs [aria-current]')).not.toHaveText('全部项目');
      await expect.poll(focused).toMatch(/^p\d/);
      let before: string | null = null;
      for (let id = await focused(); id !== null && id !== before; id = await focused()) {
        before = id;
        reached.add(id);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Escape');
      await expect.poll(focused).toBe(at);
      await page.keyboard.press('ArrowRight');
    }
    expect(reached.size).toBe(budget.projects.length);
    // Letters lead to a name by its pinyin, also when they are typed one after the other.
    await page.keyboard.press('Home');
    await page.keyboard.type('zww', { delay: 60 });
    await expect.poll(focused).toBe('domain:政务网络');
  });

  test('shows each group at a scale of its own and leads back by link, key and the browser', async ({ page }) => {
    await open(page, '?view=projects&theme=paper');
    const scale = page.locator('.key li').first();
    const whole = await scale.innerText();
    await page.locator('[data-mark="domain:政务服务"]').click();
    await expect(page.locator('.treemap-box g.mark')).toHaveCount(50);
    await expect(page.locator('main')).toContainText('本页面积比例尺与上一层不同');
    const side = () => page.locator('.key svg').first().getAttribute('width');
    expect([whole, await side()]).not.toEqual([await scale.innerText(), null]);
    await page.locator('.crumbs a').click();
    await expect(page.locator('[data-mark="domain:政务云"]')).toBeVisible();
    await page.locator('.treemap-box .merged').first().click();
    await expect(page.locator('.crumbs [aria-current]')).toHaveText('政务服务');
    await page.goBack();
    await expect(page.locator('[data-mark="domain:政务云"]')).toBeVisible();
  });

  test('lights up what is searched in picture, strip and list, and says what to do when nothing is found', async ({
    page,
  }) => {
    await open(page, '?view=projects&theme=paper');
    const strip = page.locator('.strip g.mark');
    const small = bySize.filter(({ amount }) => Number(amount) < 100);
    await expect(strip).toHaveCount(small.length);
    const field = page.locator('.toolbar input[type="search"]');
    await field.fill('粤省事');
    const hits = budget.projects.filter(({ name }) => name.includes('粤省事'));
    await expect(page.locator('.hits tbody tr')).toHaveCount(hits.length);
    const lit = page.locator('.treemap-box .leaf.found, .strip .leaf.found');
    await expect(lit).toHaveCount(hits.length);
    const total = plainAmount(sumAmounts(hits.map(({ amount }) => amount)));
    expect((await page.locator('.hits tfoot').innerText()).replace(/,/g, '')).toContain(total);
    await expect(page.locator('[role="status"]').filter({ hasText: `${hits.length} 项` })).toBeAttached();
    await field.fill('没有这样的项目');
    await expect(page.locator('.hits')).toContainText('可以少写几个字');
    await page.locator('aside').getByRole('button', { name: '清除', exact: true }).click();
    // The legend has come under the pointer, and its rows make the other groups step back.
    await page.mouse.move(2, 2);
    await expect(page.locator('.treemap-box .faded')).toHaveCount(0);
  });

  test('moves each tile from its old place to its new one in its own colour, or at once where motion is unwelcome', async ({
    page,
  }) => {
    await open(page, '?view=projects&theme=paper');
    await expect(page.locator('.strip g.mark').first()).toBeVisible();
    await page.waitForTimeout(600);
    const regroup = (name: string) =>
      page.evaluate(async (wanted) => {
        const ids = [...document.querySelectorAll<SVGGElement>('.treemap-box g.mark')].map((mark) => mark.dataset['mark'] ?? '').filter((id) => /^p\d/.test(id));
        const look = () => ids.map((id) => {
          const mark = document.querySelector<SVGGElement>(`.treemap-box [data-mark="${id}"]`);
          const place = mark?.getCTM();
          const ground = mark?.querySelector('.ground');
          return place && ground ? { x: place.e, y: place.f, fill: getComputedStyle(ground).fill } : null;
        });
        const before = look();
        const frames: { at: number; places: ReturnType<typeof look> }[] = [];
        const begun = performance.now();
        [...document.querySelectorAll<HTMLButtonElement>('.grouping button')].find((one) => one.textContent.includes(wanted))?.click();
        await new Promise<void>((done) => {
          const tick = () => {
            frames.push({ at: performance.now() - begun, places: look() });
            if (performance.now() - begun < 1500) requestAnimationFrame(tick);
            else done();
          };
          requestAnimationFrame(tick);
        });
        const after = look();
        const far = (a: { x: number; y: number } | null | undefined, b: { x: number; y: number } | null | undefined) => a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
        const moving = ids.map((_, at) => at).filter((at) => far(before[at], after[at]) > 20);
        const between = moving.filter((at) => frames.some(({ places }) => far(places[at], before[at]) > 2 && far(places[at], after[at]) > 2));
        const recoloured = ids.filter((_, at) => before[at] && after[at] && before[at].fill !== after[at].fill && !before[at].fill.startsWith('url')).length;
        const gaps = frames.slice(1).map(({ at }, index) => at - (frames[index]?.at ?? 0));
        return { moving: moving.length, between: between.length, recoloured, first: frames[0]?.at ?? 0, frames: frames.filter(({ at }) => at < 600).length, longest: Math.max(...gaps) };
      }, name); // prettier-ignore
    const seen = await regroup('立项年度');
    expect(seen.moving).toBeGreaterThan(30);
    expect(seen.between).toBeGreaterThan(seen.moving / 2);
    expect(seen.recoloured).toBe(0);
    console.log(`treemap: regrouped with a first frame after ${seen.first.toFixed(0)} ms, ${seen.frames} frames in the first 600 ms, longest gap ${seen.longest.toFixed(0)} ms`); // prettier-ignore
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const atOnce = await regroup('业务领域');
    expect(atOnce.moving).toBeGreaterThan(30);
    expect(atOnce.between).toBe(0);
  });
});

test.describe('the treemap under a finger', { tag: '@phone' }, () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('opens every project in at most three taps at 360 px', async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, '?view=projects&theme=paper');
    // The first tap on a tile tells of it above the tabs, the second is on 详情.
    await page.locator('[data-mark="p34"]').tap();
    await expect(page.locator('.readout.pinned')).toContainText('23,947.04');
    await page.locator('.readout.pinned .readout-link').tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('政务云扩容');
    await page.goBack();
    await drawn(page);
    const reached = new Set<string>();
    const groups = await page.locator('.treemap-box g.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? '').filter((id) => !/^p\d|small$/.test(id))); // prettier-ignore
    for (const group of groups) {
      // A tap on the heading enters the group, the second opens one of its rows.
      const heading = page.locator(`.treemap-box [data-mark="${group}"]`);
      expect((await heading.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      await heading.tap({ position: { x: 10, y: 8 } });
      const rows = page.locator('.group-projects tbody tr a[href*="project="]');
      await expect(rows.first()).toBeVisible();
      const links = await rows.evaluateAll((all) => all.map((one) => ({ href: one.getAttribute('href') ?? '', high: one.closest('tr')?.getBoundingClientRect().height ?? 0 }))); // prettier-ignore
      for (const { href, high } of links) {
        expect(high, href).toBeGreaterThanOrEqual(24);
        reached.add(/project=(p\d+)/.exec(href)?.[1] ?? '');
      }
      await page.locator('.crumbs a').tap();
      await expect(heading).toBeVisible();
    }
    expect(reached.size).toBe(budget.projects.length);
    await page.locator(`.treemap-box [data-mark="${groups[1] ?? ''}"]`).tap({ position: { x: 10, y: 8 } });
    await page.locator('.group-projects tbody tr a[href*="project="]').last().tap();
    await expect(page.locator('.sheet-amount')).toBeVisible();
  });
});
