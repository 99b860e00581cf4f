import type { Page } from '@playwright/test';
import { growBudget } from '../../scripts/grown-budget.ts';
import type { Budget } from '../../src/model/budget.ts';
import { budget } from './site.ts';

/** An edition of many made-up projects, and its id in the address. */
export interface GrownEdition {
  readonly id: string;
  readonly grown: Budget;
}

/** Offers a grown edition beside the committed one, as `npm run grow` writes it, and notes the long tasks of the page. */
export async function offerGrown(page: Page, projects: number): Promise<GrownEdition> {
  const id = `grown-${projects}`;
  const grown = growBudget(budget, projects);
  const body = JSON.stringify(grown);
  const list = {
    default: 'gd-zwfw-2022',
    editions: [
      { id: 'gd-zwfw-2022', title: budget.document.title, path: 'gd-zwfw-2022/' },
      { id, title: 'grown', path: `${id}/` },
    ],
  };
  await page.route('**/data/editions.json', (route) => route.fulfill({ json: list }));
  await page.route(`**/data/${id}/budget.json`, (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.route(`**/data/${id}/edition.json`, (route) => route.fulfill({ json: { id } }));
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  return { id, grown };
}

/** The longest task since the page was loaded, in milliseconds. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
}
