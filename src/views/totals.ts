import { sumAmounts, toAmount, type Amount } from '../model/amount.ts';
import { tableOf, type Budget } from '../model/budget.ts';
import { cellAmount, formatCellRef, type TableId } from '../model/cell.ts';
import { columnOf, type Field } from '../model/table.ts';
import { once } from './kept.ts';
import { printedProjectTotal, unreadProjects } from '../model/unread-projects.ts';

/** A printed figure with the cell that prints it. */
export interface PrintedFigure {
  readonly amount: string;
  readonly cell: string;
}

/** The totals that every page needs; null where the edition prints none. In the document's unit. */
export interface Totals {
  readonly expenditure: PrintedFigure | null;
  readonly basic: PrintedFigure | null;
  readonly project: PrintedFigure | null;
  readonly income: PrintedFigure | null;
  /** What the income is made of: the items of table 1 and table 4 that are not zero, as printed. */
  readonly sources: readonly { readonly name: string; readonly figure: PrintedFigure }[];
}

/** Reads the totals from the tables 1, 3 and 4; nothing is computed. */
export function readTotals(budget: Budget): Totals {
  const grand = (field: Field): PrintedFigure | null => figure(budget, '3', (row) => row.kind === 'total', field);
  const last = (item: Field, amount: Field, words: RegExp): PrintedFigure | null =>
    figure(budget, '1', (row) => words.test(textAt(budget, row, item)), amount);
  return {
    expenditure: last('expenditureItem', 'expenditureAmount', /支出总计/) ?? grand('total'),
    basic: grand('basic'),
    project: grand('project'),
    income: last('incomeItem', 'incomeAmount', /收入总计/),
    sources: sources(budget),
  };
}

/**
 * The sum of the projects of table 12; added up once. Where the amount of one could not be read it is the total that
 * the table prints: a share of the rest would be too large.
 */
export function projectTotal({ projects, tables }: Pick<Budget, 'projects' | 'tables'>): Amount {
  const printed = unreadProjects({ tables }).length > 0 ? printedProjectTotal({ tables }) : null;
  return printed === null ? sumOfProjects(projects) : toAmount(printed);
}

/** The sum of these projects, added up once. */
export const sumOfProjects = once((projects: Budget['projects']): Amount =>
  sumAmounts(projects.map(({ amount }) => amount)),
);

type BodyRow = Budget['tables'][number]['rows'][number];

function figure(budget: Budget, id: TableId, fits: (row: BodyRow) => boolean, field: Field): PrintedFigure | null {
  const table = tableOf(budget, id);
  const column = table ? columnOf(table, field) : -1;
  const row = table ? table.rows.findIndex(fits) : -1;
  const amount = cellAmount(table?.rows[row]?.cells[column]);
  return amount === null ? null : { amount, cell: formatCellRef({ table: id, row: row + 1, column: column + 1 }) };
}

function textAt(budget: Budget, row: BodyRow, field: Field): string {
  const table = tableOf(budget, '1');
  const cell = table && row.cells[columnOf(table, field)];
  return cell?.kind === 'text' ? cell.text.replace(/\s/g, '') : '';
}

/** Table 4 splits what table 1 calls 预算拨款 into the three budgets; the rest stands in table 1. */
function sources(budget: Budget): Totals['sources'] {
  const found: { name: string; figure: PrintedFigure }[] = [];
  for (const id of ['4', '1'] as const) {
    const table = tableOf(budget, id);
    if (!table) continue;
    const [item, amount] = [columnOf(table, 'incomeItem'), columnOf(table, 'incomeAmount')];
    table.rows.forEach((row, index) => {
      const label = row.cells[item];
      const value = cellAmount(row.cells[amount]);
      const name = label?.kind === 'text' ? label.text.replace(/^[一二三四五六七八九十]+、|\s/g, '') : '';
      const covered = row.kind === 'total' || /合计|总计/.test(name) || (id === '1' && name === '预算拨款');
      if (!name || value === null || covered || toAmount(value).isZero()) return;
      const cell = formatCellRef({ table: id, row: index + 1, column: amount + 1 });
      found.push({ name, figure: { amount: value, cell } });
    });
  }
  return found;
}
