import type { Page } from '@playwright/test';
import { budget, expect, open, overflowOf, test } from './site.ts';

/** A system colour as this browser computes it. */
function system(page: Page, colour: string): Promise<string> {
  return page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.color = name;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }, colour);
}

function styleOf(page: Page, selector: string, property: string): Promise<string[]> {
  return page.locator(selector).evaluateAll(
    (found, name) => found.map((element) => getComputedStyle(element).getPropertyValue(name)), property); // prettier-ignore
}

test('forced colours keep marks, choices, links and the parts of bars apart @desktop', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
  const largest = [...budget.projects].sort((a, b) => Number(b.amount) - Number(a.amount))[0]?.id ?? 'p1';
  await open(page, `?view=projects&selected=${largest}`);
  const [ground, ink, chosen, onChosen, link] = [
    await system(page, 'Canvas'),
    await system(page, 'CanvasText'),
    await system(page, 'Highlight'),
    await system(page, 'HighlightText'),
    await system(page, 'LinkText'),
  ];
  expect(new Set([ground, ink, chosen, link]).size).toBe(4);
  // Every tile has an edge in the colour of text; the chosen one has the colour of choices, and so has the pressed button.
  expect(new Set(await styleOf(page, '.chart .tile .ground', 'stroke'))).toEqual(new Set([ink]));
  expect(await styleOf(page, '.chart .ring .outer', 'stroke')).toContain(chosen);
  expect(await styleOf(page, '.grouping [aria-pressed="true"]', 'background-color')).toEqual([chosen]);
  expect(await styleOf(page, '.grouping [aria-pressed="true"]', 'color')).toEqual([onChosen]);
  // The hatch of withheld projects is no plain ground.
  const hatch = await styleOf(page, '.chart pattern rect', 'fill');
  expect(hatch.length).toBeGreaterThan(0);
  expect(await styleOf(page, '.chart pattern line', 'stroke')).not.toEqual(hatch);
  expect(await styleOf(page, '.readout-link', 'color')).toEqual([link]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineColor)).toBe(
    chosen,
  );

  await open(page, '?view=goals');
  const parts = await styleOf(page, '.coverage-bar span', 'background-color');
  const edges = await styleOf(page, '.coverage-bar span', 'border-left-color');
  expect(new Set(parts.slice(0, 3)).size).toBe(3);
  expect(edges).toEqual(edges.map(() => ink));
  expect(await styleOf(page, '.facts-filter [aria-pressed="true"]', 'background-color')).toEqual([chosen]);
  expect(await styleOf(page, '.facts-filter [aria-pressed="true"] *', 'color')).toEqual([onChosen, onChosen, onChosen]);

  await open(page, `?view=project&project=${largest}`);
  const bars = await styleOf(page, '.relative-bar', 'background-color');
  expect(bars.length).toBeGreaterThan(0);
  expect(bars).not.toContain(ground);
});

test('a phone has five tabs, the last of which opens the other pages and what the header has no room for @phone', async ({
  page,
}) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 700 });
    await open(page, '?view=reconcile&outcome=rounding');
    const nav = page.getByRole('navigation', { name: '主导航' });
    const tabs = nav.locator('a:visible, button:visible');
    await expect(tabs).toHaveText(['总览', '项目', '绩效目标', '资金流向', '更多']);
    for (const tab of await tabs.all()) {
      const [box, text] = [
        await tab.boundingBox(),
        await tab.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect().width;
        }),
      ];
      expect(box?.width ?? 0).toBeGreaterThanOrEqual(44);
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
      expect(text).toBeLessThanOrEqual(box?.width ?? 0);
    }
    const more = nav.getByRole('button', { name: '更多' });
    await expect(more).toHaveAttribute('aria-expanded', 'false');
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(nav.getByRole('link', { name: '核对' })).toHaveAttribute('aria-current', 'page');
    for (const name of ['下载', '嵌入']) await expect(nav.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await expect(nav.getByRole('link', { name: '数据表' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await expect(nav.getByRole('link', { name: '说明' })).toBeHidden();
    expect(await overflowOf(page)).toBe(0);
    await more.tap();
    await nav.getByRole('link', { name: '说明' }).tap();
    await expect(page).toHaveURL(/view=about/);
    await expect(nav.getByRole('link', { name: '数据表' })).toBeHidden();
  }
});

test('a page shows its own outline before any script or data has come, and nothing in it moves', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/(?:assets\/.*\.js|data\/.*\.json)/, async (route) => {
    await held;
    await route.continue();
  });
  for (const view of ['projects', 'flow', 'goals', 'tables']) {
    await page.goto(`./?view=${view}`, { waitUntil: 'commit' });
    await expect(page.locator('#wait .bones')).toBeVisible();
    const told = await page.evaluate(() => ({
      bones: document.documentElement.getAttribute('data-bones'),
      drawn: [...document.querySelectorAll<HTMLElement>('#wait .bone')].filter(
        (bone) => bone.offsetWidth > 1 && bone.offsetHeight > 1,
      ).length,
      moving: document.getAnimations().length,
    }));
    expect(told.bones).toBe(view);
    expect(told.drawn).toBeGreaterThan(6);
    expect(told.moving).toBe(0);
    expect(await overflowOf(page)).toBe(0);
  }
  release();
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(page.locator('#wait .bones')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-bones'))).toBe(false);
});

test('every project in the treemap has its name, or a number in a list below, and the list points into the picture', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?view=projects');
  const chart = page.locator('.treemap-box .chart');
  await expect(chart.locator('.tile.leaf').first()).toBeVisible();
  const unnamed = await chart.evaluate((picture) =>
    [...picture.querySelectorAll('[data-mark]')].flatMap((mark) => {
      const tile = mark.querySelector('.tile.leaf');
      const text = tile?.querySelector('.label')?.textContent.trim() ?? '';
      return tile && /^\d*$/.test(text) ? [{ id: mark.getAttribute('data-mark') ?? '', text }] : [];
    }),
  );
  const rows = page.locator('.unnamed li');
  await expect(rows).toHaveCount(unnamed.length);
  const listed = await rows.evaluateAll((found) =>
    found.map((row) => ({
      id: new URL(row.querySelector('a')?.href ?? '', location.href).searchParams.get('project') ?? '',
      number: row.querySelector('.unnamed-number')?.textContent ?? '',
    })),
  );
  // The picture's own order differs from the list's when tiles have moved; a number always means the same project.
  const numberOf = new Map(listed.map(({ id, number }) => [id, number]));
  for (const { id, text } of unnamed) {
    expect(numberOf.has(id), id).toBe(true);
    if (text !== '') expect(text).toBe(numberOf.get(id));
  }
  expect(unnamed.filter(({ text }) => text !== '').length).toBeGreaterThan(unnamed.length / 2);
  await rows.first().hover();
  await expect(rows.first()).toHaveClass(/marked/);
  await rows.first().locator('a.plain').click();
  await expect(page).toHaveURL(new RegExp(`project=${listed[0]?.id ?? '-'}(?:&|$)`));
});

test('a summary and a project are read aloud where a Chinese voice exists, and the button is not there otherwise @desktop', async ({
  page,
}) => {
  await open(page, '?view=overview');
  await expect(page.getByRole('button', { name: '朗读' })).toHaveCount(0);
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const voice = { lang: 'zh-CN', name: 'test' };
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        speak: (words: { text: string }) => said.push(words.text),
        cancel: () => said.push('silence'),
      },
    });
    class Words {
      voice: unknown;
      lang = '';
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
  });
  for (const [query, title] of [
    ['?view=overview', /\d 个项目.*政府采购/],
    [`?view=project&project=${budget.projects.find(({ goal }) => goal)?.id ?? 'p1'}`, /万元.*第 \d+ 位.*绩效目标/],
  ] as const) {
    await open(page, query);
    await page.getByRole('button', { name: '朗读' }).click();
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await expect.poll(async () => (await said()).at(-1)).toMatch(title);
    await page.getByRole('button', { name: '停止朗读' }).click();
    await expect.poll(async () => (await said()).at(-1)).toBe('silence');
    await expect(page.getByRole('button', { name: '朗读' })).toHaveAttribute('aria-pressed', 'false');
  }
});

test('every choice that only says 全部 has its name beside it', async ({ page }) => {
  await open(page, '?view=projects');
  await page.getByRole('button', { name: '筛选' }).click();
  const names = page.locator('.facets label > span');
  expect(await names.count()).toBeGreaterThan(2);
  for (const name of await names.all()) await expect(name).toBeVisible();
  await open(page, '?view=reconcile');
  await expect(page.locator('.toolbar label > span').first()).toBeVisible();
});
