import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

async function brief(page: Page, query: string): Promise<void> {
  await page.goto(`./?mode=briefing${query}`);
  await expect(page.locator('.stage h1').first()).toBeAttached();
}

const snapshot = (page: Page) => page.locator('main').ariaSnapshot();

/** What assistive technology is given: what is inert is left out, which a snapshot does not do. */
async function heardIn(page: Page): Promise<string> {
  const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)}: ${String(name?.value ?? '')}`)
    .join('\n');
}

/** What is heard of a step that is not its headline: names with amounts, reasons, goals. */
const HEARD: readonly (readonly [step: number, ...words: RegExp[]])[] = [
  [2, /收入：103,089 万元，其中一般公共预算 103,019/, /支出：103,089 万元/],
  [3, /项目支出：100,000 万元/, /基本支出：3,089 万元/],
  [4, /上年：[\d,]+ 万元/, /主要原因：一方面根据省委省政府/],
  [5, /政务云：2 个项目，36,001 万元，36\.0%/, /button "[^"]*政务云扩容服务[^"]*，[\d,.]+ 万元，23\.9%，第 1 项共 2 项"/],
  [8, /绩效目标（原文）/, /listitem: 在延续2020年政务云服务的基础上/],
  [9, /绩效目标（原文）/],
  [13, /button "其他政府办公厅（室）及相关机构事务支出，科目[^"]*，第 1 项共 3 项[^"]*"/, /原表合计印作 102,587\.07 万元，分项相加 102,587\.08 万元/],
  [15, /“三公”经费 上年：141\.50 万元/, /机关运行经费 \d{4}：1,386\.13 万元/, /严格按照厉行节约精神/],
  [17, /相等：\d+ 条/, /不符：0 条/],
]; // prettier-ignore

test('every kind of step tells in words what its picture shows', { tag: '@desktop' }, async ({ page }) => {
  for (const [step, ...words] of HEARD) {
    await brief(page, `&step=${step}`);
    const heard = await snapshot(page);
    for (const word of words) expect(heard, `step ${step}`).toMatch(word);
  }
  await brief(page, '&step=5');
  const picture = page.locator('svg.marks');
  await expect(picture).toHaveAttribute('role', 'graphics-document');
  await expect(picture).toHaveAttribute('aria-roledescription', '矩形树图');
  await expect(picture.locator('[tabindex="0"]')).toHaveCount(1);
  await brief(page, '&step=13');
  expect(await snapshot(page)).not.toContain('原表合计印作 102,587，');
});

test("the presenter's window tells the current step, and none of its marks can be pressed or reached", { tag: '@desktop' }, async ({ page }) => {
  for (const [step, ...words] of [
    [5, /heading: 2 个政务云项目/, /政务云扩容服务.*23\.9%/, /政务云 2 个项目 36\.0%/],
    [8, /绩效目标（原文）/, /StaticText: 在延续2020年政务云服务的基础上/],
    [13, /机关事业单位基本养老保险缴费支出，264 万元/],
  ] as const) {
    await page.goto(`./?mode=briefing&screen=presenter&step=${step}`);
    await expect(page.getByRole('heading', { name: '讲稿' })).toBeVisible();
    const heard = await heardIn(page);
    for (const word of words) expect(heard, `step ${step}`).toMatch(word);
    expect(heard.match(/^heading: /gm), `step ${step}`).toHaveLength(4);
    await expect(page.locator('.picture [data-mark][tabindex]:not(.flow *)')).toHaveCount(0);
    await expect(page.locator('.picture')).toHaveCount(2);
    for (const picture of await page.locator('.picture').all()) expect(await picture.getAttribute('inert')).not.toBeNull();
  }
}); // prettier-ignore

/** Where the keyboard is: the mark, or the words of what has focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('data-mark') ?? (at === document.body ? 'body' : (at?.textContent ?? '').trim());
  });

test('Tab comes to the picture and leaves it, and only Enter opens', { tag: '@desktop' }, async ({ page }) => {
  await brief(page, '&step=5&auto=9');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('p34');
  await expect(page.locator('.ring')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('暂停自动翻页');
  await expect(page.locator('.ring')).toHaveCount(0);
  expect(page.url()).not.toContain('project=');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('p34');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('p88');
  // Escape lets go: arrows turn pages again.
  await page.keyboard.press('Escape');
  await expect(page.locator('.ring')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('step=6');
});

test('in a question no key picks in the strip, the way back is one Tab away, and it leads to the mark', { tag: '@desktop' }, async ({ page }) => {
  await brief(page, '&step=5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('project=p34');
  await expect(page.locator('.stage h1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ring')).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Esc 返回汇报');
  expect(page.url()).toContain('project=p34');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toContain('project=');
  await expect.poll(() => focused(page)).toBe('p34');
  // Over the step only what lies there is reached.
  await page.keyboard.press('?');
  await expect(page.getByRole('region', { name: '按键' })).toContainText('只移动，不打开');
  for (let tab = 0; tab < 6; tab += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.stage') !== null && document.activeElement !== document.body)).toBe(false);
  }
}); // prettier-ignore
