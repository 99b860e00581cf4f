import { cellAmount, formatCellRef } from '../model/cell.ts';
import type { OfficialTable } from '../model/table.ts';
import { lateRow, type ShownCell, type ShownTable } from './shown-table.ts';
import { shareStrings } from './strings-share.ts';
import { tablesStrings } from './strings-tables.ts';
import { buildTableView, tableLabel } from './table-view.ts';
import type { Budget } from '../model/budget.ts';

/** An official table as it is printed, in its own unit and order, each row with the reference of its first cell; null when the document lacks it. */
export function shownOfficial(budget: Budget, id: string): ShownTable | null {
  const printed = budget.tables.find((one) => one.id === id);
  const view = buildTableView(budget, id);
  if (!printed || !view) return null;
  const columns = printed.columns.map(({ heading }, at) => ({
    key: columnKey(at),
    heading: heading.join('/') || `${at + 1}`,
    kind: view.numeric[at] ? ('number' as const) : ('text' as const),
  }));
  const label = tableLabel(printed.id);
  return {
    title: `${label} ${printed.title}`,
    sorted: null,
    unit: printed.unit,
    source: label,
    scope: [shareStrings.whole, printed.emptyReason, printed.lost].filter(Boolean).join('；'),
    columns: [...columns, { key: 'cell', heading: tablesStrings.cell, kind: 'text' }],
    rows: printed.rows.map((row, index) =>
      lateRow(`${index + 1}`, () => ({
        ...Object.fromEntries(
          row.cells.map((_, at) => [columnKey(at), printedCell(printed, index, at, view.rows[index]?.cells[at]?.text)]),
        ),
        cell: { text: formatCellRef({ table: printed.id, row: index + 1, column: 1 }) },
      })),
    ),
    totals: null,
  };
}

/** `ca`, `cb`: a code word for a column, by its place. */
function columnKey(at: number): string {
  return `c${String.fromCharCode(97 + (at % 26))}${at < 26 ? '' : columnKey(Math.floor(at / 26) - 1).slice(1)}`;
}

/** A figure with its exact amount; a cell that was lost or could not be read says so, a blank one stays empty. */
function printedCell(table: OfficialTable, index: number, at: number, text = ''): ShownCell {
  const amount = cellAmount(table.rows[index]?.cells[at]);
  return amount === null ? { text } : { text, value: amount };
}
