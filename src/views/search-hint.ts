import { compareAmounts } from '../model/amount.ts';
import { projectUnit, tableOf, type Budget } from '../model/budget.ts';
import { cellAmount } from '../model/cell.ts';
import { columnOf } from '../model/table.ts';
import { formatAmount } from './format.ts';
import { rankedProjects } from './ranked.ts';
import { searchStrings } from './strings-search.ts';
import { splitWords } from './words.ts';

const [LEAST, MOST] = [3, 6];

/**
 * What the search can be asked, shown by what this budget holds: a word of its largest project, the initials of that, a word
 * partly in initials, a functional class, an amount. `initialOf` gives the initial of a character; null where none is known.
 */
export function searchHint(budget: Budget, initialOf: ((character: string) => string) | null): string {
  const named = rankedProjects(budget.projects).filter(({ withheld }) => !withheld);
  const words = named.slice(0, 9).map(({ shortLabel }) => wordOf(shortLabel));
  const first = words.find((word) => word !== null) ?? null;
  const second = words.find((word) => word !== null && word.slice(0, 2) !== first?.slice(0, 2) && word.length > 3);
  const initials = (text: string) => (initialOf ? Array.from(text, initialOf).join('') : '');
  const largest = rankedProjects(budget.projects)[0];
  const examples = [
    first,
    first && initialOf && initials(first),
    second && initialOf && `${second.slice(0, 2)}${initials(second.slice(2, 4))}`,
    largestClass(budget),
    largest && compareAmounts(largest.amount, '0') > 0
      ? formatAmount(largest.amount, projectUnit(budget), '').replace(/[ ,]/g, '')
      : null,
  ];
  return searchStrings.hint(examples.filter((one): one is string => Boolean(one)));
}

/** The first words of a label, three to six characters of Chinese; null where it begins with none. */
function wordOf(label: string): string | null {
  const run = /^\p{Script=Han}+/u.exec(label.replace(/^[“‘《（]+/, ''))?.[0] ?? '';
  if (run.length < LEAST) return null;
  let word = '';
  // Old browsers cannot tell words apart.
  for (const piece of splitWords(run) ?? [run.slice(0, LEAST + 1)]) {
    if (word.length >= LEAST) break;
    word += piece;
  }
  return word.slice(0, MOST);
}

/** The code of the functional class (项) with the most money, of table 3. */
function largestClass(budget: Budget): string | null {
  const table = tableOf(budget, '3') ?? tableOf(budget, '5');
  if (!table) return null;
  const column = columnOf(table, 'total');
  let best: { code: string; amount: string } | null = null;
  for (const { code, cells } of table.rows) {
    const amount = cellAmount(cells[column]);
    if (code?.length !== 7 || amount === null) continue;
    if (!best || compareAmounts(amount, best.amount) > 0) best = { code, amount };
  }
  return best?.code ?? null;
}
