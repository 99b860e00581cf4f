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
    says: [/tables\.\d+\.rows|projects\.\d+/, '890'],
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
