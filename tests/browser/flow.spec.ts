import type { Locator, Page } from '@playwright/test';
import { toAmount } from '../../src/model/amount.ts';
import { buildFlow, type BudgetFlow } from '../../src/views/flow.ts';
import { budget, expect, open, overflowOf, test } from './site.ts';

const picture = (page: Page): Locator => page.locator('[aria-roledescription="桑基图"]');
const mark = (page: Page, id: string): Locator => picture(page).locator(`[data-mark="${id}"]`);
const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+\.)/g, ',');
const pressed = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('group', { name: group, exact: true }).getByRole('button', { name, exact: true }).click();
const drawn = async (page: Page): Promise<void> => {
  await expect(picture(page).locator('[data-mark]').first()).toBeAttached();
  await expect(page.locator('svg.moving')).toHaveCount(0);
};

interface Written {
  readonly of: string;
  readonly text: string;
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

/** Every text of the picture with the mark that it belongs to; boxes without the leading that no letter fills. */
function textsOf(page: Page): Promise<Written[]> {
  return picture(page)
    .locator('[data-of] text, text[data-of]')
    .evaluateAll((all) =>
      all
        .filter((text) => getComputedStyle(text).visibility !== 'hidden' && text.textContent.trim() !== '')
        .map((text) => {
          const box = text.getBoundingClientRect();
          const slack = box.height * 0.2;
          const owner = text.closest('[data-of]');
          return {
            of: owner?.getAttribute('data-of') ?? '',
            text: text.textContent.trim(),
            box: { x0: box.left, x1: box.right, y0: box.top + slack, y1: box.bottom - slack },
          };
        }),
    );
}

function meet({ box: one }: Written, { box: other }: Written): boolean {
  return one.x0 < other.x1 - 1 && other.x0 < one.x1 - 1 && one.y0 < other.y1 - 1 && other.y0 < one.y1 - 1;
}

const STATES = ['', '&kind=basic', '&kind=project&coding=government', '&functional=class&level=item'] as const;
const SIZES = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
  [5120, 1440],
] as const;

function flowOfState(state: string): BudgetFlow {
  const has = (word: string) => state.includes(word);
  return buildFlow(budget, {
    kind: has('kind=basic') ? 'basic' : has('kind=project') ? 'project' : 'all',
    coding: has('government') ? 'government' : 'department',
    functionalDigits: has('functional=class') ? 3 : 7,
    economicDigits: has('level=item') ? 5 : 3,
  });
}

test(
  'no two words of the picture stand on each other, none leaves the window, and every class has its name, at every size',
  { tag: '@desktop' },
  async ({ page }) => {
    test.setTimeout(180_000);
    for (const state of STATES) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, `?view=flow${state}`);
      const flow = flowOfState(state);
      for (const [width, height] of SIZES) {
        const where = `${state} ${width}×${height}`;
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(250);
        await drawn(page);
        const texts = await textsOf(page);
        const wrong = texts.flatMap((one, at) => [
          ...(one.box.x0 < -1 || one.box.x1 > width + 1 ? [`${one.text} leaves the window`] : []),
          ...texts
            .slice(at + 1)
            .filter((other) => meet(one, other))
            .map((other) => `${one.text} on ${other.text}`),
        ]);
        expect(wrong, where).toEqual([]);
        const named = new Set(texts.filter(({ text }) => /\p{L}/u.test(text)).map(({ of }) => of));
        const nameless = flow.nodes.filter(({ layer, id }) => layer < 3 && !named.has(id)).map(({ name }) => name);
        expect(nameless, where).toEqual([]);
        expect(await overflowOf(page), where).toBe(0);
      }
    }
  },
);

test('the page stands in a window of 1440×900, and on a phone the picture begins above the fold', async ({
  page,
  hasTouch,
}) => {
  await open(page, '?view=flow');
  await drawn(page);
  if (!hasTouch) {
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
    return;
  }
  const box = await picture(page).boundingBox();
  expect(box?.y).toBeLessThan(330);
  await expect(page.getByRole('group', { name: '经济分类口径' })).toBeHidden();
  await page.getByRole('button', { name: /^口径与层级/ }).click();
  await expect(page.getByRole('group', { name: '经济分类口径' })).toBeVisible();
});

test('every switch changes the picture, its address and its table alike, and every end of a ribbon says its exact sum', async ({
  page,
  hasTouch,
}) => {
  await open(page, '?view=flow');
  await drawn(page);
  if (hasTouch) await page.getByRole('button', { name: /^口径与层级/ }).click();
  const steps = [
    { group: '支出类别', name: '基本支出', says: /kind=basic/, options: { kind: 'basic' } },
    { group: '经济分类口径', name: '政府预算科目', says: /coding=government/, options: { kind: 'basic', coding: 'government' } },
    { group: '功能分类细到', name: '类', says: /functional=class/, options: { kind: 'basic', coding: 'government', functionalDigits: 3 } },
    { group: '经济分类细到', name: '款', says: /level=item/, options: { kind: 'basic', coding: 'government', functionalDigits: 3, economicDigits: 5 } },
  ] as const; // prettier-ignore
  for (const { group, name, says, options } of steps) {
    await pressed(page, group, name);
    await expect(page).toHaveURL(says);
    await drawn(page);
    const flow = buildFlow(budget, { functionalDigits: 7, ...options });
    for (const link of flow.links.filter(({ paths }) => paths.length > 0)) {
      const ends = [link.source, link.target].map((id) => flow.nodes.find((node) => node.id === id));
      const label = (await mark(page, link.id).getAttribute('aria-label')) ?? '';
      expect(label).toContain(`，${grouped(link.amount)} 万元，`);
      for (const end of ends) expect(label).toContain(`${end?.name ?? ''} ${grouped(end?.amount ?? '')}`);
    }
    await page.getByRole('button', { name: '表', exact: true }).click();
    await expect(page.locator('main table').first().locator('tbody tr')).toHaveCount(flow.paths.length);
    await expect(page.locator('main table').first().locator('tfoot')).toContainText(grouped(flow.total));
    for (const node of flow.nodes.filter(({ layer }) => layer < 3)) {
      const row = page.locator('.flow-layers tbody tr').filter({ hasText: `${node.code ?? ''} ${node.name}`.trim() });
      await expect(row.first()).toContainText(grouped(node.amount));
    }
    await page.getByRole('button', { name: '图', exact: true }).click();
    await drawn(page);
  }
});

test('a flow chosen by pointer or finger keeps its whole path, says both ends, and Escape lets it go', async ({
  page,
  hasTouch,
}) => {
  await open(page, '?view=flow');
  await drawn(page);
  const id = 's:generalBudget>f:2080505>basic';
  // The small flows answer in the magnified view, where they have room.
  const band = picture(page)
    .locator('.lens .link.tint-basic')
    .nth(hasTouch ? 2 : 2);
  const box = await band.locator('.ribbon').boundingBox();
  if (!box) throw new Error('the magnified view has ribbons');
  await (hasTouch ? band.tap({ force: true }) : band.click({ force: true }));
  await expect(page).toHaveURL(/selected=/);
  await open(page, `?view=flow&selected=${encodeURIComponent(id)}`);
  await drawn(page);
  for (const kept of [id, 's:generalBudget', 'f:2080505', 'f:2080505>e:301>basic', 'e:301'])
    await expect(mark(page, kept)).not.toHaveClass(/recedes/);
  for (const gone of ['e:302', 's:businessFund', 'f:2010399>e:302>project'])
    await expect(mark(page, gone)).toHaveClass(/recedes/);
  const details = page.locator('#flow-details');
  await expect(details).toContainText('103,019.22 万元');
  await expect(details).toContainText('2,425.82 万元');
  await mark(page, id).focus();
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(page).not.toHaveURL(/selected=/);
  // The place is kept: keys go on from there.
  await expect(mark(page, id)).toBeFocused();
});

test(
  'keys walk nodes, flows and the items beside the picture; Enter keeps one; what is chosen is announced',
  { tag: '@desktop' },
  async ({ page }) => {
    await open(page, '?view=flow');
    await drawn(page);
    await expect(picture(page).locator('[tabindex="0"]')).toHaveCount(1);
    await mark(page, 's:generalBudget').focus();
    for (const [key, to] of [
      ['ArrowDown', 's:businessFund'],
      ['ArrowRight', 's:businessFund>f:2010399>fund'],
      ['ArrowRight', 'f:2010399'],
      ['End', 'f:2080501'],
      ['ArrowRight', 'f:2080501>e:303>basic'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(mark(page, to)).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/selected=f%3A2080501|selected=f:2080501/);
    await expect(page.locator('main [aria-live="polite"]').filter({ hasText: '选中的流' })).toContainText('237.88');

    const rest = buildFlow(budget).nodes.find(({ parts }) => parts.length > 0);
    const [first] = rest?.parts ?? [];
    if (!rest || !first) throw new Error('the largest class has items');
    await mark(page, rest.id).focus();
    await page.keyboard.press('ArrowRight');
    await expect(mark(page, first.id)).toBeFocused();
    await page.keyboard.press('Enter');
    const details = page.locator('#flow-details');
    await expect(details).toContainText(first.name);
    await expect(details.getByRole('link', { name: '查看全部项目' })).toBeVisible();
    await details.locator('.flow-rows a').first().click();
    await expect(page).toHaveURL(/view=tables.*cell=/);
    await expect(page.locator('[aria-current="true"][data-cell]')).toBeVisible();
  },
);

test('the magnified view is exactly as many times larger as it says', { tag: '@desktop' }, async ({ page }) => {
  await open(page, '?view=flow');
  await drawn(page);
  const factor =
    /细流放大 (\d+) 倍/.exec(
      await picture(page)
        .innerText()
        .catch(() => ''),
    ) ?? /细流放大 (\d+) 倍/.exec((await picture(page).textContent()) ?? '');
  const main = parseFloat((await mark(page, 'e:301').locator('.bar').getAttribute('height')) ?? '');
  const lens = await picture(page)
    .locator('.lens .node .bar')
    .evaluateAll((bars) => bars.map((bar) => parseFloat(bar.getAttribute('height') ?? '')));
  const node = buildFlow(budget).nodes.find(({ id }) => id === 'e:301');
  const scale = main / toAmount(node?.amount ?? '0').toNumber();
  const wanted = scale * parseInt(factor?.[1] ?? '', 10) * toAmount(node?.amount ?? '0').toNumber();
  expect(lens.some((height) => Math.abs(height / wanted - 1) < 0.002)).toBe(true);
  await expect(picture(page)).toContainText(/在画面之外/);
});

test('a residue stands at its node, and the key says what the edges and the sign mean', async ({ page }) => {
  await open(page, '?view=flow');
  await drawn(page);
  await expect(picture(page)).toContainText('原表印 102,587.07，差 0.01');
  const key = page.getByRole('list', { name: '图例' });
  await expect(key).toContainText('原表所载');
  await expect(key).toContainText('由原表推得');
  await expect(key).toContainText('尾差');
  await expect(picture(page).locator('.link.derived .edge').first()).toBeAttached();
  await expect(picture(page).locator('.link.published .edge, .link.published .cut')).toHaveCount(0);
});

test(
  'levels move into each other, and at once where the reader wants no motion',
  { tag: '@desktop' },
  async ({ page }) => {
    await open(page, '?view=flow');
    await drawn(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seenMoving: seen });
      const svg = document.querySelector('[aria-roledescription="桑基图"]');
      if (svg)
        new MutationObserver(() => seen.push(svg.getAttribute('class') ?? '')).observe(svg, { attributes: true });
    });
    const moves = () =>
      page.evaluate(
        () => (window as unknown as { seenMoving: string[] }).seenMoving.filter((one) => one.includes('moving')).length,
      );
    await pressed(page, '功能分类细到', '类');
    await expect.poll(moves).toBeGreaterThan(0);
    await drawn(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const before = await moves();
    await pressed(page, '功能分类细到', '项');
    await expect(mark(page, 'f:2080505')).toBeAttached();
    expect(await moves()).toBe(before);
  },
);

test(
  'a flow pressed in the overview is the one that is chosen among the flows',
  { tag: '@desktop' },
  async ({ page }) => {
    await open(page, '');
    const ribbon = page.locator('[data-still="flow"] svg:visible [data-mark*=">"]').first();
    const id = (await ribbon.getAttribute('data-mark')) ?? '';
    expect(id).toContain('>');
    await ribbon.press('Enter');
    await expect(page).toHaveURL(/view=flow/);
    await expect(page.locator(`main [data-mark="${id}"][aria-pressed="true"]`)).toHaveCount(1);
    await expect(page.getByRole('complementary', { name: '读数' })).not.toContainText('支出合计');
  },
);
