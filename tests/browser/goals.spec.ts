import { budget, expect, open, overflowOf, test } from './site.ts';

const owners = budget.projects.filter(({ goal }) => goal !== null);
const cents = (amount: string) => BigInt(amount.replace('.', ''));
const sumOf = (amounts: readonly string[]) => {
  const sum = amounts.reduce((total, amount) => total + cents(amount), 0n).toString().padStart(3, '0'); // prettier-ignore
  return `${sum.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${sum.slice(-2)}`;
};
const sum = (projects: typeof budget.projects) => sumOf(projects.map(({ amount }) => amount));

test('the goals are readable in a row at four sizes, each whole, and nothing overflows', async ({ page }, info) => {
  const sizes = info.project.name === 'phone' ? [[390, 844]] : [[768, 1024], [1440, 900], [2560, 1440]]; // prettier-ignore
  await open(page, '?view=goals');
  for (const [width = 0, height = 0] of sizes) {
    await page.setViewportSize({ width, height });
    // The picture takes its new width in a frame of its own.
    await expect.poll(() => overflowOf(page), `${width}`).toBeLessThanOrEqual(0);
    await expect(page.locator('.goal-entry')).toHaveCount(owners.length);
  }
  const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  for (const { id, goal } of owners) {
    const shown = await page.locator(`article[aria-labelledby="goal-${id}"] .goal`).innerText();
    expect(letters(shown)).toBe(letters(goal?.text ?? ''));
  }
});

test('every filter says its exact sum, and the parts of the bar are all project money', async ({ page }) => {
  await open(page, '?view=goals');
  const filter = (name: string) => page.locator('.facts-filter button', { hasText: name });
  const counted = owners.filter(({ goal }) => (goal?.indicators.length ?? 0) > 0);
  await expect(filter('全部已公布')).toContainText(`${owners.length} 项 ${sum(owners)} 万元 · 78.2%`);
  await expect(filter('写有数值')).toContainText(`${counted.length} 项`);
  await expect(filter('写有数值')).toContainText(sum(counted));
  await expect(filter('未公布')).toContainText(sum(budget.projects.filter(({ goal }) => goal === null)));
  const parts = await page.locator('.coverage li .num').allTextContents();
  expect(sumOf(parts.map((part) => part.replace(/,/g, '')))).toBe(sum(budget.projects));
  for (const button of await page.locator('.facts-filter button').all()) {
    await button.click();
    const [count = '', amount = ''] = [
      /(\d+) 项/.exec(await button.innerText())?.[1],
      /([\d,]+\.\d\d) 万元/.exec(await button.innerText())?.[1],
    ];
    await expect(page.locator('.goals-status')).toContainText(`${count} 项，${amount}`);
    const none = (await button.innerText()).startsWith('未公布');
    await expect(page.locator('.goal-entry')).toHaveCount(none ? 0 : parseInt(count, 10));
    if (none) await expect(page.locator('.without details[open] li')).toHaveCount(parseInt(count, 10));
  }
  await page.goBack();
  await expect(page).not.toHaveURL(/fact=none/);
});

test('the first goal begins in the first screen; a class that nothing is in is not offered unless a link asks for it', async ({
  page,
}) => {
  await open(page, '?view=goals');
  const goal = await page.locator('.goal-entry h2').first().boundingBox();
  expect((goal?.y ?? Infinity) + (goal?.height ?? 0)).toBeLessThan((page.viewportSize()?.height ?? 0) - 120);
  await expect(page.locator('.facts-filter button', { hasText: /(^|\D)0 项/ })).toHaveCount(0);
  const timed = page.locator('.facts-filter button', { hasText: '写有时限' });
  await expect(timed).toHaveCount(0);
  await open(page, '?view=goals&fact=deadline');
  await expect(timed).toHaveAttribute('aria-pressed', 'true');
});

test('a search marks every place and says how many; the order stands in the address', async ({ page }) => {
  await open(page, '?view=goals');
  const word = '电子印章';
  const places = owners.reduce((total, { goal }) => total + (goal?.text.split(word).length ?? 1) - 1, 0);
  await page.getByRole('searchbox').fill(word);
  await expect(page.locator('.goals-status')).toContainText(`${places} 处`);
  const marked = await page.locator('.goal-entry .goal mark.hit').allTextContents();
  expect(marked.join('')).toBe(word.repeat(places));
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: '按指标数' }).click();
  await expect(page).toHaveURL(/sort=indicators-desc/);
  const most = Math.max(...owners.map(({ goal }) => goal?.indicators.length ?? 0));
  const first = page.locator('.goal-entry').first();
  await expect(first.locator('mark.indicator')).not.toHaveCount(0);
  expect(await first.locator('mark.indicator').count()).toBeGreaterThanOrEqual(most);
});

test('J and K go through the goals, and shared words stand side by side', async ({ page }) => {
  await open(page, '?view=goals');
  const ids = await page.locator('[data-entry]').evaluateAll((all) => all.map((one) => one.getAttribute('data-entry'))); // prettier-ignore
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator(`#goal-${ids[1] ?? ''}`)).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator(`#goal-${ids[0] ?? ''}`)).toBeFocused();
  const shared = page.locator('details.shared').first();
  await shared.locator('summary').click();
  const sides = await shared.locator('.shared-sides > div').evaluateAll((all) =>
    all.map((side) => [...side.querySelectorAll('mark')].map((mark) => mark.textContent).join('').replace(/[^\p{L}\p{N}]/gu, '')),
  ); // prettier-ignore
  expect(sides).toHaveLength(2);
  expect(sides[0]?.length).toBeGreaterThanOrEqual(15);
  expect(sides[1]).toBe(sides[0]);
});
