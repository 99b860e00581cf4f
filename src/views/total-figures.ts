import type { Budget } from '../model/budget.ts';
import type { CellSource } from './cell-list.ts';
import { formatAmount, type ShownUnit } from './format.ts';
import type { KnownFigure } from './known-figures.ts';
import { projectTotal, readTotals } from './totals.ts';

/** The printed totals that a sentence may say, each with the cell that prints it. */
export function totalFigures(budget: Budget, shown: ShownUnit): KnownFigure[] {
  const { income, expenditure, basic, project } = readTotals(budget);
  return [expenditure, income, basic, project].flatMap((figure) =>
    figure ? [{ text: formatAmount(figure.amount, budget.document.unit, shown), cells: figure.cell }] : [],
  );
}

/** All project money, for a share of it: the cell that prints it, or where none prints just that sum, every project's. */
export function projectWhole(budget: Budget): CellSource {
  const { project } = readTotals(budget);
  const isPrinted = project !== null && projectTotal(budget).eq(project.amount);
  return isPrinted ? project.cell : budget.projects.map(({ cell }) => cell);
}
