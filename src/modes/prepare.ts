import type { Budget } from '../model/budget.ts';
import type { ViewState } from '../state/view-state.ts';
import { isLittle } from '../views/work-in-slices.ts';

/** Has a large budget ready for a page before the page is drawn; a small one is ready. Never throws. */
export async function prepare(budget: Budget, place: ViewState): Promise<void> {
  if (isLittle(budget)) return;
  try {
    await (await fetchPreparing()).prepareBudget(budget, place);
  } catch {
    // The page works out by itself what it shows.
  }
}

/** What prepares large budgets; asked for while one is on its way. */
export function fetchPreparing(): Promise<{
  readonly prepareBudget: (budget: Budget, place: ViewState) => Promise<void>;
}> {
  return import('./prepare-budget.ts');
}
