import { compareAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { Project } from '../model/project.ts';
import { finish, mapInSteps, sortInSteps, type Steps } from '../model/steps.ts';
import { formatShare } from './format.ts';
import { readFacts, type Stretch } from './goal-facts.ts';
import { portionOf, sizeOf, withoutSteps, type Portion, type Size } from './goal-portions.ts';
import { findWords, searchWords } from './goal-search.ts';
import { Keeper } from './kept.ts';
import { shortName } from './namesakes.ts';
import { readableName } from './readable.ts';
import { sharedSteps, type SharedWording } from './shared-wording.ts';
import { projectTotal } from './totals.ts';

/** What a goal may be asked for; `none` asks for the projects without one. */
export const GOAL_FACTS = ['all', 'number', 'deadline', 'baseline', 'shared', 'none'] as const;

/** One of {@link GOAL_FACTS}. */
export type GoalFact = (typeof GOAL_FACTS)[number];

/** How the goals can be set in a row: by money, by number of indicators, as table 12 has them. */
export const GOAL_SORTS = ['amount-desc', 'indicators-desc', 'order-asc'] as const;

/** One of {@link GOAL_SORTS}. */
export type GoalSort = (typeof GOAL_SORTS)[number];

/** A project with a published goal, and what can be counted in its text. */
export interface GoalEntry {
  readonly id: string;
  readonly project: Project & { readonly goal: NonNullable<Project['goal']> };
  readonly name: string;
  /** Its name in a list beside the goals. */
  readonly short: string;
  readonly share: string;
  /** The cell of the goal's text, and of the amount. */
  readonly cell: string;
  readonly amountCell: string;
  readonly indicators: number;
  readonly deadlines: readonly string[];
  readonly baselines: readonly string[];
  /** True where its words stand in another goal too, and the goals in which they do, most first. */
  readonly sharesWords: boolean;
  readonly shared: () => readonly SharedWording[];
}

/** The goals that are shown: a filter, a search and an order away from all of them. */
export interface GoalList {
  readonly entries: readonly (GoalEntry & { readonly hits: readonly Stretch[] })[];
  readonly portion: Portion;
  /** Places in the texts where words of the search stand; null while nothing is asked. */
  readonly places: number | null;
}

const kept = new WeakMap<readonly Project[], readonly GoalEntry[]>();

/** Every project with a goal, in the order of table 12; read once. */
export function goalEntries(budget: Pick<Budget, 'projects' | 'tables'>): readonly GoalEntry[] {
  return finish(goalSteps(budget));
}

/** {@link goalEntries} as work that can be interrupted. */
export function* goalSteps(budget: Pick<Budget, 'projects' | 'tables'>): Steps<readonly GoalEntry[]> {
  const known = kept.get(budget.projects);
  if (known) return known;
  const whole = projectTotal(budget);
  const owners = budget.projects.flatMap((project) => (project.goal ? [{ ...project, goal: project.goal }] : []));
  const shared = yield* sharedSteps(owners.map(({ id, goal }) => ({ id, text: goal.text })));
  const entries = yield* mapInSteps(owners, (project) => ({
    id: project.id,
    project,
    name: readableName(project.name),
    short: shortName(budget.projects, project),
    share: formatShare(project.amount, whole),
    cell: formatCellRef(project.goal.cell),
    amountCell: formatCellRef(project.cell),
    ...readFacts(project.goal),
    sharesWords: shared.has(project.id),
    shared: () => shared.get(project.id),
  }));
  kept.set(budget.projects, entries);
  return entries;
}

/** True when a goal has what is asked for. */
export function hasFact(entry: GoalEntry, fact: Exclude<GoalFact, 'none'>): boolean {
  switch (fact) {
    case 'all':
      return true;
    case 'number':
      return entry.indicators > 0;
    case 'deadline':
      return entry.deadlines.length > 0;
    case 'baseline':
      return entry.baselines.length > 0;
    case 'shared':
      return entry.sharesWords;
    default:
      return unknownFact(fact);
  }
}

/** The size of every filter's portion. */
export function factPortions(
  budget: Pick<Budget, 'projects' | 'tables'>,
  entries: readonly GoalEntry[],
): readonly FactPortion[] {
  return finish(portionSteps(budget, entries));
}

/** {@link factPortions} as work that can be interrupted. */
export function* portionSteps(
  budget: Pick<Budget, 'projects' | 'tables'>,
  entries: readonly GoalEntry[],
): Steps<readonly FactPortion[]> {
  const known = portions.find(entries, [budget.projects]);
  if (known) return known;
  const found: FactPortion[] = [];
  for (const fact of GOAL_FACTS) {
    const size =
      fact === 'none'
        ? (yield* withoutSteps(budget)).both
        : sizeOf(budget, entries.filter((entry) => hasFact(entry, fact)).map(({ project }) => project)); // prettier-ignore
    found.push({ fact, count: size.count, amount: size.amount, share: size.share });
    yield;
  }
  return portions.keep(entries, [budget.projects], found);
}

/** How many projects a filter leaves, and what they cost. */
export interface FactPortion extends Size {
  readonly fact: GoalFact;
}

const portions = new Keeper<readonly GoalEntry[], readonly FactPortion[]>(1);

/** What is asked of the goals: a fact, an order, words. */
export interface AskedGoals {
  readonly fact: GoalFact;
  readonly sort: GoalSort;
  readonly q: string;
}

/** The goals that a filter and a search leave, in an order; equal ones by money, then as table 12 has them. */
export function listGoals(
  budget: Pick<Budget, 'projects' | 'tables'>,
  all: readonly GoalEntry[],
  asked: AskedGoals,
): GoalList {
  return finish(listSteps(budget, all, asked));
}

/** {@link listGoals} as work that can be interrupted. */
export function* listSteps(
  budget: Pick<Budget, 'projects' | 'tables'>,
  all: readonly GoalEntry[],
  asked: AskedGoals,
): Steps<GoalList> {
  const words = searchWords(asked.q);
  const { fact } = asked;
  const found = yield* mapInSteps(all, (entry) => {
    if (fact === 'none' || !hasFact(entry, fact)) return [];
    const hits = words.length === 0 ? [] : findWords(entry.project.goal.text, words, entry.name);
    return hits ? [{ ...entry, hits }] : [];
  });
  const entries = yield* sortInSteps(
    found.flat(),
    (a, b) =>
      (asked.sort === 'indicators-desc' ? b.indicators - a.indicators : 0) ||
      (asked.sort === 'order-asc' ? 0 : compareAmounts(b.project.amount, a.project.amount)) ||
      a.project.order - b.project.order,
  );
  return {
    entries,
    portion:
      fact === 'none'
        ? (yield* withoutSteps(budget)).both
        : portionOf(
            budget,
            entries.map(({ project }) => project),
          ),
    places: words.length === 0 ? null : entries.reduce((sum, { hits }) => sum + hits.length, 0),
  };
}

function unknownFact(fact: never): never {
  throw new RangeError(`unknown fact: ${String(fact)}`);
}
