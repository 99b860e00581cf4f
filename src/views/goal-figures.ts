import { projectUnit, type Budget } from '../model/budget.ts';
import type { ShownUnit } from './format.ts';
import { withoutGoal, type Portion } from './goal-portions.ts';
import { figuresOf, type KnownFigure } from './known-figures.ts';

/** The amounts that the sentences of the goals page may say, with their cells: what is listed, and what has no goal. */
export function goalFigures(budget: Budget, listed: Pick<Portion, 'amount' | 'cells'>, unit: ShownUnit): KnownFigure[] {
  const from = projectUnit(budget);
  return figuresOf([listed, withoutGoal(budget).both], from, unit);
}
