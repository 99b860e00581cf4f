import { toAmount, type Amount } from '../model/amount.ts';
import { tableOf, valueAt, type Budget } from '../model/budget.ts';
import { cellAmount, formatCellRef, type CellRef, type TableId } from '../model/cell.ts';
import { added, formatCellSet, sumCells, unitAt, type SignedCell } from '../model/cell-set.ts';
import type { Unit } from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';
import { formatExact, formatPrinted } from './format.ts';
import { strings } from './strings.ts';
import { tableLabel } from './table-view.ts';

export { formatCellRef } from '../model/cell.ts';
export { formatCellSet, parseCellSet, sumCells, type SignedCell } from '../model/cell-set.ts';

/** Where the cells of a figure may be given: one reference `12.34.2`, references, or signed cells. */
export type CellSource = string | readonly CellRef[] | readonly SignedCell[];

/** The row of a cell in a table, from 1; 0 where there is no cell, or it stands in another table. */
export function rowIn(table: string, ref: string | null | undefined): number {
  const [of, row = ''] = ref?.split('.') ?? [];
  return of === table ? parseInt(row, 10) || 0 : 0;
}

/** One cell of a figure: its sign, its row and column in words, and what it prints. */
export interface CellLine {
  readonly ref: string;
  readonly sign: string;
  readonly name: string;
  readonly column: string;
  readonly amount: string;
}

/** The cells of one table, with their sum there. */
export interface CellGroup {
  readonly table: TableId;
  readonly label: string;
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly CellLine[];
  readonly sum: string | null;
}

/** All cells of a figure by table, and what they give together. */
export interface CellList {
  readonly set: string;
  readonly count: number;
  readonly groups: readonly CellGroup[];
  /** The exact sum in words: `23,947.04 万元 = 239,470,400 元`; null where the cells are no sum of money. */
  readonly exact: string | null;
}

/** The cells of a figure, however they were given. */
export function cellsOf(source: CellSource): SignedCell[] {
  if (typeof source === 'string') {
    const [table = '', row = '', column = ''] = source.split('.');
    const id = readTableId(table);
    return id ? [{ cell: { table: id, row: parseInt(row, 10), column: parseInt(column, 10) }, sign: 1 }] : [];
  }
  return source.flatMap((one) => ('cell' in one ? [one] : added([one])));
}

/** Writes out the cells of a figure, table by table, with the exact sum. */
export function listCells(budget: Budget, cells: readonly SignedCell[]): CellList {
  const unit = budget.document.unit;
  const tables = [...new Set(cells.map(({ cell }) => cell.table))];
  const total = sumCells(budget, cells, unit);
  return {
    set: formatCellSet(cells),
    count: cells.length,
    groups: tables.map((table) => groupOf(budget, table, cells.filter(({ cell }) => cell.table === table))), // prettier-ignore
    exact: total === null ? null : exactText(total, unit, placesOf(budget, cells)),
  };
}

/** How many decimals the cells print: what stands below them has as many. */
function placesOf(budget: Budget, cells: readonly SignedCell[]): number {
  let most = 0;
  for (const { cell } of cells) {
    const [, places = ''] = (cellAmount(valueAt(budget, cell)) ?? '').split('.');
    most = Math.max(most, places.length);
  }
  return most;
}

/** An exact amount in its unit and in 元: `23,947.04 万元 = 239,470,400 元`. */
export function exactText(amount: Amount | string, unit: Unit, places = 0): string {
  const own = `${formatExact(amount, places)} ${unit}`;
  return unit === '元' ? own : `${own} = ${formatExact(convertAmount(amount, unit, '元'))} 元`;
}

/** What a cell is called: the words before it in its row, and its column's last heading. */
export function nameCell(budget: Budget, ref: CellRef): { readonly name: string; readonly column: string } {
  if (ref.table === 'text') {
    const figure = budget.explanation.figures[ref.row - 1];
    return { name: figure?.subject ?? '', column: [strings.cells.amount, strings.cells.change, strings.cells.percent][ref.column - 1] ?? '' }; // prettier-ignore
  }
  const table = tableOf(budget, ref.table);
  const row = table?.rows[ref.row - 1];
  const texts = (row?.cells.slice(0, ref.column - 1) ?? []).map((cell) => (cell.kind === 'text' ? cell.text : null));
  const before = [...texts].reverse().find((text) => text !== null);
  // A row of tables 6 and 10 has a name in either coding: several items of one coding are one item of the other.
  const coded = texts.filter((text, at) => text !== null && CODINGS.has(table?.columns[at]?.field ?? ''));
  const heading = table?.columns[ref.column - 1]?.heading ?? [];
  return {
    name: coded.length > 1 ? coded.join(' / ') : (before ?? row?.label ?? strings.cells.unnamed),
    column: heading[heading.length - 1] ?? '',
  };
}

const CODINGS: ReadonlySet<string> = new Set(['departmentEconomic', 'governmentEconomic']);

function groupOf(budget: Budget, table: TableId, cells: readonly SignedCell[]): CellGroup {
  const first = cells[0]?.cell;
  const unit = first ? unitAt(budget, first) : null;
  const sum = unit === null ? null : sumCells(budget, cells, unit);
  const figure = table === 'text' && first ? budget.explanation.figures[first.row - 1] : undefined;
  return {
    table,
    label: tableLabel(table),
    title: tableOf(budget, table)?.title ?? (figure ? strings.about.explanation : ''),
    unit: unit ?? (first?.column === 3 ? '%' : (figure?.unit ?? '')),
    lines: cells.map(({ cell, sign }) => {
      const amount = cellAmount(valueAt(budget, cell));
      return {
        ref: formatCellRef(cell),
        sign: sign < 0 ? '−' : cells.length > 1 ? '+' : '',
        ...nameCell(budget, cell),
        amount: amount === null ? '—' : formatPrinted(amount),
      };
    }),
    sum: sum === null ? null : formatExact(sum, placesOf(budget, cells)),
  };
}

function readTableId(text: string): TableId | null {
  return text === 'key' || text === 'text' || /^(?:[1-9]|1[0-2])$/.test(text) ? (text as TableId) : null;
}

/** Whether the cells of a figure add up to an amount, exactly. */
export function addsUp(budget: Budget, cells: readonly SignedCell[], amount: string, unit: Unit): boolean {
  return sumCells(budget, cells, unit)?.eq(toAmount(amount)) ?? false;
}
