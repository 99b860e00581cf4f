import type { Budget } from '../model/budget.ts';
import type { ViewState } from '../state/view-state.ts';
import { denseSteps, isDense } from '../views/dense.ts';
import { facetOptions } from '../views/filter.ts';
import { buildFlow } from '../views/flow.ts';
import { kindsOf } from '../views/project-kinds.ts';
import { coverageSteps } from '../views/goal-portions.ts';
import { nameSteps } from '../views/relatives.ts';
import { rankedProjects } from '../views/ranked.ts';
import { overviewFlow } from '../views/still.ts';
import { chosenTable, tableSteps } from '../views/table-view.ts';
import { treeSteps, type Tree } from '../views/tree.ts';
import { rest, workInSlices, type Steps } from '../views/work-in-slices.ts';

/** Works out what a page of a large budget asks for first, so that it has not to be done while the page is drawn. */
export async function prepareBudget(budget: Budget, place: ViewState): Promise<void> {
  await workInSlices(stepsFor(budget, place));
  // The page is drawn in a turn of its own.
  await rest();
}

function* stepsFor(budget: Budget, place: ViewState): Steps<void> {
  const { view } = place;
  if (view === 'flow') {
    buildFlow(budget);
    yield;
    buildFlow(budget, { economicDigits: 5 });
    return;
  }
  if (view === 'tables') yield* tableSteps(budget, chosenTable(budget, place));
  const tree = yield* treeSteps(budget, 'domain');
  yield;
  if (view === 'overview') overviewFlow(budget);
  if (view === 'project') {
    rankedProjects(budget.projects);
    yield;
    yield* nameSteps(budget);
  }
  if (view === 'goals') yield* coverageSteps(budget);
  if (view === 'goals' || view === 'projects') yield* dense(tree);
  if (view !== 'projects') return;
  yield;
  rankedProjects(budget.projects);
  yield;
  kindsOf(tree);
  yield;
  facetOptions(budget);
}

function* dense(tree: Tree): Steps<void> {
  // What draws so many projects is fetched while they are put in order; who draws them asks for it again.
  void import('../charts/dense/DenseTreemap.svelte').catch(() => undefined);
  if (isDense(tree)) yield* denseSteps(tree, null);
}
