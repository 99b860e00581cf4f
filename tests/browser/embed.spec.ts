import type { Frame } from '@playwright/test';
import { barriersIn } from './axe.ts';
import { serveColumn } from './column.ts';
import { frameOf, heightError, press } from './frames.ts';
import { expect, test } from './site.ts';

const served = serveColumn();

test('all three ways stand in a strict column on another origin, and its history and focus stay its own', async ({
  page,
}) => {
  await page.goto(served.column);
  await page.locator('#column-search').focus();
  const before = await page.evaluate(() => history.length);
  await expect(page.locator('iframe')).toHaveCount(3);
  await expect(page.locator('#by-script iframe')).toHaveAttribute('title', '部门预算项目树图');
  await expect(page.locator('#by-script iframe')).toHaveAttribute('loading', 'lazy');
  const frame = await frameOf(page, '#by-script iframe');
  await expect(frame.locator('header[role="banner"], .site-head, .site-foot')).toHaveCount(0);
  await expect(page.locator('#by-script a')).toHaveCount(0);
  // The host's style sheet does not reach the frame's place.
  expect(await page.locator('#by-script iframe').evaluate((iframe) => iframe.getBoundingClientRect().width)).toBe(
    await page.locator('#by-script').evaluate((box) => box.clientWidth),
  );

  for (let turn = 0; turn < 5; turn++) {
    await press(frame, '[data-mark$="/small"]');
    await expect(frame.locator('.crumbs a').first()).toBeVisible();
    await expect.poll(() => heightError(frame), { timeout: 3000 }).toBe(0);
    await press(frame, '.crumbs a[href^="?"]');
    await press(frame, 'button:has-text("看表")');
    await expect(frame.getByRole('table')).toBeVisible();
    await expect.poll(() => heightError(frame), { timeout: 3000 }).toBe(0);
    await press(frame, 'tbody a[href^="?"]');
    await expect(frame.locator('.crumbs a').first()).toBeVisible();
    await expect.poll(() => heightError(frame), { timeout: 3000 }).toBe(0);
    await press(frame, '.crumbs a[href^="?"]');
    await expect(frame.locator('.embed[data-view="projects"]')).toBeVisible();
    if (await frame.locator('button:has-text("看图")').count()) await press(frame, 'button:has-text("看图")');
    await expect(frame.locator('[data-mark]').first()).toBeVisible();
    await expect.poll(() => heightError(frame), { timeout: 3000 }).toBe(0);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('column-search');

  const flow = await (page.locator('#by-element iframe').scrollIntoViewIfNeeded(), frameOf(page, '#by-element iframe'));
  await expect.poll(() => heightError(flow), { timeout: 3000 }).toBe(0);
  // The column's unreasonable styles reach neither frame.
  for (const place of ['#by-script', '#by-element']) {
    expect(
      await page.locator(`${place} iframe`).evaluate((iframe) => {
        const { opacity, transform, borderTopWidth, paddingTop, maxHeight } = getComputedStyle(iframe);
        const wide = iframe.getBoundingClientRect().width === iframe.parentElement?.clientWidth;
        return { opacity, transform, borderTopWidth, paddingTop, maxHeight, wide };
      }),
    ).toEqual({
      opacity: '1',
      transform: 'none',
      borderTopWidth: '0px',
      paddingTop: '0px',
      maxHeight: 'none',
      wide: true,
    });
  }
  expect(await flow.locator('.embed-full').getAttribute('href')).toBe('index.html?view=flow');
  await page.locator('#by-iframe').scrollIntoViewIfNeeded();
  const fixed = await frameOf(page, '#by-iframe');
  expect(
    await fixed.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight),
  ).toBe(0);
});

test('a frame with sandbox="allow-scripts" alone shows the same, without storage and without an origin', async ({
  page,
  watched,
}) => {
  // Fonts ask for an origin that such a frame does not have; the system's own are used.
  watched.expected.push(/woff2|ERR_FAILED|CORS/);
  await page.goto(`${served.column}sandbox.html`);
  await page.locator('#by-sandbox').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page
        .frames()
        .find((frame) => frame.parentFrame())
        ?.url(),
    )
    .toContain('classic.html');
  const frame = await frameOf(page, '#by-sandbox');
  expect(await frame.evaluate(() => window.origin)).toBe('null');
  await expect(frame.locator('[data-mark]').first()).toBeVisible();
  await press(frame, 'button:has-text("看表")');
  await expect(frame.getByRole('table')).toBeVisible();
});

test('three widths are as high as what they hold after each of ten drill-downs, and stay so for a minute', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto(`${served.column}widths.html`);
  const frames: Frame[] = [];
  for (const width of [320, 768, 1280]) {
    await page.locator(`.w${width} iframe`).scrollIntoViewIfNeeded();
    frames.push(await frameOf(page, `.w${width} iframe`));
  }
  /** Each in turn in view: Chromium draws no frame of another origin that is out of it. */
  const fit = async () => {
    for (const frame of frames) {
      await (await frame.frameElement()).scrollIntoViewIfNeeded();
      await expect.poll(() => heightError(frame), { timeout: 5000 }).toBe(0);
    }
  };
  await fit();
  for (const frame of frames) {
    await (await frame.frameElement()).scrollIntoViewIfNeeded();
    const groups = await frame
      .locator('[data-mark$="/small"]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? ''));
    expect(groups.length).toBeGreaterThan(2);
    for (let drill = 0; drill < 10; drill++) {
      await press(frame, `[data-mark="${groups[drill % groups.length] ?? ''}"]`);
      await expect(frame.locator('.crumbs a').first()).toBeVisible();
      await expect.poll(() => heightError(frame), { timeout: 5000 }).toBe(0);
      await press(frame, '.crumbs a[href^="?"]');
      await expect(frame.locator('.crumbs a')).toHaveCount(0);
      await expect.poll(() => heightError(frame), { timeout: 5000 }).toBe(0);
    }
  }
  for (const frame of frames) {
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await press(frame, 'button:has-text("看表")');
  }
  await fit();
  for (const frame of frames) await press(frame, 'button:has-text("看图")');
  await fit();
  const changes = await page.evaluate(async () => {
    let count = 0;
    const heights = () => Array.from(document.querySelectorAll('iframe'), (iframe) => iframe.clientHeight).join();
    const first = heights();
    const watch = new ResizeObserver(() => (heights() === first ? 0 : count++));
    for (const iframe of document.querySelectorAll('iframe')) watch.observe(iframe);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    return count;
  });
  expect(changes).toBe(0);
  await fit();
});

test.describe('where the site’s editor strips scripts, or the reader has none', () => {
  test.use({ javaScriptEnabled: false });
  test('links, and a readable table in the frame, remain', async ({ page }) => {
    await page.goto(served.column);
    await expect(page.locator('#by-script a')).toBeVisible();
    await expect(page.locator('noscript a')).toBeVisible();
    await page.locator('#by-iframe').scrollIntoViewIfNeeded();
    const inside = page.frameLocator('#by-iframe');
    await expect(inside.getByRole('table')).toBeVisible();
    await expect(inside.locator('#browser-advice')).toBeHidden();
  });
});

test('the dialog gives codes for the view that is shown, and the keyboard returns to its button', async ({ page }) => {
  await page.goto(`${served.site}?view=flow`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  const button = page.getByRole('button', { name: '嵌入' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: '嵌入到网页' });
  await expect(dialog.getByRole('textbox', { name: '脚本' })).toHaveValue(
    /embed\.v1\.js[^]*data-budget-embed[^]*<noscript>/,
  );
  await dialog.getByRole('button', { name: /^iframe/ }).click();
  await expect(dialog.getByRole('textbox', { name: /^iframe/ })).toHaveValue(
    /index\.html\?mode=embed&amp;view=flow&amp;fit=1/,
  );
  await dialog.getByRole('button', { name: '自定义元素' }).click();
  await dialog.getByRole('button', { name: '幕' }).click();
  await expect(dialog.getByRole('textbox', { name: '自定义元素' })).toHaveValue(/<budget-view [^>]*theme=wall/);
  await dialog.getByRole('button', { name: '固定' }).click();
  await dialog.getByRole('textbox', { name: /固定高度/ }).fill('600');
  await expect(dialog.getByRole('textbox', { name: '自定义元素' })).toHaveValue(/fit height="600"/);
  const preview = page.locator('iframe[title="预览"]');
  await expect(preview).toHaveJSProperty('clientHeight', 600);
  await dialog.getByRole('button', { name: '随内容' }).click();
  for (const width of ['320', '720', '1080']) {
    await dialog.getByRole('button', { name: width }).click();
    await expect(preview).toHaveJSProperty('clientWidth', Number(width));
    const inside = await frameOf(page, 'iframe[title="预览"]');
    await expect.poll(() => heightError(inside), { timeout: 5000 }).toBe(0);
    expect(await barriersIn(page, { within: '.embed-dialog' })).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});
