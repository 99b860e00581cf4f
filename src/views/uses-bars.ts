import type { Budget } from '../model/budget.ts';
import { plainAmount } from '../model/amount.ts';
import { added, sumCells, type SignedCell } from '../model/cell-set.ts';
import { projectUnit } from '../model/budget.ts';
import type { Unit } from '../model/table.ts';
import { barParts } from './briefing/bar-rows.ts';
import { cellsOf } from './cell-list.ts';
import { buildFigureCards } from './figures.ts';
import { coverage } from './goal-portions.ts';
import { strings } from './strings.ts';
import { readTotals } from './totals.ts';
import { useName, type Picture, type Use, type UsePlace } from './use.ts';

/** What is drawn as bars, and the printed totals: 总览, 绩效目标, 汇报. */
export function barUses(budget: Budget): Use[] {
  return [...pageBarUses(budget), ...wallUses(budget)];
}

/** Those of the pages, without the wall's. */
export function pageBarUses(budget: Budget): Use[] {
  return [...totalUses(budget), ...cardUses(budget), ...coverageUses(budget)];
}

function totalUses(budget: Budget): Use[] {
  const { expenditure, basic, project, income, sources } = readTotals(budget);
  const named = [
    { name: strings.overview.total, mark: 'total', figure: expenditure },
    { name: strings.overview.basic, mark: 'basic', figure: basic },
    { name: strings.overview.project, mark: 'project', figure: project },
    { name: strings.overview.income, mark: 'income', figure: income },
    ...sources.map(({ name, figure }) => ({ name, mark: `source:${name}`, figure })),
  ];
  return named.flatMap(({ name, mark, figure }) =>
    figure ? use(budget, 'spending', `total:${mark}`, [name], cellsOf(figure.cell), budget.document.unit) : [],
  );
}

function cardUses(budget: Budget): Use[] {
  return buildFigureCards(budget, budget.document.unit).flatMap(({ title, bars }) =>
    bars.flatMap(({ mark, label, cell, back }) =>
      use(budget, 'card', mark, [title, label], cell === null ? (back ?? []) : cellsOf(cell), budget.document.unit),
    ),
  );
}

function coverageUses(budget: Budget): Use[] {
  const unit = projectUnit(budget);
  return coverage(budget).flatMap(({ kind, cells }) =>
    use(budget, 'coverage', `coverage:${kind}`, [strings.goals.parts[kind]], added(cells), unit),
  );
}

function wallUses(budget: Budget): Use[] {
  return barParts(budget).flatMap(({ id, name, cells }) =>
    use(budget, 'wall-bars', id, [name], cells, budget.document.unit, { view: 'overview', mode: 'briefing' }),
  );
}

/** A bar that is the sum of its cells; none where they are no sum of money. */
function use(
  budget: Budget,
  picture: Picture,
  mark: string,
  own: readonly string[],
  cells: readonly SignedCell[],
  unit: Unit,
  place: UsePlace = { view: picture === 'coverage' ? 'goals' : 'overview' },
): Use[] {
  const sum = cells.length > 0 ? sumCells(budget, cells, unit) : null;
  if (sum === null) return [];
  return [{ mark, picture, name: useName(picture, own), amount: plainAmount(sum), unit, cells, exact: true, place }];
}
