import { finish, mapInSteps, type Steps } from '../model/steps.ts';
import type { CheckGroup, Checks } from './checks.ts';
import type { Check } from './written-check.ts';

/** What the list of checks is narrowed to: a verdict (`all` is every one), a table, and words, an id or an amount. */
export interface CheckFilter {
  readonly outcome: string;
  readonly table?: string | null;
  readonly text?: string;
}

/** The groups with only the checks that a filter lets through. */
export function filterChecks(checks: Checks, filter: CheckFilter): readonly CheckGroup[] {
  return finish(filterSteps(checks, filter));
}

/** {@link filterChecks} as work that can be interrupted. */
export function* filterSteps(checks: Checks, filter: CheckFilter): Steps<readonly CheckGroup[]> {
  const fits = fitterOf(filter);
  if (!fits) return checks.groups;
  const found: CheckGroup[] = [];
  for (const group of checks.groups) {
    const fitting = yield* mapInSteps(group.checks, (check) => (fits(check) ? [check] : []));
    found.push({ ...group, checks: fitting.flat() });
  }
  return found.filter((group) => group.checks.length > 0);
}

/** Whether a check is among those asked for; null where all are. */
function fitterOf({ outcome, table = null, text = '' }: CheckFilter): ((check: Check) => boolean) | null {
  const words = text
    .replace(/,(?=\d{3})/g, '')
    .split(/\s+/)
    .filter(Boolean);
  if (outcome === 'all' && table === null && words.length === 0) return null;
  return (check) => {
    if (outcome !== 'all' && check.outcome !== outcome) return false;
    if (table === null && words.length === 0) return true;
    const terms = [...check.left.terms, ...check.right.terms];
    if (table !== null && !terms.some(({ ref }) => ref.startsWith(`${table}.`))) return false;
    if (words.length === 0 || check.id === text) return true;
    const said = [check.id, check.text, check.left.text, check.right.text, check.left.amount, check.right.amount, ...terms.flatMap((term) => [term.name, term.figure])]; // prettier-ignore
    const whole = said.join('\n').replace(/,(?=\d{3})/g, '');
    return words.every((word) => whole.includes(word));
  };
}
