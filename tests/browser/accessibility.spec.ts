import type { Page } from '@playwright/test';
import { barriersIn } from './axe.ts';
import { budget, expect, open, overflowOf, test, VIEWS } from './site.ts';

const withGoal = budget.projects.find((project) => project.goal !== null)?.id ?? 'p1';
const withheld = budget.projects.find((project) => project.withheld)?.id ?? 'p1';

/** Of 核对 one short list: axe needs minutes for all 600 relations at once, and they differ in nothing but words. */
const PLACES = [
  ...VIEWS.filter((view) => view !== 'reconcile').map((view) => `view=${view}`),
  'view=reconcile&outcome=rounding',
  'view=projects&shape=table',
  'view=flow&shape=table',
  `view=project&project=${withGoal}`,
  `view=project&project=${withheld}`,
];

/** Goes to another place without loading the page anew. */
async function turnTo(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    scrollTo(0, 0);
  }, `?${query}`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

const WIDTHS: Record<string, readonly [number, number][]> = {
  phone: [
    [390, 844],
    [768, 1024],
  ],
  desktop: [
    [1440, 900],
    [2560, 1440],
  ],
};

for (const theme of ['paper', 'wall', 'contrast']) {
  // Colours change with the theme, not with the width: beside paper each kind of window shows them once.
  for (const turn of theme === 'paper' ? [0, 1] : [0]) {
    test(`axe finds nothing on any page in the theme ${theme}, ${turn === 0 ? 'narrower' : 'wider'} window`, async ({
      page,
    }, { project }) => {
      // Twelve pages are looked at one after another: minutes where other work shares the machine.
      test.setTimeout(300_000);
      const [width, height] = WIDTHS[project.name]?.[turn] ?? [1440, 900];
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, `?view=about&theme=${theme}`);
      for (const place of PLACES) {
        await turnTo(page, `${place}&theme=${theme}`);
        expect.soft(await barriersIn(page), `${place} ${theme} ${width}`).toEqual([]);
      }
      await page.getByRole('button', { name: /^显示/ }).click();
      await page.getByRole('button', { name: '怎么看' }).click();
      await page.getByRole('button', { name: /^显示/ }).click();
      expect.soft(await barriersIn(page), `settings and help ${theme} ${width}`).toEqual([]);
    });
  }
}

test('nothing has to be scrolled sideways at 320 × 256 outside the boxes of tables and pictures', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, '?view=about');
  for (const place of PLACES) {
    await turnTo(page, place);
    expect.soft(await overflowOf(page), place).toBe(0);
    const nav = page.getByRole('navigation', { name: '主导航' });
    await nav.getByRole('button', { name: '更多' }).click();
    for (const link of await nav.getByRole('link').all()) {
      await link.scrollIntoViewIfNeeded();
      await expect.soft(link, place).toBeInViewport({ ratio: 0.9 });
    }
    await page.keyboard.press('Escape');
  }
});

test('larger text keeps the page in its window, and no text is smaller than it may be', async ({ page }) => {
  for (const [font, least] of [
    ['100', 12],
    ['150', 18],
    ['200', 24],
  ] as const) {
    await open(page, `?view=about&font=${font}&theme=contrast`);
    for (const place of PLACES) {
      await turnTo(page, `${place}&font=${font}&theme=contrast`);
      expect.soft(await overflowOf(page), `${place} at ${font} %`).toBe(0);
      const small = await page.evaluate(
        (limit) => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = new Set<string>();
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const { parentElement: parent, textContent } = node;
            if (!parent || !textContent?.trim() || parent.closest('script, style, .hidden-text')) continue;
            if (parent.getClientRects().length === 0) continue;
            const size = parseFloat(getComputedStyle(parent).fontSize);
            if (size < limit - 0.05)
              found.add(
                `${size} ${parent.tagName}.${parent.getAttribute('class') ?? ''} ${textContent.trim().slice(0, 12)}`,
              );
          }
          return [...found].slice(0, 8);
        },
        least === 24 ? 18 : least,
      );
      expect.soft(small, `${place} at ${font} %`).toEqual([]);
    }
  }
});

test('wider spacing of text (WCAG 1.4.12) cuts nothing off', async ({ page }) => {
  await open(page, '?view=about');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  for (const place of PLACES) {
    await turnTo(page, place);
    expect.soft(await overflowOf(page), place).toBe(0);
    const cut = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('a, button, h1, h2, h3, p, dt, dd, label')).flatMap(
        (element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const clips = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
          const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
          return clips && over && !element.closest('.hidden-text') ? [element.outerHTML.slice(0, 120)] : [];
        },
      ),
    );
    expect.soft(cut, place).toEqual([]);
  }
});

test('what is pressed outside of pictures, tables and sentences is 44 pixels or more by touch, 24 by mouse', async ({
  page,
}, { project }) => {
  const least = project.name === 'phone' ? 44 : 24;
  await open(page, '?view=about');
  for (const place of PLACES) {
    await turnTo(page, place);
    const small = await page.evaluate((limit) => {
      return Array.from(document.querySelectorAll<HTMLElement>('button, .button, .site-nav a, select, input')).flatMap(
        (element) => {
          const box = element.getBoundingClientRect();
          if (box.width === 0 || element.closest('table, p, svg, .card-bars, .hidden-text')) return [];
          return box.height < limit - 0.5 || box.width < limit - 0.5
            ? [`${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`]
            : [];
        },
      );
    }, least);
    expect.soft(small, place).toEqual([]);
  }
});

test('适老版 has large text, high contrast and controls of 60 pixels, and can be left again', async ({ page }) => {
  await open(page, '?view=projects');
  await page.getByRole('button', { name: /^显示/ }).click();
  const senior = page.getByRole('button', { name: '适老版' });
  await senior.click();
  await expect(page).toHaveURL(/theme=contrast&font=150/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  expect((await senior.boundingBox())?.height).toBeGreaterThanOrEqual(59.5);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-font', '150');
  await page.goto('./?view=flow');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.getByRole('button', { name: /^显示/ }).click();
  await page.getByRole('button', { name: '适老版' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-font', '100');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the page follows the system: dark, more contrast, forced colours, less motion', async ({ page }) => {
  await open(page, '?view=projects');
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'wall');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({
    colorScheme: 'light',
    contrast: 'no-preference',
    forcedColors: 'active',
    reducedMotion: 'reduce',
  });
  const seen = await page.evaluate(() => {
    const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    return { ink: token('--yt-ink'), move: token('--yt-t-fast') };
  });
  expect(seen.ink).toBe('CanvasText');
  expect(seen.move).toMatch(/^0m?s$/);
  expect(await barriersIn(page)).toEqual([]);
});

test('by keys alone: the skip link, a page, the settings and back, with focus seen and returned', async ({ page }) => {
  await open(page, '?view=overview');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(outline).toBe('solid');

  const settings = page.getByRole('button', { name: /^显示/ });
  await settings.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.settings-panel') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(settings).toBeFocused();
  await expect(page.getByRole('region', { name: '显示设置' })).toBeHidden();

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '资金流向' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/view=overview|\/\?$|\/$/);
});

test('怎么看 stands above the first page of a first visit, and not again', async ({ page }) => {
  await open(page);
  const help = page.getByRole('heading', { name: '怎么看' });
  await expect(help).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(help).toBeHidden();
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(help).toBeHidden();
  await page.getByRole('button', { name: /^显示/ }).click();
  await page.getByRole('button', { name: '怎么看' }).click();
  await expect(help).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['budget-lens.help']);
});

test('axe does find a barrier where there is one', { tag: '@desktop' }, async ({ page }) => {
  await open(page, '?view=about');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await barriersIn(page)).toEqual([expect.stringContaining('button-name: 1 ×')]);
});
