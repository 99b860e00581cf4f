import { budget, expect, open, overflowOf, test } from './site.ts';

const DIFFERING = budget.projects.find(({ goal }) => goal?.second?.differs);
const BARE = budget.projects.find(({ goal, withheld }) => goal === null && !withheld);
const WITHHELD = budget.projects.find(({ withheld }) => withheld);
if (!DIFFERING || !BARE || !WITHHELD) throw new Error('the edition has projects of each kind');

const grouped = (amount: string) => amount.replace(/\B(?=(\d{3})+\.)/g, ',');
const sizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];

test(
  'every project has a page that fits the window and shows its printed amount, at four sizes',
  { tag: '@desktop' },
  async ({ page }) => {
    test.setTimeout(240_000);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await open(page, `?view=project&project=${budget.projects[0]?.id ?? ''}`);
      // In-page navigation: fast, and no reload.
      const shown = budget.projects;
      const found = await page.evaluate(async (ids) => {
      const seen: { id: string; over: number; amount: string; headings: string }[] = [];
      for (const id of ids) {
        const link = document.createElement('a');
        link.href = `?view=project&project=${id}`;
        document.body.append(link);
        link.click();
        link.remove();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const root = document.documentElement;
        seen.push({
          id,
          over: root.scrollWidth - root.clientWidth,
          amount: document.querySelector('.sheet-amount a')?.textContent ?? '',
          headings: [...document.querySelectorAll('main h1, main h2, main h3')].map(({ tagName }) => tagName).join(' '),
        });
      }
      return seen;
    }, shown.map(({ id }) => id)); // prettier-ignore
      for (const [at, { id, over, amount, headings }] of found.entries()) {
        expect(over, `${id} at ${size.width}`).toBeLessThanOrEqual(0);
        expect(amount, id).toBe(grouped(shown[at]?.amount ?? ''));
        // One h1 first, and no h3 without an h2 before it.
        expect(headings, id).toMatch(/^H1 H2(?: H[23])*$/);
      }
    }
  },
);

test('two printings stand side by side, what differs marked and told', async ({ page }) => {
  await open(page, `?view=project&project=${DIFFERING.id}`);
  await expect(page.locator('.printings-places b').first()).toBeVisible();
  await page.locator('.printings summary').click();
  const differences = DIFFERING.goal?.second?.differences ?? [];
  const only = differences.filter(({ kind }) => kind !== 'same').map(({ text }) => text);
  expect(await page.locator('.printings ins').allTextContents()).toEqual(only);
  await expect(page.locator('.printings ins').first()).toHaveCSS('text-decoration-line', 'underline');
  for (const [side, kind] of (['first', 'second'] as const).entries()) {
    const text = await page.locator('.printings-sides > div').nth(side).locator('p').innerText();
    const printed = differences.filter((piece) => piece.kind === 'same' || piece.kind === kind);
    expect(text.replace(/（仅此处）|\s/g, '')).toBe(printed.map((piece) => piece.text).join('').replace(/\s/g, '')); // prettier-ignore
  }
});

test('in a frame a project turns no pages and has no address to copy; `id` opens it too', async ({ page }) => {
  await page.goto(`./?embed=1&view=project&id=${DIFFERING.id}`);
  await expect(page.locator('.sheet-amount a')).toHaveText(grouped(DIFFERING.amount));
  await expect(page.locator('.sheet-turn:visible, .sheet-copy button:visible')).toHaveCount(0);
});

test('a project without a goal and a withheld one say what is known and what is not', async ({ page }) => {
  await open(page, `?view=project&project=${BARE.id}`);
  const main = page.locator('main');
  await expect(main).toContainText('本项目未公开绩效目标');
  const goalless = budget.projects.filter(({ goal }) => goal === null);
  await expect(main).toContainText(`${goalless.length} 项没有公布绩效目标`);
  await expect(page.locator('.near li[aria-current]').first()).toContainText(grouped(BARE.amount));
  await expect(page.locator('.printed-row')).toContainText('空白');
  await open(page, `?view=project&project=${WITHHELD.id}`);
  await expect(main).toContainText('第十四条');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`第 ${WITHHELD.order} 项`);
  await expect(main).not.toContainText('业务领域（本站归类）');
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});

test('the place and the distribution are one tab stop each, arrows reach the neighbours, Enter opens', async ({
  page,
}) => {
  await open(page, `?view=project&project=${BARE.id}`);
  for (const picture of ['位置图', '分布图']) {
    const chart = page.locator(`[aria-roledescription="${picture}"]`);
    await expect(chart.locator('[tabindex="0"]')).toHaveCount(1);
    expect(await chart.locator('[data-mark]').count()).toBe(budget.projects.length);
  }
  const own = page.locator(`[aria-roledescription="分布图"] [data-mark="${BARE.id}"]`);
  await own.focus();
  await page.keyboard.press('ArrowRight');
  const next = await page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? '');
  expect(next).not.toBe(BARE.id);
  await expect(page.locator('.place-read').nth(1)).toContainText('占项目支出');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`project=${next}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('brackets turn the page within the list, and Escape returns to the mark', async ({ page }) => {
  await open(page, '?view=goals');
  const [first, second] = await page.locator('[data-entry]').evaluateAll((all) => all.map((one) => one.getAttribute('data-entry'))); // prettier-ignore
  await page.locator(`#goal-${first ?? ''} a`).click();
  await expect(page).toHaveURL(new RegExp(`view=project&project=${first ?? ''}&`));
  // The address leads the page, which comes with its own file: its heading has the focus once it stands.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press(']');
  await expect(page).toHaveURL(new RegExp(`project=${second ?? ''}&`));
  await page.keyboard.press('[');
  await page.keyboard.press(']');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/view=goals/);
  await expect(page.locator(`#goal-${second ?? ''}`)).toBeFocused();
});

test('Escape closes what stands over the page, and leaves the page itself where it is @desktop', async ({ page }) => {
  await open(page, `?view=project&project=${BARE.id}`);
  for (const name of [/^下载/, /^分享/, /^嵌入/]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/view=project&/);
  }
  const display = page.getByRole('button', { name: /^显示/ });
  await display.click();
  // As in Safari, where a press does not move the focus.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Escape');
  await expect(display).toHaveAttribute('aria-expanded', 'false');
  await expect(display).toBeFocused();
  await expect(page).toHaveURL(/view=project&/);
});

test('the numbers of the distribution never run into each other, at any width or size of text @desktop', async ({
  page,
}) => {
  for (const [width, font] of [[320, 100], [390, 200], [1100, 100], [1280, 150]]) {
    await page.setViewportSize({ width: width ?? 0, height: 900 });
    await open(page, `?view=project&project=${BARE.id}&font=${font ?? 100}`);
    const numbers = page.locator('[data-picture="swarm"] text:not(.note)');
    await expect(numbers.nth(1)).toBeVisible();
    const gaps = await numbers.evaluateAll((all) => {
      const boxes = all.map((one) => one.getBoundingClientRect());
      return boxes.slice(1).map((box, before) => box.left - (boxes[before]?.right ?? 0));
    });
    expect(Math.min(...gaps), `${width}, ${font} %`).toBeGreaterThan(1);
  }
}); // prettier-ignore
