import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import type { Budget } from '../../src/model/budget.ts';

/** The committed edition, as the built site serves it. */
export const budget = JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')) as Budget;

export const VIEWS = ['overview', 'projects', 'goals', 'flow', 'tables', 'reconcile', 'about'] as const;

interface Watched {
  /** Console messages that a test causes on purpose (the browser's own line about a 404); anything else fails it. */
  expected: RegExp[];
}

/** A page on which a console warning, an uncaught error or a request to another server fails the test. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const watched: Watched = { expected: [] };
      const seen: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text());
      });
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(baseURL ?? '')) seen.push(`a request to ${url}`);
      });
      await use(watched);
      expect(seen.filter((text) => !watched.expected.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an address of the app (`?view=flow`) and waits until the edition is on the page, with its pictures. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await drawn(page);
}

/** Waits until the pictures of a page have come: they are drawn after it. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

/** The page's own overflow to the right, in pixels; 0 when it fits the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
