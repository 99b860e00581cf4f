import { expect, open, test } from './site.ts';

test.describe('what readers do before, beside or twice', { tag: '@desktop' }, () => {
  test('Ctrl+End in a table whose last rows are still to be drawn leads to its last cell', async ({ page }) => {
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        const first = document.querySelector<HTMLElement>('main [data-cell="12.1.1"]');
        if (!first) return;
        watch.disconnect();
        const rows = document.querySelectorAll('main tbody tr').length;
        first.focus();
        first.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'End', ctrlKey: true, bubbles: true, cancelable: true }),
        );
        Object.assign(window, { rows });
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await open(page, '?view=tables&table=12');
    await expect(page.locator('[data-cell="12.142.9"]')).toBeFocused();
    expect(await page.evaluate(() => (window as unknown as { rows: number }).rows)).toBeLessThan(60);
  });

  test('what is pressed in the magnified flows is let go by Escape, and leads to its cells by Shift', async ({
    page,
  }) => {
    await open(page, '?view=flow');
    const twin = page.locator('main [data-twin]').first();
    const id = (await twin.getAttribute('data-twin')) ?? '';
    await twin.dispatchEvent('click');
    const mark = page.locator(`main [data-mark="${id}"]`);
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await expect(mark).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/selected=/);
    await twin.dispatchEvent('click', { shiftKey: true });
    await expect(page.getByRole('dialog', { name: /这个数从哪里来/ })).toBeVisible();
  });

  test('Escape lets go of a flow that an address names, and of one whose details are read', async ({ page }) => {
    await open(page, '?view=flow&selected=e:301');
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/selected=/);
    await open(page, '?view=flow&selected=e:301');
    await page.locator('#flow-details').focus();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/selected=/);
    await expect(page.locator('main [data-mark="e:301"]')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.locator('#flow-details').getByRole('button', { name: '取消选择' }).press('Enter');
    await expect(page.locator('main [data-mark="e:301"]')).toBeFocused();
    // In the table it is the row where it was chosen.
    await open(page, '?view=flow&shape=table&selected=e:301');
    await page.locator('#flow-details').focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('main [data-choice="e:301"]')).toBeFocused();
  });

  test('the way back from a project leads to the goal that was left, and J goes on from there', async ({ page }) => {
    await open(page, '?view=goals');
    const entries = page.locator('main [data-entry]');
    await expect(entries).toHaveCount(28);
    const [left, next] = [
      await entries.nth(9).getAttribute('data-entry'),
      await entries.nth(10).getAttribute('data-entry'),
    ];
    await page.locator('.goal-entry').nth(9).locator('.goal-links a').first().click();
    await expect(page).toHaveURL(/view=project/);
    await page.goBack();
    await expect(page.locator(`#goal-${left}`)).toBeFocused();
    await page.keyboard.press('j');
    await expect(page.locator(`#goal-${next}`)).toBeFocused();
  });

  test('a group that is pressed twice is entered once', async ({ page }) => {
    await open(page, '?view=projects');
    const steps = await page.evaluate(() => history.length);
    const heading = page.locator('.treemap-box [data-mark="domain:政务服务"]');
    // In one turn, as a quick second press comes before the group is drawn.
    await heading.evaluate((mark) => {
      for (let press = 0; press < 2; press += 1)
        mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
    await expect(page).toHaveURL(/focus=/);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await expect(heading).toBeVisible();
    await expect(page).not.toHaveURL(/focus=/);
  });
});
