import type { Budget } from '../model/budget.ts';
import { sliced } from '../panels/sliced.svelte.ts';
import { portionOf } from '../views/goal-portions.ts';
import { goalSteps, listSteps, portionSteps, type AskedGoals, type GoalEntry, type GoalList } from '../views/goals.ts';
import { isLittle, type Steps } from '../views/work-in-slices.ts';

/** The goals of a budget, and those of them that are asked for, as they are read. */
export interface ReadGoals {
  /** Null while they are being read. */
  readonly all: readonly GoalEntry[] | null;
  /** The last list that was asked for; empty before the first. */
  readonly list: GoalList;
  /** True while the list that is asked for is not there. */
  readonly busy: boolean;
}

/** The goals, and what the page counts of them before it can be drawn. */
function* countedGoals(budget: Budget): Steps<readonly GoalEntry[]> {
  const entries = yield* goalSteps(budget);
  yield* portionSteps(budget, entries);
  return entries;
}

/** Reads the goals of a budget and lists what is asked for. Call it while a component is being made. */
export function readGoals(budget: () => Budget, asked: () => AskedGoals): ReadGoals {
  const little = () => isLittle(budget());
  const read = sliced(
    () => [budget()],
    () => countedGoals(budget()),
    little,
  );
  const found = sliced(
    () => [read.current],
    () => read.current && listSteps(budget(), read.current, asked()),
    little,
  );
  const list = $derived<GoalList>(found.current ?? { entries: [], portion: portionOf(budget(), []), places: null });
  return {
    get all() {
      return read.current;
    },
    get list() {
      return list;
    },
    get busy() {
      return found.current === null || found.busy;
    },
  };
}
