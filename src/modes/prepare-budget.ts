import type { Breathe } from '../model/breathe.ts';
import type { Budget } from '../model/budget.ts';
import { denseView, isDense } from '../views/dense.ts';
import { facetOptions } from '../views/filter.ts';
import { buildFlow } from '../views/flow.ts';
import { buildTree } from '../views/tree.ts';
import { rest } from '../views/work-in-slices.ts';

/** Works out what every page of a large budget asks for first, so that no page has to do it all at once. */
export async function prepareBudget(budget: Budget, breathe: Breathe): Promise<void> {
  // What draws so many projects is fetched while they are put in order; who draws them asks for it again.
  void import('../charts/dense/DenseTreemap.svelte').catch(() => undefined);
  const tree = buildTree(budget, 'domain');
  await breathe();
  if (isDense(tree)) denseView(tree, null);
  await breathe();
  facetOptions(budget);
  await breathe();
  buildFlow(budget, { coding: 'department', kind: 'all' });
  // The page is drawn in a turn of its own.
  await rest();
}
