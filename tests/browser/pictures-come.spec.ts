import type { Page } from '@playwright/test';
import { expect, open, test } from './site.ts';

/** Where each mark of the treemap and the strip stands, and what is written on it. */
const marksOf = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGGElement>('main .with-side-main [data-mark]'), (mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return [mark.dataset['mark'], ...[x, y, width, height].map(Math.round), mark.textContent].join(' ');
    }).sort(),
  );
const settledMarks = async (page: Page) => {
  await expect(page.locator('main .strip-section [data-mark]').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))); // prettier-ignore
  return marksOf(page);
};

test.describe('a picture comes after its page', { tag: '@desktop' }, () => {
  for (const [query, least] of [
    ['?view=projects', 100],
    ['?view=flow', 20],
    ['?view=goals', 20],
  ] as const) {
    test(`but is on paper where it is printed before it came: ${query}`, async ({ page }) => {
      await page.addInitScript(() => {
        const watch = new MutationObserver(() => {
          const chart = document.querySelector('main .chart');
          if (!chart || chart.querySelector('[data-mark]')) return;
          watch.disconnect();
          // A turn of its own, as printing is; the page was not painted yet.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const before = chart.querySelectorAll('[data-mark]').length;
            dispatchEvent(new Event('beforeprint'));
            const [marks, fitted] = [
              chart.querySelectorAll('[data-mark]').length,
              chart.querySelector('svg[data-print]'),
            ];
            Object.assign(window, { printed: { before, marks, fitted: fitted !== null } });
            dispatchEvent(new Event('afterprint'));
          };
          port2.postMessage(null);
        });
        watch.observe(document, { childList: true, subtree: true });
      });
      await open(page, query);
      const printed = () =>
        page.evaluate(() => (window as unknown as { printed?: { before: number; marks: number; fitted: boolean } }).printed); // prettier-ignore
      await expect.poll(printed).toBeDefined();
      expect(await printed()).toMatchObject({ before: 0, fitted: true });
      expect((await printed())?.marks).toBeGreaterThan(least);
    });
  }

  test('is reached by one press of Tab, at its mark', async ({ page }) => {
    await open(page, '?view=projects');
    await expect(page.locator('.treemap-box [data-mark]').first()).toBeVisible();
    await page.getByRole('group', { name: /图表|图或表|显示为/ }).or(page.locator('.toolbar > .segmented')).last().locator('button, input').last().focus(); // prettier-ignore
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? document.activeElement?.tagName)).toMatch(/^domain:/); // prettier-ignore
  });

  test('answers keys that are pressed before it came among its own marks', async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await open(page, '?view=projects&grouping=domain');
    const group = page.locator('.treemap-box [data-mark="domain:政务服务"]');
    await group.focus();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    // In one turn: nothing is painted between them.
    await group.evaluate((mark) => {
      for (const key of ['Enter', 'End', 'ArrowLeft'])
        mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await expect(page.locator('.treemap-box [data-mark]:focus')).toHaveAttribute('aria-label', /第 49 项共 50 项$/);
    await expect(page).toHaveURL(/focus=domain/);
  });

  test('is the same whichever way one came', async ({ page }) => {
    await open(page, '?view=projects');
    const fresh = await settledMarks(page);
    await open(page, '?view=goals');
    await expect(page.locator('main .chart [data-mark]').first()).toBeVisible();
    await page.locator('.site-nav a', { hasText: '项目' }).first().click();
    expect(await settledMarks(page)).toEqual(fresh);
  });

  test('is the same whether text was enlarged before or after', async ({ page }) => {
    await open(page, '?view=projects&font=150');
    const fresh = await settledMarks(page);
    await open(page, '?view=projects');
    await settledMarks(page);
    await page.getByRole('button', { name: /^显示/ }).click();
    await page.getByText('大', { exact: true }).first().click();
    await expect.poll(() => page.url()).toContain('font=150');
    await page.keyboard.press('Escape');
    await expect.poll(() => settledMarks(page)).toEqual(fresh);
  });
});
