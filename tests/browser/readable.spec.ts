import type { BrowserContext, Page, Route } from '@playwright/test';
import { budget, expect, test } from './site.ts';

// What stands when the app cannot: in a browser below the floor, without its scripts, without its data. Never an empty page.

const CORE = /\/assets\/core-[^/]*\.js$/;
const SCRIPTS = /\/assets\/[^/]*\.js$/;
const DATA = /\/data\/.*\/budget\.json$/;
const TOTAL = '103,089.22';
const never = (): undefined => undefined;
const missing = (route: Route) => route.fulfill({ status: 404, body: 'not found' });

const advice = (page: Page) => page.locator('#browser-advice');
const totals = (page: Page) => page.locator('#plain table');
const lead = (page: Page) => advice(page).getByRole('link');

/** The table of totals, and the way into the report. */
async function expectReadable(page: Page): Promise<void> {
  await expect(totals(page)).toBeVisible();
  await expect(totals(page)).toContainText(TOTAL);
  await expect(page.locator('#plain a[href="./report/flow.html"]')).toBeVisible();
}

/** What is cut off at an edge of the overview's pictures, or set too small to read. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('svg.still'))
      .filter((svg) => svg.getClientRects().length > 0)
      .flatMap((svg) => {
        const room = svg.closest('.overview-picture')?.getBoundingClientRect();
        return Array.from(svg.querySelectorAll('text, rect:not(.hit), path:not(.hit)')).flatMap((mark) => {
          const { left, right, width, bottom } = mark.getBoundingClientRect();
          const small = mark.tagName === 'text' && Number.parseFloat(getComputedStyle(mark).fontSize) < 12;
          const out = !room || left < room.left - 2 || right > room.right + 2 || bottom > room.bottom + 2;
          return mark.closest('defs') || width === 0 || (!out && !small) ? [] : [`${mark.tagName} ${mark.textContent}`];
        });
      }),
  );
}

test.describe('below the floor', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Reflect.deleteProperty(String.prototype as object, 'replaceAll')),
  );

  test('pictures, table and links of the page as written stay, with one line of advice', async ({ page }) => {
    await page.goto('./');
    await expect(advice(page)).toContainText('浏览器较旧');
    await expect(page.locator('main svg.still:visible')).toHaveCount(2);
    await expectReadable(page);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(lead(page)).toHaveCount(0);
  });

  test('another view is led to where it can be read, a project to its own place', async ({ page }) => {
    for (const [query, href] of [
      ['?view=flow', './report/flow.html'],
      ['?view=sankey', './report/flow.html'],
      ['?view=reconcile&unit=yi', './report/checks.html'],
      ['?view=project&project=p34', 'report/projects.html#p34'],
    ] as const) {
      await page.goto(`./${query}`);
      await expect(lead(page)).toBeInViewport();
      expect(await lead(page).getAttribute('href'), query).toContain(href);
      await expectReadable(page);
    }
    await lead(page).click();
    await expect(page.locator('#p34')).toBeInViewport();
  });
});

test('where a script is not on the server a line says so, and the page as written stays', async ({ page, watched }) => {
  watched.expected.push(/Failed to load resource/, /dynamically imported/);
  for (const gone of [CORE, SCRIPTS]) {
    await page.route(gone, missing);
    for (const query of ['', '?view=flow', '?mode=briefing', '?view=overview&unit=yi']) {
      await page.goto(`./${query}`);
      await expect(advice(page), query).toContainText('没有取到');
      await expect(page.locator('main svg.still:visible')).toHaveCount(2);
      await expect(page.locator('#wait')).toBeHidden();
      await expectReadable(page);
    }
    await page.unroute(gone);
  }
});

test('in a frame what stays is the view’s own picture, or the table, without the site’s head', async ({
  page,
  watched,
}) => {
  watched.expected.push(/Failed to load resource/, /dynamically imported/);
  for (const gone of [CORE, SCRIPTS]) {
    await page.route(gone, missing);
    for (const [view, file, shown] of [
      ['projects', 'projects.html', '[data-still="projects"]'],
      ['flow', 'flow.html', '[data-still="flow"]'],
      ['goals', 'goals.html', '#plain table'],
    ] as const) {
      await page.goto(`./?mode=embed&view=${view}`);
      await expect(advice(page)).toContainText('没有取到');
      await expect(lead(page)).toHaveAttribute('href', `./report/${file}`);
      await expect(page.locator(shown)).toBeVisible();
      await expect(page.locator('svg.still:visible')).toHaveCount(view === 'goals' ? 0 : 1);
      await expect(page.locator('.site-head')).toBeHidden();
      await expect(page.locator('.spending')).toBeHidden();
      expect(await cutOff(page)).toEqual([]);
    }
    await page.unroute(gone);
  }
});

test('a page whose script fails says so and keeps the table of totals', async ({ page, watched }) => {
  watched.expected.push(/Failed to load resource/);
  await page.route(/\/assets\/(?:FlowPage|BriefingMode)-[^/]*\.js$/, missing);
  for (const query of ['?view=flow', '?mode=briefing']) {
    await page.goto(`./${query}`);
    await expect(page.getByRole('alert')).toContainText('出错');
    await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', 'report/index.html');
    await expectReadable(page);
  }
});

/** Pages of one reader that wait side by side: each has what never comes, and its address. */
async function waiting(context: BrowserContext, cases: readonly (readonly [RegExp, string])[]): Promise<Page[]> {
  return Promise.all(
    cases.map(async ([held, query]) => {
      const page = await context.newPage();
      await page.route(held, never);
      await page.goto(`./${query}`, { waitUntil: 'commit' });
      return page;
    }),
  );
}

test('what does not come in ten seconds is told, with what can be done and read @desktop', async ({ context }) => {
  const pages = await waiting(context, [
    [CORE, ''],
    [CORE, '?view=flow'],
    [CORE, '?mode=embed&view=goals'],
    [/\/assets\/FlowPage-[^/]*\.js$/, '?view=flow'],
    [/\/assets\/BriefingMode-[^/]*\.js$/, '?mode=briefing'],
    [DATA, '?view=projects'],
    [DATA, '?mode=embed&view=flow'],
    [DATA, '?mode=briefing'],
  ]);
  for (const page of pages) {
    await expect(advice(page), page.url()).toContainText('刷新', { timeout: 30_000 });
    await expect(advice(page)).toBeVisible();
    await expectReadable(page);
    await expect(page.locator('.bone:visible')).toHaveCount(0);
  }
});

test('when it comes after all the line goes away, and the page is as always @desktop', async ({ page }) => {
  const held: Route[] = [];
  await page.route(CORE, (route) => void held.push(route));
  await page.goto('./?view=flow', { waitUntil: 'commit' });
  await expect(advice(page)).toBeVisible({ timeout: 30_000 });
  for (const route of held) await route.continue();
  await expect(page.locator('[aria-roledescription="桑基图"] [data-mark]').first()).toBeVisible();
  await expect(advice(page)).toBeHidden();
  await expect(page.locator('#plain')).toBeHidden();
});

const ADDRESSES = ['', '?view=projects', '?mode=embed&view=flow', '?mode=briefing'] as const;
const TEXT = JSON.stringify(budget);

for (const [name, status, body] of [
  ['missing', 404, 'not found'],
  ['refused', 500, 'down'],
  ['cut off', 200, TEXT.slice(0, 5000)],
  ['empty', 200, ''],
  ['of another kind', 200, '{}'],
] as const) {
  test(`a budget.json that is ${name} leaves the table of totals as published with the site`, async ({
    page,
    watched,
  }) => {
    watched.expected.push(/Failed to load resource/);
    for (const query of ADDRESSES) {
      await page.route(DATA, (route) => route.fulfill({ status, contentType: 'application/json', body }));
      await page.goto(`./${query}`);
      const notice = page.getByRole('alert');
      await expect(notice, query).toContainText('budget.json');
      await expect(notice.getByRole('link')).toHaveAttribute('href', 'report/index.html');
      await expectReadable(page);
      await expect(page.locator('.plain-kept')).toContainText('随本站一起发布');
      await page.unroute(DATA);
    }
    // Read again, it makes room.
    await page.getByRole('alert').getByRole('button').click();
    await expect(page.locator('#plain')).toBeHidden();
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const width of [375, 390, 600, 768, 959, 960, 1024, 1100, 1280, 1440, 1800]) {
    test(`both pictures are whole in a window of ${width} @desktop`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('./');
      await expect(page.locator('main svg.still:visible')).toHaveCount(2);
      expect(await cutOff(page)).toEqual([]);
    });
  }
});

test('a wall that was asked for an edition which the site lacks says so above the slide, until it is put away @desktop', async ({
  page,
}) => {
  await page.goto('./?mode=briefing&edition=nonsense&step=3');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('本站没有（nonsense）');
  await expect(page.locator('.wall .stage')).toBeVisible();
  await expect
    .poll(async () => {
      const [line, slide] = await Promise.all([notice.boundingBox(), page.locator('.wall').boundingBox()]);
      return (slide?.y ?? 0) - (line ? line.y + line.height : Infinity);
    })
    .toBeGreaterThanOrEqual(0);
  await notice.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(/step=3/);
});

test('the code for a host page has a picture where the site has one, else a link to the readable page @desktop', async ({
  page,
}) => {
  const code = page.getByRole('dialog').getByRole('textbox', { name: '脚本' });
  await page.route('**/SHA256SUMS', (route) => route.fulfill({ body: `${'0'.repeat(64)}  index.html\n` }));
  await page.goto('./?view=flow');
  await page.getByRole('button', { name: '嵌入' }).click();
  await expect(code).toHaveValue(/<noscript><a href="[^"]*\/report\/flow\.html">[^<]*文字版/);
  await expect(code).not.toHaveValue(/<img/);
  await page.unroute('**/SHA256SUMS');
  await page.route('**/SHA256SUMS', (route) => route.fulfill({ body: `${'0'.repeat(64)}  stills/flow-paper.png\n` }));
  await page.reload();
  await page.getByRole('button', { name: '嵌入' }).click();
  await expect(code).toHaveValue(/<noscript>.*<img src="[^"]*\/stills\/flow-paper\.png"/);
});
