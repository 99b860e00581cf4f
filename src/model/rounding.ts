import type { Amount } from './amount.ts';
import { formatCellRef, type CellRef, type TableId } from './cell.ts';
import type { Relation, Term } from './relation.ts';
import { AT_ONCE, type Steps } from './steps.ts';

/** A relation with its difference (left minus right, in 元); null difference where a cell is lost or it is out of scope. */
export interface Weighed {
  readonly relation: Relation;
  readonly difference: Amount | null;
  /** True when at least two printed figures other than zero stand on one side, so that their rounding can add up. */
  readonly several: boolean;
  /** How many figures other than zero are added up. */
  readonly count: number;
  /** True when the difference is not zero and lies within what rounding can do. */
  readonly within: boolean;
  /** True when rounding could do it only by a rare chance: beyond four standard deviations of so many roundings. */
  readonly unlikely: boolean;
}

/** Tables whose figures come out of one book, so that they are rounded alike. */
const BOOKS: Readonly<Record<TableId, string>> = {
  '1': 'balance', '4': 'balance', '2': 'function', '3': 'function', '5': 'function', '8': 'function', '9': 'function',
  '6': 'economic', '10': 'economic', '7': 'current', '11': 'list', '12': 'list', key: 'list', text: 'text',
}; // prettier-ignore

/** Why rounding does not explain a difference: one cell does (`cell`), or a row too few or too many (`row`). */
export interface Suspicion {
  readonly kind: 'cell' | 'row';
  readonly term: Term;
}

/** The books of economic items and of projects: one ledger, entered item by item. */
const LEDGER: ReadonlySet<string> = new Set(['economic', 'list']);

/** Rounded figures that all add up exactly, by a chance of less than this, are not rounded. */
const RARE = 0.02;

/** Of ten sums in a book at least one must be off before a lone difference in it passes as rounding. */
const HABIT_ONE_IN = 10;

interface Signed {
  readonly term: Term;
  readonly sign: 1 | -1;
}

interface Place {
  readonly at: number;
  readonly sign: 1 | -1;
}

/**
 * The differences within the rounding bound that rounding does not explain, each with the one cell that does.
 *
 * A bound alone would let a misprinted last digit pass (30 summed figures may differ by 0.15). So the whole document
 * is asked: is there a single cell whose change would make this relation hold, would mend more relations than it
 * spoils, and would spoil none in which the cell is printed a second time? Real rounding fails this, for a rounded
 * figure is repeated elsewhere and those repetitions agree (201 in tables 3 and 5). Where it passes, the same figures
 * could still be rounded amounts; then other sums of the same book, in which the cell has no part, are off too (at least
 * one in ten). Where all of those hold to the last digit, that book is not rounded, and the cell is misprinted. A cell
 * that is itself the whole difference (0.01 where everything fits with 0.00) is never excused: zeros are not rounded.
 *
 * A sum that no single cell explains may lack a row, or hold a row that is wrong throughout. It is judged by the other
 * sums: the columns of one sum (its rows, read in another column) are one witness, since such a row puts them all off
 * alike. Off by more than rounding is likely to do (0.20 over 140 figures), it is judged by the habit of its book; off by
 * less, it is told only where rounded figures could hardly have added up as exactly as those of tables 6 and 10 to 12 do.
 *
 * `amountOf` gives a cell's amount in 元.
 */
export function* unexplainedByRounding(
  weighed: readonly Weighed[],
  amountOf: (cell: CellRef) => Amount,
): Steps<ReadonlyMap<number, Suspicion>> {
  const suspects = new Map<number, Suspicion>();
  if (!weighed.some(({ within }) => within)) return suspects;
  const places = yield* placeCells(weighed);
  const sums = yield* countByBook(weighed, ({ several }) => several);
  const off = yield* countByBook(weighed, ({ several, within }) => several && within);
  const judged = new Map<string, boolean>();
  const parallel = yield* groupByRows(weighed);
  for (const [at, one] of weighed.entries()) {
    if (at % AT_ONCE === 0) yield;
    const suspect = suspectOf(one);
    if (suspect) suspects.set(at, suspect);
  }
  return suspects;

  function suspectOf({ relation, difference, within, unlikely }: Weighed): Suspicion | null {
    if (!within || !difference) return null;
    for (const { term, sign } of signedTerms(relation)) {
      const key = formatCellRef(term.cell);
      const change = sign > 0 ? difference : difference.negated();
      const question = `${key} ${change.toString()}`;
      let guilty = judged.get(question);
      if (guilty === undefined) {
        const found = places.get(key) ?? [];
        const excused = () =>
          !amountOf(term.cell).eq(change) && isHabit(weighed, found, BOOKS[term.cell.table], sums, off);
        guilty = mends(weighed, found, change) && !excused();
        judged.set(question, guilty);
      }
      if (guilty) return { kind: 'cell', term };
    }
    const book = bookOf(relation);
    const [first] = [...relation.left.terms, ...relation.right.terms];
    const columns = book === null ? [] : (parallel.get(rowsOf(relation)) ?? []);
    if (book === null || !first) return null;
    const excused = unlikely
      ? isHabit(weighed, columns, book, sums, off)
      : !LEDGER.has(book) || !isExactLedger(weighed, parallel, rowsOf(relation));
    return excused ? null : { kind: 'row', term: first };
  }
}

/**
 * Whether the ledger's other sums hold to the last digit where rounded figures would hardly have: a sum of n rounded
 * figures holds by chance about once in √(2π(n + 1) / 12) times.
 */
function isExactLedger(
  weighed: readonly Weighed[],
  groups: ReadonlyMap<string, readonly { at: number }[]>,
  own: string,
): boolean {
  let chance = 1;
  for (const [rows, members] of groups) {
    if (rows === own) continue;
    const sums = members.flatMap(({ at }) => weighed[at] ?? []);
    if (!LEDGER.has(bookOf(sums[0]?.relation) ?? '')) continue;
    if (sums.some(({ within }) => within)) return false;
    const count = Math.max(...sums.map((sum) => sum.count));
    chance *= Math.min(1, 1 / Math.sqrt((2 * Math.PI * (count + 1)) / 12));
  }
  return chance < RARE;
}

/** The sums that add the same rows in different columns, by {@link rowsOf}. */
function* groupByRows(weighed: readonly Weighed[]): Steps<Map<string, { at: number }[]>> {
  const groups = new Map<string, { at: number }[]>();
  for (const [at, { relation, several }] of weighed.entries()) {
    if (at % AT_ONCE === 0) yield;
    if (!several) continue;
    const rows = rowsOf(relation);
    const known = groups.get(rows);
    if (known) known.push({ at });
    else groups.set(rows, [{ at }]);
  }
  return groups;
}

/** The rows that a relation adds up, whatever their column. */
function rowsOf({ left, right }: Relation): string {
  return [...left.terms, ...right.terms].map(({ cell }) => `${cell.table}.${cell.row}`).join(' ');
}

/** Whether a change of one cell mends more relations than it spoils, and spoils none that must agree exactly. */
function mends(weighed: readonly Weighed[], places: readonly Place[], change: Amount): boolean {
  let balance = 0;
  for (const { at, sign } of places) {
    const { difference, several } = weighed[at] ?? { difference: null, several: false };
    if (!difference) continue;
    const after = sign > 0 ? difference.minus(change) : difference.plus(change);
    if (difference.isZero()) {
      if (!several) return false;
      balance -= 1;
    } else if (after.isZero()) balance += 1;
  }
  return balance > 0;
}

function isHabit(
  weighed: readonly Weighed[],
  places: readonly Pick<Place, 'at'>[],
  book: string,
  sums: ReadonlyMap<string, number>,
  off: ReadonlyMap<string, number>,
): boolean {
  const own = places
    .flatMap(({ at }) => weighed[at] ?? [])
    .filter(({ relation, several }) => several && bookOf(relation) === book);
  const others = (sums.get(book) ?? 0) - own.length;
  const othersOff = (off.get(book) ?? 0) - own.filter(({ within }) => within).length;
  return othersOff > 0 && othersOff * HABIT_ONE_IN >= others;
}

function* countByBook(weighed: readonly Weighed[], counts: (one: Weighed) => boolean): Steps<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [at, one] of weighed.entries()) {
    if (at % AT_ONCE === 0) yield;
    const book = counts(one) ? bookOf(one.relation) : null;
    if (book) found.set(book, (found.get(book) ?? 0) + 1);
  }
  return found;
}

/** The book in which all cells of a relation stand; null for one between books. */
function bookOf(relation: Relation | undefined): string | null {
  if (!relation) return null;
  const books = new Set([...relation.left.terms, ...relation.right.terms].map(({ cell }) => BOOKS[cell.table]));
  const [book] = books;
  return books.size === 1 && book !== undefined ? book : null;
}

function* placeCells(weighed: readonly Weighed[]): Steps<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  for (const [at, { relation, difference }] of weighed.entries()) {
    if (at % AT_ONCE === 0) yield;
    if (!difference) continue;
    for (const { term, sign } of signedTerms(relation)) {
      const key = formatCellRef(term.cell);
      const known = places.get(key);
      if (known) known.push({ at, sign });
      else places.set(key, [{ at, sign }]);
    }
  }
  return places;
}

function signedTerms({ left, right }: Relation): Signed[] {
  return [
    ...left.terms.map((term): Signed => ({ term, sign: term.sign })),
    ...right.terms.map((term): Signed => ({ term, sign: term.sign === 1 ? -1 : 1 })),
  ];
}
