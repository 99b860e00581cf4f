import { toAmount, ZERO, type Amount } from './amount.ts';
import type { Budget } from './budget.ts';
import type { CellRef, CellValue, TableId } from './cell.ts';
import type { Term } from './relation.ts';
import type { OfficialTable, Unit } from './table.ts';
import { convertAmount, decimalsOf, moneyUnit, printedPlaces } from './unit-scale.ts';

/** What the relations read of a budget. */
export type Printed = Pick<Budget, 'tables' | 'explanation' | 'document'>;

/** A printed figure: its amount, the unit it is printed in, and the decimals to which its table prints. */
export interface Figure {
  readonly amount: Amount;
  readonly unit: Unit;
  readonly places: number;
}

/** Every figure of a budget by its cell; null where the cell is lost, unread or outside the tables. Nothing printed is zero. */
export interface Figures {
  readonly at: (cell: CellRef) => Figure | null;
  /** True where the transcription lost rows of a table. */
  readonly incomplete: (table: TableId) => boolean;
}

/** Reads the figures of a budget; amounts are parsed once. */
export function readFigures(budget: Printed): Figures {
  const tables = new Map<TableId, { table: OfficialTable; places: number }>();
  for (const table of budget.tables)
    if (!tables.has(table.id)) tables.set(table.id, { table, places: printedPlaces(table) });
  const { figures } = budget.explanation;
  const textPlaces = Math.max(0, ...figures.flatMap(({ amount, change }) => [decimalsOf(amount), decimalsOf(change)]));
  const parsed = new Map<string, Amount>();
  const amountOf = (text: string): Amount => {
    const known = parsed.get(text);
    if (known) return known;
    const amount = toAmount(text);
    parsed.set(text, amount);
    return amount;
  };
  const inText = ({ row, column }: CellRef): Figure | null => {
    const figure = figures[row - 1];
    const text = figure && [figure.amount, figure.change, figure.percent][column - 1];
    if (!figure || text == null) return null;
    return {
      amount: amountOf(text),
      unit: moneyUnit(figure.unit) ?? budget.document.unit,
      places: column === 3 ? decimalsOf(text) : textPlaces,
    };
  };
  return {
    at: (cell) => {
      if (cell.table === 'text') return inText(cell);
      const found = tables.get(cell.table);
      const text = countable(found?.table.rows[cell.row - 1]?.cells[cell.column - 1]);
      if (!found || text === null) return null;
      return { amount: text === '' ? ZERO : amountOf(text), unit: found.table.unit, places: found.places };
    },
    incomplete: (table) => (tables.get(table)?.table.lost ?? null) !== null,
  };
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
