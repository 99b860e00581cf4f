import { plainAmount, sumAmounts, toAmount, ZERO, type Amount } from './amount.ts';

/** Above this many pairs the sums are filled in order instead of in proportion, so that the cost stays linear. */
const PAIR_LIMIT = 50_000;

/**
 * A table with given row and column sums, each cell in proportion to both (row × column / total: the one table in which
 * rows and columns have nothing to do with each other). Exact: every cell is a whole number of the smallest printed
 * unit, never negative, and both margins are met. `rows` must add up to the same as `columns`; nothing may be negative.
 * Gives only the cells that are not zero.
 */
export function fitProportionally(
  rows: readonly Amount[],
  columns: readonly Amount[],
): { row: number; column: number; amount: Amount }[] {
  const places = Math.max(0, ...[...rows, ...columns].map((amount) => amount.decimalPlaces()));
  const whole = (amount: Amount) => BigInt(plainAmount(amount, places).replace('.', ''));
  const unit = places === 0 ? toAmount('1') : toAmount(`0.${'0'.repeat(places - 1)}1`);
  const given = { rows: rows.map(whole), columns: columns.map(whole) };
  const cells = rows.length * columns.length > PAIR_LIMIT ? fillInOrder(given) : fillByShare(given);
  return cells.map(({ row, column, count }) => ({ row, column, amount: unit.times(count.toString()) }));
}

interface Margins {
  readonly rows: readonly bigint[];
  readonly columns: readonly bigint[];
}

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly count: bigint;
}

/** Rounds every cell down, then hands out what is left, one unit a cell, to the columns that lack most (largest remainder). */
function fillByShare({ rows, columns }: Margins): Filled[] {
  const total = rows.reduce((sum, count) => sum + count, 0n);
  if (total === 0n) return [];
  const floors = rows.map((row) => columns.map((column) => (row * column) / total));
  const lacking = columns.map((column, at) => column - floors.reduce((sum, row) => sum + (row[at] ?? 0n), 0n));
  return rows.flatMap((row, at) => {
    const counts = floors[at] ?? [];
    let left = row - counts.reduce((sum, count) => sum + count, 0n);
    const order = columns
      .map((_, column) => column)
      .sort((a, b) => compare(lacking[b] ?? 0n, lacking[a] ?? 0n) || a - b);
    for (const column of order) {
      if (left === 0n) break;
      if ((lacking[column] ?? 0n) <= 0n) continue;
      counts[column] = (counts[column] ?? 0n) + 1n;
      lacking[column] = (lacking[column] ?? 0n) - 1n;
      left -= 1n;
    }
    return counts.flatMap((count, column) => (count > 0n ? [{ row: at, column, count }] : []));
  });
}

/** Fills row after row from column after column: both margins are met with at most rows + columns cells. */
function fillInOrder({ rows, columns }: Margins): Filled[] {
  const filled: Filled[] = [];
  const left = [...columns];
  let column = 0;
  rows.forEach((count, row) => {
    let wanted = count;
    while (wanted > 0n && column < left.length) {
      const free = left[column] ?? 0n;
      const taken = free < wanted ? free : wanted;
      if (taken > 0n) filled.push({ row, column, count: taken });
      left[column] = free - taken;
      wanted -= taken;
      if (left[column] === 0n) column += 1;
    }
  });
  return filled;
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Amounts that add up to a total, the difference put on the largest ones (taken off the largest first, never below
 * zero): rounded margins of the same money may differ by some 0.01.
 */
export function adjustToTotal(amounts: readonly Amount[], total: Amount): Amount[] {
  const adjusted = [...amounts];
  let left = total.minus(sumAmounts(amounts));
  const order = amounts.map((_, at) => at).sort((a, b) => (amounts[b] ?? ZERO).cmp(amounts[a] ?? ZERO) || a - b);
  for (const at of order) {
    if (left.isZero()) break;
    const amount = adjusted[at] ?? ZERO;
    const change = left.isNegative() && amount.plus(left).isNegative() ? amount.negated() : left;
    adjusted[at] = amount.plus(change);
    left = left.minus(change);
  }
  return adjusted;
}
