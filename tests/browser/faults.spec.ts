import { budget, expect, open, test } from './site.ts';

const FILE = '**/data/gd-zwfw-2022/budget.json';

interface Fault {
  readonly name: string;
  readonly status?: number;
  readonly body: string;
  /** What the notice must say: field, expected, found. */
  readonly says: readonly (string | RegExp)[];
}

const text = JSON.stringify(budget);
const FAULTS: readonly Fault[] = [
  { name: 'missing', status: 404, body: 'not found', says: ['budget.json', 'HTTP 200', 'HTTP 404'] },
  { name: 'cut off in the middle', body: text.slice(0, 5000), says: ['budget.json', 'JSON'] },
  { name: 'a web page', body: '<!doctype html><title>404</title>', says: ['JSON', '网页'] },
  { name: 'empty', body: '', says: ['JSON', '空文件'] },
  { name: 'of another version', body: text.replace('"version":1', '"version":99'), says: ['version', '1', '99'] },
  {
    name: 'with an amount that is a number',
    body: text.replace('"amount":"890.00"', '"amount":890'),
    says: [/表 \d+ 第 \d+ 行|第 \d+ 个项目/, /tables\.\d+\.rows|projects\.\d+/, '890'],
  },
];

for (const fault of FAULTS) {
  test(`a budget.json that is ${fault.name} is told by field, expected and found, and the page stays usable`, async ({
    page,
    watched,
  }) => {
    watched.expected.push(/Failed to load resource/);
    await page.route(FILE, (route) =>
      route.fulfill({ status: fault.status ?? 200, contentType: 'application/json', body: fault.body }),
    );
    await page.goto('./');
    const notice = page.getByRole('alert');
    await expect(notice).toBeVisible();
    for (const said of fault.says) await expect(notice).toContainText(said);
    await expect(page.getByRole('navigation').first()).toBeVisible();

    await page.unroute(FILE);
    await notice.getByRole('button').click();
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('an edition list that is missing is told, and reading again mends it', async ({ page, watched }) => {
  watched.expected.push(/Failed to load resource/);
  await page.route('**/data/editions.json', (route) => route.fulfill({ status: 500, body: 'down' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('HTTP 500');
  await page.unroute('**/data/editions.json');
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const query of [
  '?view=nothing',
  '?view=project&project=p9999',
  '?unit=dollar&theme=pink',
  '?cell=99.1.1&table=77',
  '?focus=%E0%A4%A&q=%00',
]) {
  test(`the address ${query} breaks nothing`, async ({ page }) => {
    await open(page, query);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a budget.json that is slow shows the page in outline, then the page; one that never comes is told', async ({
  page,
  watched,
}) => {
  watched.expected.push(/Failed to load resource|net::ERR/);
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(FILE, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?view=flow');
  await expect(page.locator('main[aria-busy="true"]')).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  release();
  await expect(page.locator('[aria-roledescription="桑基图"] [data-mark]').first()).toBeVisible();

  await page.unroute(FILE);
  await page.route(FILE, (route) => route.abort('connectionfailed'));
  await page.goto('./?view=projects');
  await expect(page.getByRole('alert')).toContainText('没有取到这个文件');
  await page.unroute(FILE);
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.locator('[aria-roledescription="矩形树图"]').first()).toBeVisible();
});

test('a second edition that cannot be read leaves the first on screen, says so, and is forgotten on the way back', async ({
  page,
  watched,
}) => {
  watched.expected.push(/Failed to load resource/);
  const other = { id: 'another-2023', title: '另一部门 2023年部门预算', path: 'another-2023/' };
  await page.route('**/data/editions.json', async (route) => {
    const list = (await (await route.fetch()).json()) as { editions: unknown[] };
    await route.fulfill({ json: { ...list, editions: [...list.editions, other] } });
  });
  await page.route('**/data/another-2023/**', (route) => route.fulfill({ status: 503, body: 'down' }));
  await open(page, '?view=flow');
  const first = page.locator('[aria-roledescription="桑基图"] [data-mark="s:generalBudget"]');
  await expect(first).toBeVisible();
  await page.evaluate(() => {
    history.pushState(null, '', '?edition=another-2023&view=flow');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('data/another-2023/budget.json');
  await expect(notice).toContainText('HTTP 503');
  await expect(first).toBeVisible();
  await expect(first).toHaveAttribute('aria-label', /103,019\.22/);
  await page.goBack();
  await expect(notice).toHaveCount(0);
  await expect(first).toBeVisible();
});

test('with storage refused everything works, and nothing complains', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    Object.defineProperty(document, 'cookie', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page, '?view=flow&unit=yi&theme=wall');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'wall');
  await page.getByRole('button', { name: /^显示/ }).click();
  await page.getByRole('button', { name: '元', exact: true }).click();
  await expect(page).toHaveURL(/unit=yuan/);
  await page.keyboard.press('Escape');
  for (const view of ['projects', 'tables', 'reconcile']) {
    await open(page, `?view=${view}`);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a clock that jumps back or ahead changes no figure and stops nothing', async ({ page }) => {
  await open(page, '?view=flow');
  const total = page.locator('.readout-amount');
  await expect(total).toContainText('103,089.22');
  for (const moment of ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z', '2022-03-15T00:00:00Z']) {
    await page.clock.setFixedTime(new Date(moment));
    await page.getByRole('group', { name: '支出类别' }).getByRole('button', { name: '基本支出' }).click();
    await expect(total).toContainText('3,089.22');
    await expect(page.locator('svg.moving')).toHaveCount(0);
    await page.getByRole('group', { name: '支出类别' }).getByRole('button', { name: '全部' }).click();
    await expect(total).toContainText('103,089.22');
  }
  await open(page, '?view=reconcile');
  await expect(page.locator('main .check').first()).toBeAttached();
});

test('a link to an edition that the site does not have shows another one, and says so until it is put away @desktop', async ({
  page,
}) => {
  await open(page, '?edition=gd-zwfw-2031&view=flow');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('链接指的那一版预算本站没有');
  await expect(notice).toContainText('gd-zwfw-2031');
  await expect(page).not.toHaveURL(/edition=/);
  await page.getByRole('link', { name: '核对' }).first().click();
  await expect(notice).toBeVisible();
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
