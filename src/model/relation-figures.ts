import { toAmount, ZERO, type Amount } from './amount.ts';
import type { Budget } from './budget.ts';
import type { CellRef, CellValue, TableId } from './cell.ts';
import type { Term } from './relation.ts';
import type { OfficialTable, Unit } from './table.ts';
import { convertAmount, decimalsOf, halfStep, moneyUnit, printedPlaces } from './unit-scale.ts';

/** What the relations read of a budget. */
export type Printed = Pick<Budget, 'tables' | 'explanation' | 'document'>;

/** A printed figure: its amount, the unit it is printed in, and half of the last place to which its table prints. */
export interface Figure {
  readonly amount: Amount;
  readonly unit: Unit;
  readonly half: Amount;
}

/** Every figure of a budget by its cell; null where the cell is lost, unread or outside the tables. Nothing printed is zero. */
export interface Figures {
  readonly at: (cell: CellRef) => Figure | null;
  /** True where the transcription lost rows of a table. */
  readonly incomplete: (table: TableId) => boolean;
}

/** A table's figures row by row; undefined where not read yet. */
interface Page {
  readonly table: OfficialTable;
  readonly half: Amount;
  readonly rows: (Figure | null | undefined)[][];
}

/** Reads the figures of a budget, each cell once. */
export function readFigures(budget: Printed): Figures {
  const pages = new Map<TableId, Page>();
  const pageOf = (id: TableId): Page | undefined => {
    const known = pages.get(id);
    const table = known ? undefined : budget.tables.find((candidate) => candidate.id === id);
    if (!table) return known;
    const page: Page = { table, half: halfStep(printedPlaces(table)), rows: [] };
    pages.set(id, page);
    return page;
  };
  const { figures } = budget.explanation;
  const textHalf = halfStep(
    figures.reduce((most, { amount, change }) => Math.max(most, decimalsOf(amount), decimalsOf(change)), 0),
  );
  const inText = ({ row, column }: CellRef): Figure | null => {
    const figure = figures[row - 1];
    const text = figure && [figure.amount, figure.change, figure.percent][column - 1];
    if (!figure || text == null) return null;
    const half = column === 3 ? halfStep(decimalsOf(text)) : textHalf;
    return { amount: toAmount(text), unit: moneyUnit(figure.unit) ?? budget.document.unit, half };
  };
  return {
    at: (cell) => {
      if (cell.table === 'text') return inText(cell);
      const page = pageOf(cell.table);
      return page ? readCell(page, cell.row - 1, cell.column - 1) : null;
    },
    incomplete: (table) => (pageOf(table)?.table.lost ?? null) !== null,
  };
}

function readCell({ table, half, rows }: Page, row: number, column: number): Figure | null {
  const known = (rows[row] ??= []);
  const read = known[column];
  if (read !== undefined) return read;
  const text = countable(table.rows[row]?.cells[column]);
  const figure = text === null ? null : { amount: text === '' ? ZERO : toAmount(text), unit: table.unit, half };
  known[column] = figure;
  return figure;
}

/** The amount as text, '' where nothing is printed, null where something is that cannot be counted. */
function countable(value: CellValue | undefined): string | null {
  if (value === undefined) return null;
  switch (value.kind) {
    case 'published':
    case 'zero':
      return value.amount;
    case 'blank':
      return '';
    case 'lost':
    case 'unread':
    case 'text':
      return null;
    default:
      return value satisfies never;
  }
}

/** The signed sum of terms in a unit; cells that cannot be counted count nothing. */
export function termsTotal(figures: Figures, terms: readonly Term[], unit: Unit): Amount {
  let total = ZERO;
  for (const { cell, sign } of terms) {
    const figure = figures.at(cell);
    if (!figure) continue;
    const amount = convertAmount(figure.amount, figure.unit, unit);
    total = sign < 0 ? total.minus(amount) : total.plus(amount);
  }
  return total;
}
