import type { RawCell } from './document.ts';
import { isForeign } from './markup.ts';
import { readTags } from './tags.ts';

/** A row of an HTML table: one cell a column; what a colspan or rowspan covers is an empty cell, as in Markdown. */
export interface HtmlRow {
  readonly cells: readonly RawCell[];
  readonly line: number;
}

const EMPTY: RawCell = { text: '', foreign: [], formatted: false };
const MOST_COLUMNS = 60;
const BREAKS = new Set(['p', 'br', 'li', 'div', 'ol', 'ul']);
const SILENT = new Set(['script', 'style', 'template']);

/** Reads one `<table>…</table>`; `firstLine` is the document line on which it begins. Tables inside cells are text. */
export function readHtmlTable(source: string, firstLine: number): HtmlRow[] {
  const rows: HtmlRow[] = [];
  const covered: number[] = [];
  let cells: RawCell[] | null = null;
  let rowLine = firstLine;
  let cell: { pieces: string[]; foreign: Set<string>; columns: number; rows: number } | null = null;
  let depth = 0;
  let silent = 0;
  let counted = 0;
  let line = firstLine;

  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (source.charCodeAt(counted) === 0x0a) line += 1;
    return line;
  };
  const fillCovered = (): void => {
    while (cells && cells.length < MOST_COLUMNS && (covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 0) - 1;
      cells.push(EMPTY);
    }
  };
  const endCell = (): void => {
    if (!cell || !cells) return;
    fillCovered();
    for (let span = 0; span < cell.columns && cells.length < MOST_COLUMNS; span += 1) {
      if (cell.rows > 1) covered[cells.length] = cell.rows - 1;
      cells.push(
        span > 0 ? EMPTY : { text: cell.pieces.join('').trim(), foreign: [...cell.foreign], formatted: false },
      );
    }
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    fillCovered();
    if (cells && cells.length > 0) rows.push({ cells, line: rowLine });
    cells = null;
  };

  readTags(source, {
    open(tag, attributes, offset) {
      if (tag === 'table') depth += 1;
      if (SILENT.has(tag)) silent += 1;
      if (depth === 1 && tag === 'tr') {
        endRow();
        cells = [];
        rowLine = lineAt(offset);
      } else if (depth === 1 && (tag === 'td' || tag === 'th')) {
        endCell();
        cells ??= [];
        cell = {
          pieces: [],
          foreign: new Set(),
          columns: span(attributes['colspan']),
          rows: span(attributes['rowspan']),
        };
      } else if (cell) {
        if (isForeign(tag, attributes)) cell.foreign.add(tag);
        if (BREAKS.has(tag)) cell.pieces.push('\n');
      }
    },
    close(tag) {
      if (SILENT.has(tag)) silent = Math.max(0, silent - 1);
      if (tag === 'table') {
        if (depth === 1) endRow();
        depth -= 1;
      } else if (depth === 1 && tag === 'tr') endRow();
      else if (depth === 1 && (tag === 'td' || tag === 'th')) endCell();
      else if (cell && BREAKS.has(tag)) cell.pieces.push('\n');
    },
    text(text) {
      if (cell && silent === 0) cell.pieces.push(text);
    },
  });
  endRow();
  return rows;
}

function span(printed: string | undefined): number {
  const match = /^\s*(\d{1,3})\s*$/.exec(printed ?? '');
  return match ? Math.min(Math.max(parseInt(match[1] ?? '1', 10), 1), MOST_COLUMNS) : 1;
}
