import { expect, open, overflowOf, test } from './site.ts';

for (const width of [390, 1440]) {
  test(
    `the search opens by key and button, hears pinyin and leads to the place, at ${width} pixels`,
    { tag: width === 390 ? '@phone' : '@desktop' },
    async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await open(page, '?view=flow');
      expect(asked.filter((url) => /search\.json|pinyin-(?!source)/.test(url))).toEqual([]);
      const opener = page.getByRole('button', { name: /^搜索/ });
      if (width === 1440) await page.keyboard.press('/');
      else await opener.tap();
      const dialog = page.getByRole('dialog');
      const field = dialog.getByRole('combobox');
      await expect(field).toBeFocused();
      await field.pressSequentially('zwy');
      await expect(dialog.getByRole('option').first()).toContainText('政务云');
      await expect(dialog.locator('mark').first()).toHaveText(/政务云/);
      expect(asked.some((url) => url.endsWith('search.json'))).toBe(true);
      expect(asked.filter((url) => /pinyin-pro|dist-.*pinyin/.test(url))).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.screenshot({ path: test.info().outputPath('search.png') });
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      if (width === 390) await expect(opener).toBeFocused();
      await page.keyboard.press('Control+k');
      await field.fill('没有这样的东西');
      await expect(dialog.getByRole('status')).toContainText('没有找到');
      await field.fill('粤省事 火箭');
      await expect(dialog).toContainText('“火箭”单独也没有找到');
      await dialog.getByRole('option', { name: /只找“粤省事”/ }).click();
      await expect(field).toHaveValue('粤省事');
      await expect(dialog.getByRole('option').first().locator('mark')).toHaveText('粤省事');
      await field.fill('服务');
      const rows = dialog.getByRole('group', { name: /^数据表/ });
      const shown = await rows.getByRole('option').count();
      await rows.getByRole('option', { name: /^列出其余/ }).click();
      expect(await rows.getByRole('option').count()).toBeGreaterThan(shown);
      await field.fill('23947.04');
      await expect(dialog.getByRole('option').first()).toContainText('23,947.04');
      await field.press('ArrowDown');
      await field.press('ArrowUp');
      await field.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(page).toHaveURL(/view=project&project=p34/);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await page.goBack();
      await expect(page).toHaveURL(/view=flow/);
    },
  );
}

test('pinyin lights up the projects in the picture', { tag: '@desktop' }, async ({ page }) => {
  await open(page, '?view=projects&q=zwy');
  await expect(page.locator('main')).toContainText('政务云扩容');
  const written = page.locator('.search output');
  await expect(written).not.toHaveText('0 项');
});

test('focus stays in the dialog', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('数据');
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
});
