import { plainAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { CellRef } from '../model/cell.ts';
import type { Project } from '../model/project.ts';
import { finish, type Steps } from '../model/steps.ts';
import { formatShare } from './format.ts';
import { Keeper } from './kept.ts';
import { rankedProjects } from './ranked.ts';
import { projectTotal } from './totals.ts';

/** How many projects of one kind there are, their exact sum, and its share of all project money. */
export interface Size {
  readonly count: number;
  readonly amount: string;
  readonly share: string;
}

/** A {@link Size} with the projects that are meant and the cells whose sum the amount is. */
export interface Portion extends Size {
  readonly ids: ReadonlySet<string>;
  readonly cells: readonly CellRef[];
}

/** Projects without a published goal, by money: those whose column is empty, those withheld by law, and both together. */
export interface WithoutGoal {
  readonly empty: readonly Project[];
  readonly withheld: readonly Project[];
  readonly both: Portion;
}

/** A part of all project money: goals with numbers, goals without, none published, withheld by law. */
export interface CoveredPart extends Size {
  readonly kind: 'counted' | 'uncounted' | 'empty' | 'withheld';
  readonly cells: readonly CellRef[];
}

type Projects = Pick<Budget, 'projects' | 'tables'>;

/** Asked for by headline, pictures and lists: worked out once. */
const without = new Keeper<readonly Project[], WithoutGoal>(1);
const covered = new Keeper<readonly Project[], readonly CoveredPart[]>(1);

/** How many of the projects are meant, what they cost, and what part of all project money that is. */
export function sizeOf(budget: Projects, members: readonly Pick<Project, 'amount'>[]): Size {
  const sum = sumAmounts(members.map(({ amount }) => amount));
  return {
    count: members.length,
    amount: plainAmount(sum),
    share: members.length === 0 ? '0%' : formatShare(sum, projectTotal(budget)),
  };
}

/** {@link sizeOf} with the projects and the cells that are meant. */
export function portionOf(budget: Projects, members: readonly Pick<Project, 'id' | 'amount' | 'cell'>[]): Portion {
  return {
    ...sizeOf(budget, members),
    ids: new Set(members.map(({ id }) => id)),
    cells: members.map(({ cell }) => cell),
  };
}

/** The projects without a published goal. */
export function withoutGoal(budget: Projects): WithoutGoal {
  return finish(withoutSteps(budget));
}

/** {@link withoutGoal} as work that can be interrupted. */
export function* withoutSteps(budget: Projects): Steps<WithoutGoal> {
  const { projects } = budget;
  const known = without.find(projects, []);
  if (known) return known;
  const ranked = rankedProjects(projects);
  yield;
  const members = ranked.filter(({ goal }) => goal === null);
  const [empty, withheld] = [members.filter((one) => !one.withheld), members.filter((one) => one.withheld)];
  yield;
  return without.keep(projects, [], { empty, withheld, both: portionOf(budget, [...empty, ...withheld]) });
}

/** The four parts into which all project money falls, without those that are empty. */
export function coverage(budget: Projects): readonly CoveredPart[] {
  return finish(coverageSteps(budget));
}

/** {@link coverage} as work that can be interrupted. */
export function* coverageSteps(budget: Projects): Steps<readonly CoveredPart[]> {
  const { projects } = budget;
  const known = covered.find(projects, []);
  if (known) return known;
  const { empty, withheld } = yield* withoutSteps(budget);
  const owners = (counted: boolean) =>
    projects.filter(({ goal }) => goal !== null && goal.indicators.length > 0 === counted);
  const members = { counted: owners(true), uncounted: owners(false), empty, withheld };
  const parts: CoveredPart[] = [];
  for (const kind of ['counted', 'uncounted', 'empty', 'withheld'] as const) {
    yield;
    const part = { kind, ...sizeOf(budget, members[kind]), cells: members[kind].map(({ cell }) => cell) };
    if (part.count > 0) parts.push(part);
  }
  return covered.keep(projects, [], parts);
}
