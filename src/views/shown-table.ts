import { compareAmounts } from '../model/amount.ts';
import { finish, mapInSteps, sortInSteps, type Steps } from '../model/steps.ts';
import type { CellSource } from './cell-list.ts';

/** A column of a table on screen: what it is called, what it holds, and where it is needed. */
export interface ShownColumn {
  /** A code word, `amount`: it stands in the address (`sort=amount-desc`) and names the field in downloads. */
  readonly key: string;
  readonly heading: string;
  /** Small words after the heading: the unit, 本站归类. */
  readonly note?: string;
  /** Numbers and shares stand to the right and are ordered by their exact value. */
  readonly kind: 'text' | 'number' | 'share';
  /** Phones leave it out until the reader chooses it. */
  readonly wide?: boolean;
  /** Left out below the width of a page, where long texts would stand in a column of a few characters each. */
  readonly long?: boolean;
}

/** A cell of a table on screen. */
export interface ShownCell {
  readonly text: string;
  /** The exact plain decimal behind the text: rows are ordered by it, and a number is copied and saved as it. */
  readonly value?: string;
  /** Where it leads. */
  readonly href?: string;
  /** The cells of the document whose signed sum it is. */
  readonly cells?: CellSource;
}

/** A row of a table on screen; a column without a cell is empty. */
export interface ShownRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, ShownCell>>;
  /** What it is ordered by in a column, where that is known without writing its cell; of long tables only some rows are written. */
  orderBy?(key: string): string | undefined;
}

/** A row whose cells are written when they are first looked at. */
export function lateRow(
  id: string,
  write: () => Readonly<Record<string, ShownCell>>,
  orderBy: (key: string) => string | undefined = () => undefined,
): ShownRow {
  let written: Readonly<Record<string, ShownCell>> | null = null;
  return {
    id,
    orderBy,
    get cells() {
      return (written ??= write());
    },
  };
}

/** What is shown, as a table: the twin of a picture, and what copies and downloads are made of. */
export interface ShownTable {
  readonly title: string;
  readonly columns: readonly ShownColumn[];
  /** The order in which the rows stand, `amount-desc`; null where it is none of a column. */
  readonly sorted: string | null;
  readonly rows: readonly ShownRow[];
  /** The totals row, by column; null where a sum would say nothing. */
  readonly totals: Readonly<Record<string, ShownCell>> | null;
  /** What a reader should know who adds up the figures as shown (尾差); null where nothing is to be said. */
  readonly remark?: string | null;
  /** The unit of its amounts, where that is not the page's own. */
  readonly unit?: string;
  /** What was chosen of the whole, in words: filters, groups, switches; files say it. */
  readonly scope?: string;
  /** Which printed tables it comes from, where that is not what the page names. */
  readonly source?: string;
}

/** A column and a direction: what `sort=amount-desc` says. */
export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

/** Reads `amount-desc`; null for what names no column of the table. */
export function parseSort(text: string | null, columns: readonly ShownColumn[]): Sort | null {
  const [, key = '', direction] = /^([a-z]+)-(asc|desc)$/.exec(text ?? '') ?? [];
  return columns.some((column) => column.key === key) ? { key, down: direction === 'desc' } : null;
}

/** The sort that a press on a heading asks for: numbers begin with the largest, texts with the first. */
export function nextSort(column: ShownColumn, current: Sort | null): string {
  const down = current?.key === column.key ? !current.down : column.kind !== 'text';
  return `${column.key}-${down ? 'desc' : 'asc'}`;
}

/** The rows in another order; rows that are alike keep theirs, and empty cells come last either way. */
export function sortRows(rows: readonly ShownRow[], columns: readonly ShownColumn[], sort: Sort | null): ShownRow[] {
  return finish(sortSteps(rows, columns, sort));
}

/** {@link sortRows} as work that can be interrupted. */
export function* sortSteps(
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
  sort: Sort | null,
): Steps<ShownRow[]> {
  const column = columns.find(({ key }) => key === sort?.key);
  if (!column || !sort) return [...rows];
  const keyed = yield* mapInSteps(rows, (row, at) => ({ row, at, by: orderOf(row, column) }));
  const compare = column.kind === 'text' ? comparerOf(keyed) : compareAmounts;
  const sorted = yield* sortInSteps(keyed, (a, b) => {
    const [x, y] = [a.by, b.by];
    if (x === null || y === null) return order(x === null) - order(y === null) || a.at - b.at;
    return (sort.down ? -1 : 1) * compare(x, y) || a.at - b.at;
  });
  return sorted.map(({ row }) => row);
}

/** What a row is ordered by: its exact value, or its words; null for an empty cell. */
function orderOf(row: ShownRow, { key, kind }: ShownColumn): string | null {
  const known = row.orderBy?.(key);
  const cell = known === undefined ? row.cells[key] : undefined;
  if (kind !== 'text') return known ?? cell?.value ?? null;
  const text = known ?? cell?.text ?? '';
  return /^[—\s]*$/.test(text) ? null : text;
}

/** Compares texts as a Chinese reader orders them. Texts that come often are compared with each other but once. */
function comparerOf(rows: readonly { readonly by: string | null }[]): (a: string, b: string) => number {
  const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });
  const texts = new Set(rows.flatMap(({ by }) => (by === null ? [] : [by])));
  if (texts.size * 4 > rows.length) return compare;
  const places = new Map([...texts].sort(compare).map((text, at) => [text, at]));
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}

/** A table in the order that the address asks for; its own order where it asks for none. */
export function sortedTable(table: ShownTable, sort: string | null): ShownTable {
  return { ...table, rows: sortRows(table.rows, table.columns, parseSort(sort ?? table.sorted, table.columns)) };
}

/** What a cell is outside the page: the exact number of a number, the words of everything else. */
export function copiedText(column: ShownColumn, cell: ShownCell | undefined): string {
  if (!cell) return '';
  return column.kind === 'number' && cell.value !== undefined ? cell.value : cell.text;
}

/** A heading with its note: `金额（万元）`. */
export function headingOf({ heading, note }: ShownColumn): string {
  return note === undefined ? heading : `${heading}（${note}）`;
}

/** The table as lines of texts, headings first, totals last. */
export function gridOf(table: ShownTable, columns = table.columns, rows = table.rows): string[][] {
  const line = (cells: ShownRow['cells']) => columns.map((column) => copiedText(column, cells[column.key]));
  return [
    columns.map(headingOf),
    ...rows.map(({ cells }) => line(cells)),
    ...(table.totals ? [line(table.totals)] : []),
  ];
}

function order(last: boolean): number {
  return last ? 1 : 0;
}
