import type { Budget } from '../model/budget.ts';
import { valueAt } from '../model/budget.ts';
import { cellAmount, formatCellRef } from '../model/cell.ts';
import { reconcile } from '../model/reconcile.ts';
import { FAMILIES, type Outcome, type Side, type Verdict } from '../model/relation.ts';
import { formatPrinted } from './format.ts';
import { tableLabel } from './table-view.ts';
import { FAMILY_NAMES, OUTCOME_NAMES } from './strings-reconcile.ts';

/** The verdicts, gravest first. */
export const OUTCOMES = ['broken', 'lost', 'scope', 'rounding', 'holds'] as const satisfies readonly Outcome[];

/** One cell of a relation's side: its sign, what it is called, where it stands and what it prints. */
export interface CheckTerm {
  readonly sign: string;
  readonly name: string;
  readonly place: string;
  readonly ref: string;
  /** The figure, or why there is none. */
  readonly figure: string;
}

/** One side, written out. */
export interface CheckSide {
  readonly text: string;
  readonly amount: string;
  readonly terms: readonly CheckTerm[];
}

/** One relation with what became of it. */
export interface Check {
  readonly id: string;
  readonly text: string;
  readonly left: CheckSide;
  readonly right: CheckSide;
  readonly difference: string | null;
  readonly outcome: Outcome;
  readonly outcomeName: string;
  readonly bound: string | null;
  readonly reason: string | null;
}

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
  readonly byCell: ReadonlyMap<string, Outcome>;
  /** The relations that a cell takes part in, by its reference, the gravest first. */
  readonly ofCell: ReadonlyMap<string, readonly Check[]>;
  /** How many relations of a table, by its id, lack a figure that is lost. */
  readonly lostByTable: ReadonlyMap<string, number>;
}

/** Checks every relation of the budget and writes it out. */
export function checkBudget(budget: Budget): Checks {
  return writeChecks(budget, reconcile(budget));
}

/** Verdicts for reading, in the families' order. */
export function writeChecks(budget: Budget, verdicts: readonly Verdict[]): Checks {
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    name: OUTCOME_NAMES[outcome],
    count: verdicts.filter(({ verdict }) => verdict === outcome).length,
  }));
  const groups = FAMILIES.map((family) => ({
    family,
    name: FAMILY_NAMES[family],
    checks: verdicts.filter(({ relation }) => relation.family === family).map((verdict) => writeCheck(budget, verdict)),
  })).filter(({ checks }) => checks.length > 0);
  return {
    count: verdicts.length,
    counts,
    groups,
    byCell: gravestByCell(verdicts),
    ofCell: checksByCell(groups),
    lostByTable: lostByTable(verdicts),
  };
}

/** What the list of checks is narrowed to: a verdict (`all` is every one), a table, and words, an id or an amount. */
export interface CheckFilter {
  readonly outcome: string;
  readonly table?: string | null;
  readonly text?: string;
}

/** The groups with only the checks that a filter lets through. */
export function filterChecks(checks: Checks, { outcome, table = null, text = '' }: CheckFilter): readonly CheckGroup[] {
  const words = text
    .replace(/,(?=\d{3})/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const fits = (check: Check): boolean => {
    if (outcome !== 'all' && check.outcome !== outcome) return false;
    const terms = [...check.left.terms, ...check.right.terms];
    if (table !== null && !terms.some(({ ref }) => ref.startsWith(`${table}.`))) return false;
    if (words.length === 0 || check.id === text) return true;
    const said = [check.id, check.text, check.left.text, check.right.text, check.left.amount, check.right.amount, ...terms.flatMap((term) => [term.name, term.figure])]; // prettier-ignore
    const whole = said.join('\n').replace(/,(?=\d{3})/g, '');
    return words.every((word) => whole.includes(word));
  };
  return checks.groups
    .map((group) => ({ ...group, checks: group.checks.filter(fits) }))
    .filter((group) => group.checks.length > 0);
}

/** The count in one line: `共 170 条：相等 150，舍入 14，口径不同 1`. */
export function countSentence(checks: Checks): string {
  const parts = [...checks.counts].reverse().filter(({ count }) => count > 0);
  return `共 ${checks.count} 条：${parts.map(({ name, count }) => `${name} ${count}`).join('，')}`;
}

function writeCheck(budget: Budget, verdict: Verdict): Check {
  const { relation } = verdict;
  return {
    id: relation.id,
    text: relation.text,
    left: writeSide(budget, relation.left, verdict.left),
    right: writeSide(budget, relation.right, verdict.right),
    difference: verdict.difference === null ? null : formatPrinted(verdict.difference),
    outcome: verdict.verdict,
    outcomeName: OUTCOME_NAMES[verdict.verdict],
    bound: verdict.bound === null ? null : formatPrinted(verdict.bound),
    reason: verdict.reason,
  };
}

function writeSide(budget: Budget, side: Side, amount: string | null): CheckSide {
  return {
    text: side.text,
    amount: amount === null ? '—' : formatPrinted(amount),
    terms: side.terms.map(({ cell, sign, name }) => {
      const value = valueAt(budget, cell);
      const figure = cellAmount(value);
      const missing = value?.kind === 'lost' ? OUTCOME_NAMES.lost : value?.kind === 'unread' ? value.printed : '（空）';
      return {
        sign: sign === 1 ? '+' : '−',
        name,
        place: tableLabel(cell.table),
        ref: formatCellRef(cell),
        figure: figure === null ? missing : formatPrinted(figure),
      };
    }),
  };
}

function checksByCell(groups: readonly CheckGroup[]): Map<string, Check[]> {
  const found = new Map<string, Check[]>();
  for (const check of groups.flatMap(({ checks }) => checks)) {
    for (const ref of new Set([...check.left.terms, ...check.right.terms].map((term) => term.ref))) {
      const list = found.get(ref);
      if (list) list.push(check);
      else found.set(ref, [check]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  return found;
}

function gravestByCell(verdicts: readonly Verdict[]): Map<string, Outcome> {
  const marks = new Map<string, Outcome>();
  // A printed figure is not lost because the figure it is compared with is.
  for (const outcome of [...OUTCOMES].reverse().filter((one) => one !== 'lost')) {
    for (const { relation } of verdicts.filter(({ verdict }) => verdict === outcome)) {
      for (const { cell } of [...relation.left.terms, ...relation.right.terms]) marks.set(formatCellRef(cell), outcome);
    }
  }
  return marks;
}

function lostByTable(verdicts: readonly Verdict[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { relation, verdict } of verdicts) {
    const tables = new Set([...relation.left.terms, ...relation.right.terms].map(({ cell }) => cell.table));
    if (verdict === 'lost') for (const table of tables) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return counts;
}
