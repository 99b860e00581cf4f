import type { TableId } from '../model/cell.ts';
import type { Column, Field } from '../model/table.ts';
import { readAmount } from './amount-grammar.ts';
import type { RawCell, RowBlock } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import { excerpt, textKey, withoutSpace } from './printed-text.ts';
import type { RawTable } from './segments.ts';
import { TABLE_NAMES } from './template.ts';

/** A row whole again: its cells, and for each text column the pieces it was printed in, one a page. */
export interface StitchedRow {
  readonly cells: readonly RawCell[];
  readonly pieces: readonly (readonly string[])[];
  readonly line: number;
  /** The page (segment, from 0) on which the row begins. */
  readonly page: number;
}

const TEXT_FIELDS: ReadonlySet<Field | null> = new Set<Field | null>([
  'incomeItem', 'expenditureItem', 'item', 'functionalCode', 'functionalName', 'functionalClass', 'departmentEconomic', 'governmentEconomic', 'goal',
]); // prettier-ignore

/** Whether a column holds words or codes, not amounts. */
export function isTextField(field: Field | null): boolean {
  return TEXT_FIELDS.has(field);
}

const EMPTY: RawCell = { text: '', foreign: [], formatted: false };
const NEW_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[([【〔]?\d{3,7}[)\]】〕]|其中:|\([一二三四五六七八九十]\)|\d+\.|合计|总计|本年|收入总计|支出总计)/;
const TOTAL = /^(?:合计|总计)$/;
/** Tables whose items begin with a number or a code; the others hold names that may begin with anything. */
const NUMBERED: ReadonlySet<TableId> = new Set<TableId>(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);

/** Joins a table's pages: a row that begins a page and has no amounts goes on from the row before. */
export function stitchRows(table: RawTable, columns: readonly Column[], log: IssueLog): StitchedRow[] {
  const rows: { cells: RawCell[]; pieces: string[][]; line: number; page: number }[] = [];
  const paged = table.segments.length > 1;
  table.segments.forEach((segment, page) => {
    if (segment.resumed) {
      log.add('order', `${TABLE_NAMES[table.id]}的一页印在别的表之后，页序可能有误`, {
        table: table.id,
        line: segment.line,
      });
    }
    let beginning = true;
    for (const block of segment.rows) {
      const cells = fitCells(block, columns, table, rows.length + 1, log);
      const previous = rows[rows.length - 1];
      if (!isContinuation(cells, columns, NUMBERED.has(table.id) ? NEW_ITEM : TOTAL)) {
        rows.push({
          cells,
          pieces: cells.map((cell, at) => (isTextField(columns[at]?.field ?? null) ? [cell.text] : [])),
          line: block.line,
          page,
        });
        beginning = false;
      } else if (previous && (beginning || !paged)) {
        cells.forEach((cell, at) => {
          if (withoutSpace(cell.text) === '' && cell.foreign.length === 0) return;
          previous.pieces[at]?.push(cell.text);
          const before = previous.cells[at] ?? EMPTY;
          previous.cells[at] = { ...before, foreign: [...before.foreign, ...cell.foreign] };
        });
      } else {
        const printed = cells
          .map((cell) => cell.text)
          .filter(Boolean)
          .join(' | ');
        log.add('orphan-continuation', `这一行没有金额，又不在页首，不知接在哪一行之后：“${excerpt(printed)}”`, {
          table: table.id, row: rows.length + 1, printed, line: block.line,
        }); // prettier-ignore
      }
    }
  });
  return rows;
}

/** A row with words but not one amount, that does not begin a new item. */
function isContinuation(cells: readonly RawCell[], columns: readonly Column[], newItem: RegExp): boolean {
  let words = false;
  for (const [at, column] of columns.entries()) {
    const text = withoutSpace(cells[at]?.text ?? '');
    if (text === '') continue;
    if (!isTextField(column.field)) return false;
    if (newItem.test(textKey(text)) && column.field !== 'goal') return false;
    words = true;
  }
  return words;
}

/** A row brought to the table's width. A last cell that is missing is empty; anything else is an issue. */
function fitCells(block: RowBlock, columns: readonly Column[], table: RawTable, row: number, log: IssueLog): RawCell[] {
  const cells = [...block.cells];
  while (cells.length > columns.length && withoutSpace(cells[cells.length - 1]?.text ?? '') === '') cells.pop();
  const missing = columns.length - cells.length;
  const emptyEnd =
    isTextField(columns[columns.length - 1]?.field ?? null) || withoutSpace(cells[cells.length - 1]?.text ?? '') === '';
  if (missing < 0 || (missing > 0 && !block.ragged && !(missing === 1 && emptyEnd) && !onlyWords(cells, columns))) {
    log.add('cells', `这一行有 ${cells.length} 格，表头有 ${columns.length} 栏，可能并格、缺格或错位`, {
      table: table.id, row, line: block.line, printed: cells.map((cell) => cell.text).join(' | '),
    }); // prettier-ignore
  }
  return columns.map((_, at) => cells[at] ?? EMPTY);
}

/** A continuation row may be cut short after its words. */
function onlyWords(cells: readonly RawCell[], columns: readonly Column[]): boolean {
  return cells.every((cell, at) => isTextField(columns[at]?.field ?? null) || readAmount(cell.text).kind === 'blank');
}
