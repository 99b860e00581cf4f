import type { Frame, Page } from '@playwright/test';
import { expect } from './site.ts';

/** The page inside a frame, once it shows what it was asked for. */
export async function frameOf(page: Page, selector: string): Promise<Frame> {
  const handle = await page.locator(selector).elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error(`no frame at ${selector}`);
  await expect(frame.locator('main[aria-busy="false"]')).toBeVisible();
  return frame;
}

/** The frame's height less that of what is in it. */
export async function heightError(frame: Frame): Promise<number> {
  const inner = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const element = await frame.frameElement();
  return (await element.evaluate((iframe) => (iframe as HTMLIFrameElement).clientHeight)) - inner;
}

/** Presses a thing without moving the focus of any page, as a reader's pointer would not do either for the host. */
export const press = (frame: Frame, selector: string): Promise<unknown> =>
  frame
    .locator(selector)
    .first()
    .evaluate((element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
