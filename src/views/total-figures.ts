import type { Budget } from '../model/budget.ts';
import { formatAmount, type ShownUnit } from './format.ts';
import type { KnownFigure } from './known-figures.ts';
import { readTotals } from './totals.ts';

/** The printed totals that a sentence may say, each with the cell that prints it. */
export function totalFigures(budget: Budget, shown: ShownUnit): KnownFigure[] {
  const { income, expenditure, basic, project } = readTotals(budget);
  return [expenditure, income, basic, project].flatMap((figure) =>
    figure ? [{ text: formatAmount(figure.amount, budget.document.unit, shown), cells: figure.cell }] : [],
  );
}
