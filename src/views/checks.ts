import type { Budget } from '../model/budget.ts';
import { reconcileSteps } from '../model/reconcile.ts';
import { FAMILIES, type Outcome, type Verdict } from '../model/relation.ts';
import { AT_ONCE, finish, mapInSteps, type Steps } from '../model/steps.ts';
import { cellsOf } from './cell-list.ts';
import { CellValues } from './cell-values.ts';
import { FAMILY_NAMES, OUTCOME_NAMES } from './strings-reconcile.ts';
import { WrittenCheck, type Check } from './written-check.ts';

export { issuePlace } from '../model/issue.ts';

/** The verdicts, gravest first. */
export const OUTCOMES = ['broken', 'lost', 'scope', 'rounding', 'holds'] as const satisfies readonly Outcome[];

/** The relations of one family. */
export interface CheckGroup {
  readonly family: string;
  readonly name: string;
  readonly checks: readonly Check[];
}

/** All relations, with how many came to each verdict. */
export interface Checks {
  readonly count: number;
  readonly counts: readonly { readonly outcome: Outcome; readonly name: string; readonly count: number }[];
  readonly groups: readonly CheckGroup[];
  /** The gravest verdict of the relations that a cell takes part in, by its reference; a lost partner does not count. */
  readonly byCell: { readonly get: (ref: string) => Outcome | undefined };
  /** The relations that a cell takes part in, the gravest first; none where it is in none. */
  readonly ofCell: (ref: string) => readonly Check[];
  /** How many relations of a table, by its id, lack a figure that is lost. */
  readonly lostByTable: ReadonlyMap<string, number>;
}

const kept = new WeakMap<Budget, Checks>();

/** Checks every relation of the budget and writes it out; an edition is checked once. */
export function checkBudget(budget: Budget): Checks {
  return finish(checkSteps(budget));
}

/** Whether an edition has been checked. */
export function isChecked(budget: Budget): boolean {
  return kept.has(budget);
}

/** {@link checkBudget} as work that can be interrupted. */
export function* checkSteps(budget: Budget): Steps<Checks> {
  const known = kept.get(budget);
  if (known) return known;
  const checks = yield* writeSteps(budget, yield* reconcileSteps(budget));
  kept.set(budget, checks);
  return checks;
}

/** Verdicts for reading, in the families' order. */
function* writeSteps(budget: Budget, verdicts: readonly Verdict[]): Steps<Checks> {
  const checks = yield* mapInSteps(verdicts, (verdict) => new WrittenCheck(budget, verdict));
  const listed = new Map(FAMILIES.map((family) => [family, [] as WrittenCheck[]]));
  const touching = new Map<string, WrittenCheck[]>();
  const lostByTable = new Map<string, number>();
  for (const [at, check] of checks.entries()) {
    if (at % AT_ONCE === 0) yield;
    listed.get(check.family)?.push(check);
    for (const table of check.tables()) {
      const list = touching.get(table);
      if (list) list.push(check);
      else touching.set(table, [check]);
      if (check.outcome === 'lost') lostByTable.set(table, (lostByTable.get(table) ?? 0) + 1);
    }
  }
  const groups = [...listed].map(([family, own]) => ({ family, name: FAMILY_NAMES[family], checks: own }));
  return {
    count: checks.length,
    counts: OUTCOMES.map((outcome) => ({
      outcome,
      name: OUTCOME_NAMES[outcome],
      count: checks.reduce((sum, check) => sum + (check.outcome === outcome ? 1 : 0), 0),
    })),
    groups: groups.filter((group) => group.checks.length > 0),
    byCell: yield* gravestByCell(budget, checks),
    ofCell: (ref) => {
      const [{ cell } = { cell: null }] = cellsOf(ref);
      const found = cell ? (touching.get(cell.table) ?? []).filter((check) => check.has(cell)) : [];
      return found.sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
    },
    lostByTable,
  };
}

/** The count in one line: `共 170 条：相等 150，舍入 14，口径不同 1`. */
export function countSentence(checks: Checks): string {
  const parts = [...checks.counts].reverse().filter(({ count }) => count > 0);
  return `共 ${checks.count} 条：${parts.map(({ name, count }) => `${name} ${count}`).join('，')}`;
}

function* gravestByCell(budget: Budget, checks: readonly WrittenCheck[]): Steps<CellValues<Outcome>> {
  const marks = new CellValues<Outcome>(budget, OUTCOMES);
  // A printed figure is not lost because the figure it is compared with is.
  for (const outcome of [...OUTCOMES].reverse().filter((one) => one !== 'lost')) {
    for (const [at, check] of checks.entries()) {
      if (at % AT_ONCE === 0) yield;
      if (check.outcome === outcome) for (const cell of check.cells()) marks.set(cell, outcome);
    }
  }
  return marks;
}
