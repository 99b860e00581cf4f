import { tableOf, type Budget } from '../model/budget.ts';
import { cellAmount, formatCellRef, TABLE_IDS, type CellValue, type TableId } from '../model/cell.ts';
import { parseCellSet } from '../model/cell-set.ts';
import { finish, mapInSteps, type Steps } from '../model/steps.ts';
import type { Column, Field, OfficialTable, Row, RowKind } from '../model/table.ts';
import { formatPrinted } from './format.ts';
import { Keeper } from './kept.ts';

/** One heading cell of a table with several levels. */
export interface HeadingCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** The first column that it stands over, from 0. */
  readonly column: number;
  /** True over a single column of figures. */
  readonly numeric: boolean;
}

/** One body cell as it is shown; `project` where it names or counts one project. */
export interface BodyCell {
  readonly ref: string;
  readonly kind: CellValue['kind'];
  readonly text: string;
  /** As printed, where that differs from what is shown. */
  readonly printed: string | null;
  readonly numeric: boolean;
}

/** One body row; `number` from 1, as in cell references. */
export interface BodyRow {
  readonly number: number;
  readonly kind: RowKind;
  readonly cells: readonly BodyCell[];
  readonly project: string | null;
}

/** An official table as published, ready for HTML: headings with spans, cells as text. */
export interface TableView {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly agency: string | null;
  readonly unit: string;
  readonly headings: readonly (readonly HeadingCell[])[];
  /** How many columns it has. */
  readonly columns: number;
  /** Which columns hold figures. */
  readonly numeric: readonly boolean[];
  /** The column, from 0, that says what a row is; null where there is none, or two (收支 side by side). */
  readonly naming: number | null;
  /** The column, from 0, that holds codes alone; null where there is none. */
  readonly coding: number | null;
  /** Which columns hold long texts beside columns of figures: they are shown folded. */
  readonly wordy: readonly boolean[];
  readonly rows: readonly BodyRow[];
  readonly notes: readonly string[];
  readonly emptyReason: string | null;
  readonly lost: string | null;
}

/** A table in the list of tables. */
export interface TableEntry {
  readonly id: string;
  readonly label: string;
  /** Null where the document lacks the table. */
  readonly title: string | null;
  readonly rows: number;
}

/** Every table of the template in its order, also those that the document lacks. */
export function listTables(budget: Budget): TableEntry[] {
  return TABLE_IDS.filter((id) => id !== 'text').map((id) => {
    const table = tableOf(budget, id);
    return { id, label: tableLabel(id), title: table?.title ?? null, rows: table?.rows.length ?? 0 };
  });
}

/** `表 12`, `重点项目表`, `说明`: what a table is called in a line of text. */
export function tableLabel(id: TableId): string {
  if (id === 'key') return '重点项目';
  return id === 'text' ? '第三部分' : `表 ${id}`;
}

/** Which table an address shows: the one that it names, that of the cell it names, or the first that the document has. */
export function chosenTable(
  budget: Budget,
  place: { readonly table: string | null; readonly cell: string | null; readonly cells: string | null },
): string {
  const [marked] = parseCellSet(place.cells ?? '');
  const cell = place.cell ?? (marked && formatCellRef(marked.cell));
  return place.table ?? cell?.split('.')[0] ?? listTables(budget).find(({ title }) => title !== null)?.id ?? '1';
}

/** One table as published; null when the document lacks it or the id is none. */
export function buildTableView(budget: Budget, id: string): TableView | null {
  return finish(tableSteps(budget, id));
}

const kept = new Keeper<OfficialTable, TableView>(1);

/** {@link buildTableView} as work that can be interrupted. */
export function* tableSteps(budget: Budget, id: string): Steps<TableView | null> {
  const table = budget.tables.find((candidate) => candidate.id === id);
  if (!table) return null;
  const known = kept.find(table, [budget.projects]);
  if (known) return known;
  const numeric: boolean[] = [];
  for (const at of table.columns.keys()) {
    numeric.push(table.rows.some((row) => cellAmount(row.cells[at]) !== null));
    yield;
  }
  const projects = new Map<number, string>();
  for (const { cell, id: project } of budget.projects) if (cell.table === id) projects.set(cell.row, project);
  yield;
  const rows = yield* mapInSteps(table.rows, (row, at) => lateBody(table, row, at + 1, projects.get(at + 1) ?? null));
  return kept.keep(table, [budget.projects], {
    id: table.id,
    label: tableLabel(table.id),
    title: table.title,
    agency: table.agency,
    unit: table.unit,
    headings: headingRows(table.columns, numeric),
    columns: table.columns.length,
    numeric,
    naming: columnOf(table, NAMING),
    coding: columnOf(table, ['functionalCode']),
    wordy: table.columns.map(({ field }) => field === 'goal' && numeric.filter(Boolean).length > 2),
    rows,
    notes: table.notes,
    emptyReason: table.emptyReason,
    lost: table.lost,
  });
}

/** The fields that say what a row is. */
const NAMING: readonly Field[] = ['functionalName', 'item', 'functionalClass', 'departmentEconomic'];

function columnOf(table: OfficialTable, fields: readonly Field[]): number | null {
  const at = table.columns.findIndex(({ field }) => field !== null && fields.includes(field));
  return at < 0 ? null : at;
}

/** A row whose cells are written when they are first looked at: of a long table only some are shown. */
function lateBody(table: OfficialTable, row: Row, number: number, project: string | null): BodyRow {
  let written: readonly BodyCell[] | null = null;
  return {
    number,
    kind: row.kind,
    project,
    get cells() {
      return (written ??= row.cells.map((value, at) => bodyCell(table, number, at + 1, value)));
    },
  };
}

function bodyCell(table: OfficialTable, row: number, column: number, value: CellValue): BodyCell {
  const ref = formatCellRef({ table: table.id, row, column });
  const numeric = value.kind === 'published' || value.kind === 'zero';
  const printed = 'printed' in value && value.printed !== undefined ? value.printed : null;
  return { ref, kind: value.kind, text: cellText(value), printed, numeric };
}

function cellText(value: CellValue): string {
  switch (value.kind) {
    case 'published':
    case 'zero':
      return formatPrinted(value.amount);
    case 'text':
      return value.text;
    case 'blank':
      return '';
    case 'lost':
      return '转录缺失';
    case 'unread':
      return value.printed;
    default:
      return unknownKind(value);
  }
}

/** Headings level by level: neighbours under the same upper levels share a cell, a short heading reaches down. */
function headingRows(columns: readonly Column[], numeric: readonly boolean[]): HeadingCell[][] {
  const depth = Math.max(1, ...columns.map(({ heading }) => heading.length));
  const path = (column: Column | undefined, level: number) => column?.heading.slice(0, level + 1).join('\u0000');
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeadingCell[] = [];
    for (let at = 0; at < columns.length;) {
      const column = columns[at];
      const leaf = column !== undefined && column.heading.length - 1 === level;
      let width = 1;
      while (!leaf && at + width < columns.length && path(columns[at + width], level) === path(column, level)) width++;
      const text = column?.heading[level];
      if (text !== undefined)
        cells.push({ text, columns: width, rows: leaf ? depth - level : 1, column: at, numeric: leaf && (numeric[at] ?? false) }); // prettier-ignore
      at += text === undefined ? 1 : width;
    }
    return cells;
  });
}

function unknownKind(value: never): never {
  throw new RangeError(`unknown cell: ${JSON.stringify(value)}`);
}
