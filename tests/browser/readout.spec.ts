import type { Page } from '@playwright/test';
import { expect, open, test } from './site.ts';

/** Points at every mark of the page's picture, as a mouse does, and gives where the picture stood each time. */
function placesUnderThePointer(page: Page): Promise<{ places: number[]; lines: number[]; marks: number }> {
  return page.evaluate(async () => {
    const [places, lines] = [new Set<number>(), new Set<number>()];
    const marks = Array.from(document.querySelectorAll('main .chart svg [data-mark]'));
    const point = (mark: Element, type: string, bubbles: boolean) =>
      mark.dispatchEvent(new PointerEvent(type, { bubbles, pointerType: 'mouse' }));
    for (const mark of marks) {
      point(mark, 'pointerover', true);
      point(mark, 'pointerenter', false);
      await new Promise((resolve) => setTimeout(resolve));
      const name = document.querySelector('.readout-name');
      lines.add(Math.round((name?.getBoundingClientRect().height ?? 0) / parseFloat(getComputedStyle(name ?? document.body).lineHeight))); // prettier-ignore
      places.add(document.querySelector('main .chart')?.getBoundingClientRect().top ?? NaN);
      point(mark, 'pointerout', true);
      point(mark, 'pointerleave', false);
    }
    return { places: [...places], lines: [...lines], marks: marks.length };
  });
}

test.describe('what is read out never moves the picture below the pointer', { tag: '@desktop' }, () => {
  for (const query of [
    '?view=flow',
    '?view=flow&selected=s:generalBudget',
    '?view=flow&unit=auto',
    '?view=projects',
    '?view=projects&unit=yuan&selected=p34',
    '?view=projects&unit=auto',
  ]) {
    test(query, async ({ page }) => {
      for (const [width, height] of [
        [1440, 900],
        [1024, 768],
        [3840, 2160],
      ] as const) {
        await page.setViewportSize({ width, height });
        await open(page, query);
        const seen = await placesUnderThePointer(page);
        expect(seen.marks).toBeGreaterThan(20);
        // Names of one and of two lines were read out.
        expect(seen.lines.sort()).toEqual([1, 2]);
        expect(seen.places).toHaveLength(1);
      }
    });
  }

  test('and a click between two thin flows chooses the one below it', async ({ page }) => {
    await open(page, '?view=flow');
    const marks = page.locator('main .chart svg [data-mark*=">"]');
    for (let at = 0; at < 6; at += 1) {
      const box = await marks.nth(at).boundingBox();
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      const pointed = await page.locator('.readout-name').textContent();
      await page.mouse.down();
      await page.mouse.up();
      await expect(page).toHaveURL(/selected=/);
      await expect(page.locator('#flow-details')).toBeVisible();
      expect(await page.locator('.readout-name').textContent()).toBe(pointed);
      const chosen = new URL(page.url()).searchParams.get('selected') ?? '';
      await expect(page.locator(`main [data-mark="${chosen}"][aria-pressed="true"]`)).toHaveCount(1);
    }
  });
});

test.describe('a phone reads out over the page', { tag: '@phone' }, () => {
  test('and what was pressed is not under it', async ({ page }) => {
    await open(page, '?view=projects');
    const sheet = page.locator('.readout.pinned');
    // The lowest tile that is still in the window, where the sheet will come.
    const id = await page.evaluate(() => {
      const tiles = Array.from(document.querySelectorAll('main .chart svg [data-mark^="p"]'));
      const low = tiles.filter((tile) => tile.getBoundingClientRect().top < window.innerHeight - 150).pop();
      return low?.getAttribute('data-mark') ?? '';
    });
    const tile = page.locator(`main .chart svg [data-mark="${id}"]`).first();
    await tile.tap({ position: { x: 8, y: 8 } });
    await expect(sheet).toBeVisible();
    const under = () => tile.evaluate((mark) => mark.getBoundingClientRect().bottom);
    const top = (await sheet.boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThan(500);
    await expect.poll(under).toBeLessThanOrEqual(top);
  });
});
