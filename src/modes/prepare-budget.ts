import type { Budget } from '../model/budget.ts';
import type { View } from '../state/view-state.ts';
import { denseView, isDense } from '../views/dense.ts';
import { facetOptions } from '../views/filter.ts';
import { buildFlow } from '../views/flow.ts';
import { overviewFlow } from '../views/still.ts';
import { buildTree } from '../views/tree.ts';
import { rest, workInSlices, type Steps } from '../views/work-in-slices.ts';

/** Works out what a page of a large budget asks for first, so that it has not to be done while the page is drawn. */
export async function prepareBudget(budget: Budget, view: View): Promise<void> {
  await workInSlices(oneByOne(budget, stepsFor(view)));
  // The page is drawn in a turn of its own.
  await rest();
}

type Step = (budget: Budget) => unknown;

function* oneByOne(budget: Budget, steps: readonly Step[]): Steps<void> {
  for (const step of steps) {
    step(budget);
    yield;
  }
}

function stepsFor(view: View): readonly Step[] {
  switch (view) {
    case 'overview':
      return [tree, overviewFlow];
    case 'projects':
      return [tree, dense, facetOptions];
    case 'flow':
      return [(budget) => buildFlow(budget), (budget) => buildFlow(budget, { economicDigits: 5 })];
    default:
      return [tree];
  }
}

const tree: Step = (budget) => buildTree(budget, 'domain');

function dense(budget: Budget): void {
  // What draws so many projects is fetched while they are put in order; who draws them asks for it again.
  void import('../charts/dense/DenseTreemap.svelte').catch(() => undefined);
  const domains = buildTree(budget, 'domain');
  if (isDense(domains)) denseView(domains, null);
}
