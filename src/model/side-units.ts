import { plainAmount, toAmount } from './amount.ts';
import type { Budget } from './budget.ts';
import { unitAt } from './cell-set.ts';
import type { Side, Verdict } from './relation.ts';
import type { Unit } from './table.ts';
import { convertAmount } from './unit-scale.ts';

/** A side of a relation in the unit in which its cells are printed, and in the other side's. */
export interface SideUnits {
  readonly leftUnit: Unit;
  readonly rightUnit: Unit;
  /** The right side in its own unit; the verdict gives it in the left one's. */
  readonly right: string;
}

/** The units of a relation whose sides are printed in two; null where they are in one, or where a side mixes units. */
export function sideUnits(budget: Budget, { relation, right }: Verdict): SideUnits | null {
  if (relation.kind !== 'sum' || right === null) return null;
  const [leftUnit, rightUnit] = [unitOf(budget, relation.left), unitOf(budget, relation.right)];
  if (!leftUnit || !rightUnit || leftUnit === rightUnit) return null;
  const own = convertAmount(toAmount(right), leftUnit, rightUnit);
  return { leftUnit, rightUnit, right: plainAmount(own, 2) };
}

function unitOf(budget: Budget, { terms }: Side): Unit | null {
  const units = new Set(terms.map(({ cell }) => unitAt(budget, cell)));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
