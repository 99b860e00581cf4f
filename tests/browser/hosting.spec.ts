import { createServer } from 'node:http';
import { serveFolder } from '../../scripts/static-server.mjs';
import { budget, expect, open, overflowOf, test, VIEWS } from './site.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page is a report with a readable table of the totals, and all its links lead somewhere', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${budget.projects.length} 个项目`);
    await expect(page.getByRole('heading', { level: 2, name: budget.document.publisher })).toBeVisible();
    const table = page.getByRole('table');
    for (const row of budget.tables[0]?.rows ?? []) {
      for (const cell of row.cells) {
        if (cell.kind === 'published') await expect(table).toContainText(cell.amount.replace(/\B(?=(\d{3})+\.)/g, ','));
      }
    }
    const hrefs = await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    // A query is the app's business; the file behind it is one and the same.
    for (const href of new Set(hrefs.map((one) => one.replace(/[?#].*/, '')))) {
      expect((await page.request.get(`./${href}`)).status(), href).toBe(200);
    }
  });
});

test.describe('in a folder of another site', () => {
  test('the same build works under /a/b/c/', async ({ page }) => {
    const site = await serveFolder('dist', { under: '/a/b/c/' });
    try {
      await page.goto(`${site.url}?view=tables&table=12`);
      await expect(page.locator('main tbody tr')).toHaveCount(
        budget.tables.find(({ id }) => id === '12')?.rows.length ?? 0,
      );
      const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(addresses.length).toBeGreaterThan(2);
      for (const address of addresses) expect(address.startsWith(site.url), address).toBe(true);
    } finally {
      await site.close();
    }
  });
  // These two tests are about another origin, so the shared watch on origins does not hold for them.
  test.beforeEach(({ watched }) => {
    watched.expected.push(/^a request to http:\/\/127\.0\.0\.1:/);
  });

  test('it runs inside a frame of another origin', async ({ page, baseURL }) => {
    const host = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><link rel="icon" href="data:,"><title>host</title>
        <iframe title="budget" src="${baseURL ?? ''}?view=projects" width="720" height="480"></iframe>`);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    try {
      const address = host.address();
      if (typeof address !== 'object' || !address) throw new Error('the host listens on no port');
      await page.goto(`http://127.0.0.1:${address.port}/`);
      const inside = page.frameLocator('iframe');
      await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(inside.locator('main[aria-busy="false"]')).toBeVisible();
      await expect(inside.getByRole('alert')).toHaveCount(0);
    } finally {
      host.closeAllConnections();
      host.close();
    }
  });
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const view of [...VIEWS, 'project&project=p1'] as const) {
    test(`the page ${view} does not scroll sideways`, async ({ page }) => {
      await open(page, `?view=${view}`);
      expect(await overflowOf(page)).toBe(0);
    });
  }
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing is animated when the reader moves about', async ({ page }) => {
    await open(page, '?view=projects');
    await page
      .getByRole('group', { name: '分组' })
      .getByRole('button', { name: /立项年度/ })
      .click();
    const running = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((animation) => String(animation.effect?.getComputedTiming().activeDuration ?? 0) !== '0').length,
    );
    expect(running).toBe(0);
  });
});
