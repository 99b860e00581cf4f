import { expect, open, test } from './site.ts';

test.describe('what readers look for is in reach', () => {
  test('every tab of a phone is on the screen at every size of text @phone', async ({ page }) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 740 });
      for (const font of [100, 150, 200]) {
        await open(page, `?view=about&font=${font}`);
        const box = await page.locator('.site-more').boundingBox();
        expect(box?.x, `${width} ${font}`).toBeGreaterThan(0);
        expect((box?.x ?? 0) + (box?.width ?? 0), `${width} ${font}`).toBeLessThanOrEqual(width);
      }
    }
  });

  test('what is known of a cell comes into the window when the cell is pressed', async ({ page }) => {
    for (const table of ['3', '12']) {
      await open(page, `?view=tables&table=${table}`);
      await page.locator('main td.num[data-cell]').nth(3).click();
      const head = page.locator('.cell-head');
      await expect(head).toBeInViewport({ ratio: 1 });
      const bar = await page.locator('.site-nav').boundingBox();
      const box = await head.boundingBox();
      // The bar of a phone lies over the end of the window.
      if (bar && bar.y > 400) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar.y);
    }
  });

  test('the names of the rows stay, with their heading, when a wide table goes sideways', async ({ page }) => {
    for (const [table, first, text] of [
      ['2', '2.1.2', '科目名称'],
      ['12', '12.4.1', '支出项目类别'],
    ] as const) {
      await open(page, `?view=tables&table=${table}`);
      const [heading, cell] = [page.locator('.official th.naming'), page.locator(`[data-cell="${first}"]`)];
      await page.locator('.tables-body .scroll-tall').evaluate((box) => (box.scrollLeft = 200));
      const [over, under] = [await heading.boundingBox(), await cell.boundingBox()];
      expect(over?.x).toBeCloseTo(under?.x ?? 0, 0);
      await expect(heading).toContainText(text);
      await expect(cell).toBeInViewport();
      // What stays takes no more than half of the table's window.
      const box = await page.locator('.tables-body .scroll-tall').boundingBox();
      expect((under?.x ?? 0) + (under?.width ?? 0) - (box?.x ?? 0)).toBeLessThan((box?.width ?? 0) / 2 + 20);
    }
  });

  test('every page explains its terms where they stand, by keyboard and by tap', async ({ page, isMobile }) => {
    for (const [query, term] of [
      ['', '基本支出'],
      ['', '“三公”经费'],
      ['?view=projects', '立项年度'],
      ['?view=goals', '绩效目标'],
      ['?view=flow', '委托业务费'],
      ['?view=tables&table=7', '行政经费（机关运行经费）'],
      ['?view=project&project=p4', '业务领域'],
      ['?view=reconcile', '勾稽关系'],
    ] as const) {
      await open(page, query);
      const button = page.locator('.term', { hasText: new RegExp(`^${term.replace(/[（）]/g, '.')}$`) }).last();
      const note = page.getByRole('note', { name: `${term}：解释` });
      if (isMobile) await button.tap();
      else await button.focus();
      await expect(note, `${query} ${term}`).toBeVisible();
      await expect(note.getByRole('link', { name: '全部名词' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(note).toHaveCount(0);
    }
  });

  test('focus stays on the page when what narrows a list is taken away @desktop', async ({ page }) => {
    await open(page, '?view=projects&domain=政务服务&year=2022');
    await page.getByRole('button', { name: /去掉 立项年度/ }).press('Enter');
    await expect(page.getByRole('button', { name: /^筛选/ })).toBeFocused();
    await page.getByRole('button', { name: '清除筛选' }).press('Enter');
    await expect(page.getByRole('button', { name: /^筛选/ })).toBeFocused();
    await open(page, '?view=projects&q=政务云');
    await page.locator('main').getByRole('button', { name: '清除', exact: true }).press('Enter');
    await expect(page.locator('main input[type="search"]')).toBeFocused();
  });

  test('Back comes to the flow and the relations that were shown before @desktop', async ({ page }) => {
    await open(page, '?view=flow');
    await page.getByRole('group', { name: '支出类别' }).getByRole('button', { name: '基本支出', exact: true }).click();
    await expect(page).toHaveURL(/kind=basic/);
    await page.goBack();
    await expect(page).not.toHaveURL(/kind=/);
    await open(page, '?view=reconcile');
    const choice = page.getByRole('combobox', { name: '只看一张表' });
    await choice.focus();
    await choice.selectOption('3');
    await expect(choice).toBeFocused();
    await expect(page.locator('main [role="status"]').first()).toContainText(/现列出 \d+ 条/);
    await page.goBack();
    await expect(page).not.toHaveURL(/table=/);
  });

  test('what a group on the wall takes together is entered by a press, and Escape leads back @desktop', async ({
    page,
  }) => {
    await open(page, '?mode=briefing&step=7');
    const rest = page.locator('.stage [data-mark$="/small"]');
    await rest.click();
    await expect(page).toHaveURL(/focus=.*small/);
    await expect(page.locator('.stage h1')).toContainText('其余项目');
    // All its marks are projects of their own, or what is taken together in turn.
    await expect(page.locator('.stage [data-mark^="p"]')).toHaveCount(25);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/focus=/);
  });

  test('the search on the wall says how many it found where it shows only some @desktop', async ({ page }) => {
    await open(page, '?mode=briefing');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('服务');
    await expect(page.locator('.wall-over [role="status"]')).toContainText(/共 \d+ 项，列出前 8 项/);
    await page.getByRole('searchbox').fill('电子印章平台');
    await expect(page.locator('.wall-over [role="status"]')).toHaveCount(0);
  });
});
