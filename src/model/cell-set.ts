import { sumAmounts, toAmount, type Amount } from './amount.ts';
import { valueAt, tableOf, type Budget } from './budget.ts';
import { cellAmount, TABLE_IDS, type CellRef, type TableId } from './cell.ts';
import type { Unit } from './table.ts';
import { convertAmount, moneyUnit } from './unit-scale.ts';

/** A cell that is added (1) or taken away (-1): an amount on screen is the sum of such. */
export interface SignedCell {
  readonly cell: CellRef;
  readonly sign: 1 | -1;
}

/** Cells that are all added. */
export function added(cells: readonly CellRef[]): SignedCell[] {
  return cells.map((cell) => ({ cell, sign: 1 }));
}

/**
 * A set of cells as it stands in addresses: one part for each table, column and sign, `table.column.rows`, joined by
 * `_`; a part that is taken away begins with `n`: `12.2.1-4.9_n5.3.7`. Rows rise; a row that counts twice stands twice.
 */
export function formatCellSet(cells: readonly SignedCell[]): string {
  const parts = new Map<string, number[]>();
  for (const { cell, sign } of cells) {
    const key = `${sign < 0 ? 'n' : ''}${cell.table}.${cell.column}`;
    const rows = parts.get(key);
    if (rows) rows.push(cell.row);
    else parts.set(key, [cell.row]);
  }
  return [...parts].map(([key, rows]) => `${key}.${rowRanges([...rows].sort((a, b) => a - b))}`).join('_');
}

function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges[ranges.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('.');
}

/** One part of a set: its sign, table, column and rows. `state/url.ts` writes the same, as it may import types alone. */
const PART = 'n?(?:\\d{1,2}|key|text)\\.\\d{1,2}(?:\\.\\d{1,5}(?:-\\d{1,5})?)+';

/** The shape of {@link formatCellSet}'s texts. */
const CELL_SET = new RegExp(`^${PART}(?:_${PART})*$`);

const MOST_CELLS = 2000;

/** Reads {@link formatCellSet} back; what is none gives no cells. */
export function parseCellSet(text: string): SignedCell[] {
  if (!CELL_SET.test(text)) return [];
  return text
    .split('_')
    .flatMap((part): SignedCell[] => {
      const [head = '', column = '', ...rows] = part.split('.');
      const sign = head.startsWith('n') ? -1 : 1;
      const table: TableId | undefined = TABLE_IDS.find((id) => id === head.replace(/^n/, ''));
      if (table === undefined) return [];
      return rows.flatMap((range) => {
        const [from = 0, to = from] = range.split('-').map((digits) => parseInt(digits, 10));
        const count = Math.max(0, Math.min(MOST_CELLS, to - from + 1));
        return Array.from({ length: count }, (_, step) => ({
          cell: { table, row: from + step, column: parseInt(column, 10) },
          sign,
        }));
      });
    })
    .slice(0, MOST_CELLS);
}

/** The unit of a cell's amount; null for what is no money (平方米, %). */
export function unitAt(budget: Pick<Budget, 'tables' | 'explanation' | 'document'>, ref: CellRef): Unit | null {
  if (ref.table !== 'text') return tableOf(budget, ref.table)?.unit ?? null;
  const figure = budget.explanation.figures[ref.row - 1];
  return figure && ref.column < 3 ? moneyUnit(figure.unit) : null;
}

/** The exact signed sum of cells in a unit; null where one of them prints no amount of money. */
export function sumCells(
  budget: Pick<Budget, 'tables' | 'explanation' | 'document'>,
  cells: readonly SignedCell[],
  unit: Unit,
): Amount | null {
  const amounts: Amount[] = [];
  for (const { cell, sign } of cells) {
    const text = cellAmount(valueAt(budget, cell));
    const from = unitAt(budget, cell);
    if (text === null || from === null) return null;
    const amount = convertAmount(toAmount(text), from, unit);
    amounts.push(sign < 0 ? amount.neg() : amount);
  }
  return sumAmounts(amounts);
}
