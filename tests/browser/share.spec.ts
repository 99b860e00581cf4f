import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serveDemo } from '../../scripts/demo-host.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { barriersIn } from './axe.ts';
import { budget, expect, open, test, VIEWS } from './site.ts';

const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0.7';

/** Opens the downloads of the page: by their own button, or through 分享 where a phone has no room for it. */
async function openDownloads(page: Page) {
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.getByRole('button', { name: '下载数据和图' }).click();
  const dialog = page.getByRole('dialog', { name: '下载' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function take(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await press();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const cloud = budget.projects.filter(({ domain, withheld }) => domain === '政务云' && !withheld);

test('a flow taken as a file has the key to its letters, its dotted edges and its ≈', async ({ page }) => {
  await open(page, '?view=flow');
  const key = (await page.locator('.flow-key li').allInnerTexts()).map((text) => text.split(/[：\n]/)[0]?.trim() ?? '');
  const dialog = await openDownloads(page);
  const svg = (
    await take(page, () => dialog.getByRole('button', { name: 'SVG', exact: true }).first().click())
  ).bytes.toString('utf8');
  for (const said of [...key, '边缘有细孔', '分项之和与原表所印有尾差']) expect(svg).toContain(said);
});

test('what is shown is what is downloaded: filter, unit, order and note', async ({ page, hasTouch }) => {
  await open(page, '?view=projects&domain=政务云&unit=yuan&sort=amount-asc');
  const dialog = await openDownloads(page);
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).first().click();
  await expect(dialog).toContainText('业务领域 政务云');

  const csv = await take(page, () => press('CSV'));
  expect(csv.name).toMatch(/\.csv$/);
  const lines = csv.bytes.toString('utf8').split('\r\n');
  expect(lines[0]?.charCodeAt(0)).toBe(0xfeff);
  const amounts = lines.slice(1, -2).map((line) => line.split(',')[4]);
  const wanted = cloud.map(({ amount }) => amount.replace('.', '') + '00').sort((a, b) => a.length - b.length || (a < b ? -1 : 1)); // prettier-ignore
  expect(amounts).toEqual(wanted);
  expect(lines[1]).toContain('元,2022年广东省政务服务数据管理局部门预算 表 12,业务领域 政务云');
  await expect(dialog.getByRole('status').first()).toContainText('.csv');

  const xlsx = await take(page, () => press('XLSX'));
  expect(xlsx.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  const zip = await take(page, () => dialog.getByRole('button', { name: '财政数据包' }).click());
  expect(zip.bytes.toString('latin1')).toContain('datapackage.json');

  const svg = (await take(page, () => press('SVG'))).bytes.toString('utf8');
  expect(svg).toContain(`${cloud.length} 个项目`);
  for (const said of ['单位：元', '业务领域 政务云', '表 12', budget.dataId.slice(0, 23), 'view=projects'])
    expect(svg).toContain(said);
  // The file explains its own signs and numbers, and says when it was taken.
  expect(svg).toContain('折角：附绩效目标');
  expect(svg).toMatch(/20\d\d-\d\d-\d\d 取自/);
  expect(svg).not.toMatch(/foreignObject|oklch|var\(|class=|href=|<image|url\((?!#|data:)/);

  if (hasTouch) {
    await press('PNG');
    const image = dialog.getByRole('img');
    await expect(image).toBeVisible();
    await expect(dialog).toContainText('长按图片');
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(700);
    return;
  }
  const png = await take(page, () => press('PNG'));
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Not blank: the picture has the domain's colour in it, at twice the pixels of the page.
  const seen = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const brush = canvas.getContext('2d');
    brush?.drawImage(image, 0, 0);
    const pixels = brush?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    let blue = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 2] ?? 0) > (pixels[at] ?? 0) + 60) blue++;
    return { width: image.width, blue: blue / (image.width * image.height) };
  }, png.bytes.toString('base64'));
  expect(seen.width).toBeGreaterThan(2000);
  expect(seen.blue).toBeGreaterThan(0.4);
});

test(
  'every view has its tables and pictures to take, the dialog is sound, and focus goes back',
  { tag: '@desktop' },
  async ({ page }) => {
    const project = budget.projects.find(({ goal }) => goal && goal.indicators.length > 0)?.id ?? 'p1';
    for (const view of [...VIEWS, 'project'] as const) {
      await open(page, `?view=${view}${view === 'project' ? `&project=${project}` : ''}`);
      const opener = page.getByRole('button', { name: '下载', exact: true });
      await opener.click();
      const dialog = page.getByRole('dialog', { name: '下载' });
      await expect(dialog.getByRole('button', { name: 'CSV', exact: true }).first(), view).toBeVisible();
      const pictures = await page.locator('main svg[role="graphics-document"]:visible').count();
      expect(await dialog.getByRole('button', { name: 'SVG', exact: true }).count(), view).toBe(pictures);
      const csv = await take(page, () => dialog.getByRole('button', { name: 'CSV', exact: true }).first().click());
      expect(csv.bytes.toString('utf8').split('\r\n').length, view).toBeGreaterThan(3);
      if (view === 'overview' || view === 'flow') {
        expect(await barriersIn(page, { within: '.modal-box' })).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(opener).toBeFocused();
    }
  },
);

test(
  'every small picture turns into its table, which names this project or group, and back',
  { tag: '@desktop' },
  async ({ page }) => {
    const places = [
      { query: '', rows: [/^政务云/, /商品和服务支出/] },
      { query: '?view=project&project=p34', rows: [/政务云扩容服务/, /政务云扩容服务/] },
      { query: '?view=goals', rows: [/政务云扩容服务/] },
      { query: '?view=projects', rows: [/出入境证件便利化/] },
    ];
    for (const { query, rows } of places) {
      await open(page, query);
      const switches = page.locator('.flip-switch');
      await expect(switches).toHaveCount(rows.length);
      const pictures = await page.locator('main svg[role="graphics-document"]:visible').count();
      for (const [at, row] of rows.entries()) {
        await switches.nth(at).click();
        await expect(page.locator('table.sortable').nth(at).getByRole('row', { name: row }).first()).toBeVisible();
      }
      await expect(page.locator('main svg[role="graphics-document"]:visible')).toHaveCount(pictures - rows.length);
      if (query.includes('p34')) await expect(page.locator('tr.marked')).toHaveCount(2);
      expect(await barriersIn(page, { within: 'main' }), query).toEqual([]);
      for (const at of rows.keys()) await switches.nth(at).click();
      await expect(page.locator('main svg[role="graphics-document"]:visible')).toHaveCount(pictures);
    }
  },
);

test('a table gives itself with the columns that are chosen', { tag: '@desktop' }, async ({ page }) => {
  await open(page, '?view=projects&shape=table');
  await page.getByText(/^选择列/).click();
  await page.getByRole('checkbox', { name: /业务领域/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '下载此表' }).click();
  const dialog = page.getByRole('dialog', { name: '下载' });
  await expect(dialog.getByRole('button', { name: 'CSV', exact: true })).toHaveCount(1);
  const csv = await take(page, () => dialog.getByRole('button', { name: 'CSV', exact: true }).click());
  expect(csv.bytes.toString('utf8').split('\r\n')[0]).toBe(
    '\uFEFF序,名称,立项年度,金额（万元）,占比,绩效目标,单位,来源,范围',
  );
});

test('a link that may not be copied stands selected; the code holds the same address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await open(page, '?view=flow&kind=basic');
  await page.getByRole('button', { name: '分享', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '分享本页' });
  await expect(dialog.getByRole('img', { name: /二维码/ })).toBeVisible();
  await expect(dialog).toContainText('支出类别 基本支出');
  await dialog.getByRole('button', { name: '复制链接' }).click();
  const field = dialog.getByLabel('本页链接');
  await expect(field).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('已选中');
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(page.url());
  expect(await barriersIn(page, { within: '.modal-box' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '分享', exact: true })).toBeFocused();
});

test.describe('in a chat that saves nothing', () => {
  test.use({ userAgent: WECHAT });
  test('a table is a text to copy and a picture an image to press long', { tag: '@phone' }, async ({ page }) => {
    let saved = 0;
    page.on('download', () => saved++);
    await open(page, '?view=flow');
    const dialog = await openDownloads(page);
    await dialog.getByRole('button', { name: 'CSV', exact: true }).first().click();
    await expect(dialog.getByLabel('文件内容')).toHaveValue(/^资金来源,功能分类/);
    await expect(dialog).toContainText('在浏览器打开');
    await dialog.getByRole('button', { name: 'PNG', exact: true }).first().click();
    await expect(dialog.getByRole('img')).toHaveAttribute('src', /^data:image\/png/);
    await dialog.getByRole('button', { name: 'XLSX', exact: true }).first().click();
    await expect(dialog).toContainText('不能保存这种文件');
    expect(saved).toBe(0);
  });
});

test(
  'a frame that may only run scripts shows the text and the picture instead',
  { tag: '@desktop' },
  async ({ page, watched }) => {
    const site = await serveFolder('dist', { under: '/a/b/c/', ancestors: ['http://127.0.0.1:*'] });
    const column = await serveDemo(site.url);
    // Without an origin the frame may fetch nothing and says so; the classic page then stands in (embed.spec).
    watched.expected.push(/^a request to http:\/\/127\.0\.0\.1/, /blocked by CORS policy|ERR_FAILED/);
    try {
      await page.goto(`${column.url}sandbox.html`);
      const frame = page.frameLocator('#by-sandbox');
      await frame.getByRole('button', { name: '下载', exact: true }).click();
      const box = frame.getByRole('region', { name: '下载' });
      await box.getByRole('button', { name: 'CSV', exact: true }).first().click();
      await expect(box.getByLabel('文件内容')).toHaveValue(/103019\.22|100000\.00|99864\.00/);
      await expect(box).toContainText('在完整版中下载');
      await box.getByRole('button', { name: 'PNG', exact: true }).first().click();
      await expect(box.getByRole('img')).toHaveAttribute('src', /^data:image\/png/);
      await box.getByRole('button', { name: '关闭' }).click();
      await expect(frame.getByRole('button', { name: '下载', exact: true })).toBeFocused();
    } finally {
      await column.close();
      await site.close();
    }
  },
);
