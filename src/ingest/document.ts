import { splitHtmlTables } from './html-spans.ts';
import { readHtmlTable } from './html-table.ts';
import { readMarkup } from './markup.ts';
import { isTabbedRow, splitTabbedRow } from './tabbed-text.ts';

/** One cell as it stands in the document, markup taken out. */
export interface RawCell {
  readonly text: string;
  /** Foreign tags found in it (script, img …). */
  readonly foreign: readonly string[];
  /** True when it held markup other than paragraphs, line breaks and lists. */
  readonly formatted: boolean;
}

/** A line of text, without markup and heading marks. */
export interface LineBlock {
  readonly kind: 'line';
  readonly text: string;
  readonly line: number;
  readonly foreign: readonly string[];
  /** True when an empty line or a table stands before it. */
  readonly apart: boolean;
}

/** A row of a table. Rows that follow each other without text or an empty line between them have the same `group`. */
export interface RowBlock {
  readonly kind: 'row';
  readonly cells: readonly RawCell[];
  readonly line: number;
  readonly group: number;
  /** True where trailing empty cells may have been cut off (tab-separated text, HTML). */
  readonly ragged: boolean;
}

/** What a document is made of, in order. */
export type Block = LineBlock | RowBlock;

/** The document's blocks, and whether a table was never closed. */
export interface BlockReading {
  readonly blocks: readonly Block[];
  readonly unclosedTable: number | null;
  /** Why there is too much of it to be read; null when there is not. */
  readonly tooMuch: string | null;
  /** Lines and cells that are too long and were cut, with their length. */
  readonly cut: readonly { readonly line: number; readonly length: number }[];
}

/** The most table rows and lines of text that are read: the longest department budgets have some 1,000 of each. */
const MOST_ROWS = 50_000;
const MOST_LINES = 400_000;
/** The longest line or cell that is kept whole, in UTF-16 units: the longest goal has some 1,000. */
export const MOST_TEXT = 100_000;
/** A row of more cells than any table has goes on in its last one. */
const MOST_CELLS = 200;

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
/** A line across the page, the underline of a heading, or the fence of a code block. */
const RULE = /^(?:```|~~~)|^(?:[-\s]{3,}|[=\s]{3,}|[*\s]{3,}|[_\s]{3,})$/;
const ALIGNMENT = /^(?=[^-]*-)[\s:-]+$/;

/** Text -> lines and table rows. Tables may be Markdown, HTML or tab-separated; linear in the text's length. */
export function readBlocks(text: string): BlockReading {
  const blocks: Block[] = [];
  let group = 1;
  let apart = true;
  let unclosedTable: number | null = null;
  let rowCount = 0;
  const tooMuch = (): string | null =>
    rowCount > MOST_ROWS
      ? `表格超过 ${MOST_ROWS} 行，太长，不读`
      : blocks.length - rowCount > MOST_LINES
        ? `文字超过 ${MOST_LINES} 行，太长，不读`
        : null;

  const cut: { line: number; length: number }[] = [];
  const shorten = (text: string, line: number): string => {
    if (text.length <= MOST_TEXT) return text;
    cut.push({ line, length: text.length });
    return text.slice(0, MOST_TEXT);
  };
  const addRow = (source: readonly RawCell[], line: number, ragged: boolean): void => {
    const long = source.some((cell) => cell.text.length > MOST_TEXT);
    const cells = long ? source.map((cell) => ({ ...cell, text: shorten(cell.text, line) })) : source;
    rowCount += 1;
    if (rowCount <= MOST_ROWS) blocks.push({ kind: 'row', cells, line, group, ragged });
    apart = true;
  };
  const addLine = (source: string, line: number): void => {
    const plain = readMarkup(source);
    for (const piece of plain.text.split('\n')) {
      const cleaned = cleanLine(shorten(piece, line));
      if (cleaned === '' && plain.foreign.length === 0) continue;
      blocks.push({ kind: 'line', text: cleaned, line, foreign: plain.foreign, apart });
      group += 1;
      apart = false;
    }
  };

  for (const part of splitHtmlTables(text)) {
    if (part.html) {
      group += 1;
      for (const row of readHtmlTable(part.text, part.line)) addRow(row.cells, row.line, true);
      group += 1;
      if (!part.closed) unclosedTable = part.line;
      continue;
    }
    const lines = part.text.split(LINE_END);
    let afterTabs = false;
    for (let at = 0; at < lines.length && !tooMuch(); at += 1) {
      const source = lines[at] ?? '';
      const line = part.line + at;
      const trimmed = source.trim();
      const tabbed: boolean = trimmed !== '' && !isMarkdownRow(trimmed) && isTabbedRow(lines, at, afterTabs);
      afterTabs = tabbed;
      if (trimmed === '' || RULE.test(trimmed)) {
        apart = true;
        group += 1;
      } else if (isMarkdownRow(trimmed)) {
        const cells = splitMarkdownRow(trimmed);
        if (!cells.every((cell) => ALIGNMENT.test(cell))) addRow(cells.map(readCell), line, false);
      } else if (tabbed) {
        const [cells, used] = splitTabbedRow(lines, at);
        at += used;
        addRow(cells.map(readCell), line, true);
      } else {
        addLine(source, line);
      }
    }
  }
  return { blocks, unclosedTable, tooMuch: tooMuch(), cut };
}

function isMarkdownRow(trimmed: string): boolean {
  if (trimmed.startsWith('|')) return true;
  const first = trimmed.indexOf('|');
  return first > 0 && trimmed[first - 1] !== '\\' && trimmed.indexOf('|', first + 1) > 0;
}

/** Cells of a Markdown row; `\|` is a bar in the text; leading and trailing bars may be missing. */
function splitMarkdownRow(row: string): string[] {
  const cells: string[] = [];
  let start = row.startsWith('|') ? 1 : 0;
  for (let at = start; at < row.length; at += 1) {
    if (cells.length === MOST_CELLS) break;
    if (row[at] === '\\') at += 1;
    else if (row[at] === '|') {
      cells.push(row.slice(start, at));
      start = at + 1;
    }
  }
  if (row.slice(start).trim() !== '') cells.push(row.slice(start));
  return cells;
}

function readCell(source: string): RawCell {
  const plain = readMarkup(source);
  return { text: unescapeMarkdown(plain.text).trim(), foreign: plain.foreign, formatted: plain.formatted };
}

function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1') : text;
}

/** A line without heading marks, list bullets, quotation marks and bold marks. */
function cleanLine(source: string): string {
  return unescapeMarkdown(source)
    .trim()
    .replace(/^(?:#{1,6}\s+|[-*+>•]\s+)+/, '')
    .replace(/(?<=\S)\s+#{1,6}$/, '')
    .replace(/\*\*|__/g, '')
    .trim();
}
