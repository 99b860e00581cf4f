import { fromCount, ZERO, type Amount } from './amount.ts';
import type { Figures } from './relation-figures.ts';
import type { Relation, Term } from './relation.ts';
import type { Unit } from './table.ts';
import { convertAmount } from './unit-scale.ts';

/** Both sides of a relation, exact, in one unit. */
export interface Balance {
  /** Null where a cell of the side is lost or cannot be read. */
  readonly left: Amount | null;
  readonly right: Amount | null;
  readonly unit: Unit;
  /** What rounding can explain; null where nothing. */
  readonly bound: Amount | null;
  /** At least two figures other than zero on one side. */
  readonly several: boolean;
  /** How many figures other than zero are added up, on the side that has more of them. */
  readonly count: number;
}

interface SideSum {
  readonly total: Amount | null;
  /** Figures other than zero, and half a printed place for each of them. */
  readonly count: number;
  readonly halves: Amount;
}

/**
 * Adds up both sides of a `sum` relation. The bound is half a printed place for every figure but the zeros, which are
 * exact: (n + 1) × 0.005 for a sum of n. One figure against one is the same figure twice and has no bound, unless one is
 * printed to a coarser place (元 against 万元), which rounds it by half of that place.
 */
export function weighSides(relation: Relation, figures: Figures): Balance {
  const unit = firstUnit(relation, figures);
  const left = addUp(relation.left.terms, figures, unit);
  const right = addUp(relation.right.terms, figures, unit);
  const several = left.count > 1 || right.count > 1;
  const rounded = left.count === 1 && right.count === 1 && !left.halves.eq(right.halves);
  const coarser = left.halves.gt(right.halves) ? left.halves : right.halves;
  const bound = several ? left.halves.plus(right.halves) : rounded ? coarser : null;
  return { left: left.total, right: right.total, unit, bound, several, count: Math.max(left.count, right.count) };
}

function addUp(terms: readonly Term[], figures: Figures, unit: Unit): SideSum {
  let total = ZERO;
  let count = 0;
  let halves = ZERO;
  let missing = false;
  for (const { cell, sign } of terms) {
    const figure = figures.at(cell);
    if (!figure) missing = true;
    if (!figure || figure.amount.isZero()) continue;
    const amount = convertAmount(figure.amount, figure.unit, unit);
    const half = convertAmount(figure.half, figure.unit, unit);
    total = count === 0 && sign > 0 ? amount : sign < 0 ? total.minus(amount) : total.plus(amount);
    halves = count === 0 ? half : halves.plus(half);
    count += 1;
  }
  return { total: missing ? null : total, count, halves };
}

/** Change / last year in percent, rounded half up to the decimals of the stated one; null where last year was nothing. */
export function weighPercent(relation: Relation, figures: Figures): Balance {
  const [amount, change] = relation.left.terms.map(({ cell }) => figures.at(cell));
  const stated = figures.at(relation.right.terms[0]?.cell ?? { table: 'text', row: 1, column: 1 });
  const sign = relation.left.terms[1]?.sign ?? 1;
  const plain = { unit: amount?.unit ?? '万元', bound: null, several: false, count: 0 } as const;
  if (!amount || !change || !stated) return { ...plain, left: null, right: stated?.amount ?? null };
  const lastYear = sign < 0 ? amount.amount.minus(change.amount) : amount.amount.plus(change.amount);
  if (lastYear.isZero()) return { ...plain, left: change.amount.isZero() ? ZERO : null, right: stated.amount };
  const percent = change.amount
    .times(fromCount(100))
    .div(lastYear)
    .toDecimalPlaces(stated.half.decimalPlaces() - 1);
  return { ...plain, left: percent, right: stated.amount };
}

/** The unit of the first figure, left side first. */
function firstUnit(relation: Relation, figures: Figures): Unit {
  for (const side of [relation.left, relation.right]) {
    for (const { cell } of side.terms) {
      const unit = figures.at(cell)?.unit;
      if (unit) return unit;
    }
  }
  return '万元';
}
