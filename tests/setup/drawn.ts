import { vi } from 'vitest';

/** Waits for what a chart draws, its marks unless told: a page is painted before what is dear to draw. */
export async function drawn(selector = 'svg [data-mark]'): Promise<void> {
  await vi.waitFor(() => {
    if (!document.querySelector(selector)) throw new Error(`no ${selector} yet`);
  });
}
