import { fromCount, sumAmounts, toAmount, ZERO, type Amount } from './amount.ts';
import type { CellRef } from './cell.ts';
import { meaningOf } from './allocation-meanings.ts';
import { adjustToTotal, fitProportionally } from './proportional.ts';
import { findSubsets } from './subset-sum.ts';

/** One entry of a margin: what it is and how much, with its cells. */
export interface Entry {
  /** Code and name for sentences: `2080505 机关事业单位基本养老保险缴费支出`. */
  readonly text: string;
  /** The name alone, for the rules of meaning. */
  readonly name: string;
  readonly amount: Amount;
  readonly cells: readonly CellRef[];
}

/** An amount that belongs to one row and one column of two margins, and how that is known. */
export interface Joined {
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly estimated: boolean;
  /** The sentence that derives it, without its figures; empty where there was nothing to derive. */
  readonly because: string;
}

/** The sentence on a proportional estimate. */
const ESTIMATE = '两方的合计已公布而交叉数没有公布：按两方合计的比例分摊（估算），尾数归整到最小印刷单位';

const APART = '两方的合计相差，不是四舍五入所能解释，差数从最大的一项加减（估算）';

/** Whether amounts add up to a total but for rounding: half a fen of 万元 for each of them and for the total. */
export function meetsRounded(amounts: readonly Amount[], total: Amount): boolean {
  const counted = amounts.filter((amount) => !amount.isZero()).length;
  return sumAmounts(amounts)
    .minus(total)
    .abs()
    .lte(toAmount('0.005').times(fromCount(counted + 1)));
}

/**
 * Which part of each column belongs to which row, where the document prints only both sums. In turn: a single row or a
 * single column leaves no choice; a row whose name means certain columns takes them when they add up to it exactly and
 * in one way only; a last row takes the rest; what is still open is shared out in proportion and marked estimated.
 * Columns are always used up exactly; rows may miss their sum by what the two margins differ.
 */
export function joinMargins(rows: readonly Entry[], columns: readonly Entry[]): Joined[] {
  const [only] = rows;
  if (!only) return [];
  if (rows.length === 1) {
    const because = columns.length === 1 ? '' : `只有一个${only.text}，全部归它`;
    return columns.map(({ amount }, column) => ({ row: 0, column, amount, estimated: false, because }));
  }
  const free = new Set(columns.keys());
  const open = new Set(rows.keys());
  const joined: Joined[] = [];
  for (const [row, entry] of rows.entries()) {
    const found = byMeaning(entry, columns, free);
    if (!found) continue;
    for (const column of found.columns) {
      joined.push({ row, column, amount: columns[column]?.amount ?? ZERO, estimated: false, because: found.because });
      free.delete(column);
    }
    open.delete(row);
  }
  return [...joined, ...joinRest(rows, columns, open.size > 0 ? [...open] : [...rows.keys()], [...free])];
}

function byMeaning(
  row: Entry,
  columns: readonly Entry[],
  free: ReadonlySet<number>,
): { columns: number[]; because: string } | null {
  const meaning = meaningOf(row.name);
  if (!meaning) return null;
  const left = [...free];
  const candidates = left.filter((at) => meaning.test(columns[at]?.name ?? ''));
  const amountsOf = (of: readonly number[]) => of.map((at) => columns[at]?.amount ?? ZERO);
  const found = findSubsets(amountsOf(candidates), row.amount);
  if (found.count !== 1 || !found.first || !found.complete) return null;
  const taken = found.first.flatMap((at) => candidates[at] ?? []);
  const wider = findSubsets(amountsOf(left), row.amount);
  const names = taken.map((at) => columns[at]?.text ?? '').join('、');
  const unique =
    wider.complete && wider.count === 1 ? '各款中只有这一种组合合计为该数' : '名称相应的各款中只有这一种组合合计为该数';
  return { columns: taken, because: `${row.text}按名称对应${names}，且${unique}` };
}

function joinRest(rows: readonly Entry[], columns: readonly Entry[], open: number[], free: number[]): Joined[] {
  const [last] = open;
  if (last === undefined || free.length === 0) return [];
  if (open.length === 1) {
    const because = `其余各款都归剩下的唯一科目${rows[last]?.text ?? ''}`;
    return free.map((column) => ({
      row: last,
      column,
      amount: columns[column]?.amount ?? ZERO,
      estimated: false,
      because,
    }));
  }
  const amounts = free.map((column) => columns[column]?.amount ?? ZERO);
  const single = free.length === 1;
  const sums = adjustToTotal(
    open.map((row) => rows[row]?.amount ?? ZERO),
    sumAmounts(amounts),
  );
  const apart = !meetsRounded(
    open.map((row) => rows[row]?.amount ?? ZERO),
    sumAmounts(amounts),
  );
  const plain = `只有一个${columns[free[0] ?? 0]?.text ?? ''}，各科目全部由它组成`;
  const because = !single ? ESTIMATE : apart ? `${plain}；${APART}` : plain;
  const estimated = !single || apart;
  return fitProportionally(sums, amounts).flatMap(({ row, column, amount }) => {
    const at = open[row];
    const to = free[column];
    return at === undefined || to === undefined ? [] : [{ row: at, column: to, amount, estimated, because }];
  });
}
