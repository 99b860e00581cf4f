import { mapInSteps, type Steps } from '../model/steps.ts';
import type { CheckGroup, Checks } from './checks.ts';
import type { Check } from './written-check.ts';

/** What the list of checks is narrowed to: a verdict (`all` is every one), a table, and words, an id or an amount. */
export interface CheckFilter {
  readonly outcome: string;
  readonly table?: string | null;
  readonly text?: string;
}

/** The relations that a filter lets through. */
export interface FilteredChecks {
  /** The groups with only these. */
  readonly groups: readonly CheckGroup[];
  /** How many there are. */
  readonly count: number;
  /** How many the table and the words let through, whatever the verdict. */
  readonly within: number;
  /** Those by verdict: what choosing another one would list. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Filters the relations, as work that can be interrupted. */
export function* filterSteps(checks: Checks, filter: CheckFilter): Steps<FilteredChecks> {
  const fits = fitterOf(filter);
  const counts = new Map<string, number>();
  const groups: CheckGroup[] = [];
  for (const group of checks.groups) {
    const found = yield* mapInSteps(group.checks, (check) => {
      if (!fits(check)) return [];
      counts.set(check.outcome, (counts.get(check.outcome) ?? 0) + 1);
      return filter.outcome === 'all' || check.outcome === filter.outcome ? [check] : [];
    });
    const fitting = found.flat();
    if (fitting.length > 0) groups.push({ ...group, checks: fitting });
  }
  const within = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { groups, count: filter.outcome === 'all' ? within : (counts.get(filter.outcome) ?? 0), within, counts };
}

/** Whether a check is of the table and has the words asked for. */
function fitterOf({ table = null, text = '' }: CheckFilter): (check: Check) => boolean {
  const words = text
    .replace(/,(?=\d{3})/g, '')
    .split(/\s+/)
    .filter(Boolean);
  return (check) => {
    if (table === null && words.length === 0) return true;
    const terms = [...check.left.terms, ...check.right.terms];
    if (table !== null && !terms.some(({ ref }) => ref.startsWith(`${table}.`))) return false;
    if (words.length === 0 || check.id === text) return true;
    const said = [check.id, check.text, check.left.text, check.right.text, check.left.amount, check.right.amount, ...terms.flatMap((term) => [term.name, term.figure])]; // prettier-ignore
    const whole = said.join('\n').replace(/,(?=\d{3})/g, '');
    return words.every((word) => whole.includes(word));
  };
}
