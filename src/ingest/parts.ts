import type { Block, LineBlock, RowBlock } from './document.ts';
import { textKey, withoutSpace } from './printed-text.ts';
import { isContentsHeading, isPageNumber, isTableNumber, recognisePart, recogniseTitle } from './template.ts';

/** A run of table rows with no text between them. */
export interface RowsItem {
  readonly kind: 'rows';
  readonly rows: readonly RowBlock[];
}

/** What a part of the document is made of: lines and runs of rows. */
export type Item = LineBlock | RowsItem;

/** The document taken apart: the title page, and the four parts (empty where one is missing). */
export interface Parts {
  readonly cover: readonly LineBlock[];
  /** The lines of the table of contents, and everything else before the body. */
  readonly contents: readonly LineBlock[];
  readonly parts: Readonly<Record<1 | 2 | 3 | 4, readonly Item[]>>;
  /** The heading line of each part that was found, in order of appearance. */
  readonly headings: readonly { readonly part: 1 | 2 | 3 | 4; readonly text: string; readonly line: number }[];
}

/** Takes the document apart at 第一部分 … 第四部分, past a table of contents with the same titles. */
export function splitParts(blocks: readonly Block[]): Parts {
  const start = bodyStart(blocks);
  const parts: Record<1 | 2 | 3 | 4, Item[]> = { 1: [], 2: [], 3: [], 4: [] };
  const headings: { part: 1 | 2 | 3 | 4; text: string; line: number }[] = [];
  const anyHeading = blocks.some((block) => block.kind === 'line' && recognisePart(block.text) !== null);
  let part: 1 | 2 | 3 | 4 = anyHeading ? 1 : 2;
  let rows: RowBlock[] = [];
  let listed = false;
  const flush = (): void => {
    if (rows.length > 0) parts[part].push({ kind: 'rows', rows });
    rows = [];
  };
  for (const block of blocks.slice(start)) {
    const opens = block.kind === 'row' ? partRow(block) : null;
    if (block.kind === 'row' && !opens) {
      const meta = metaLines(block) ?? (part === 2 || listed ? null : proseLine(block));
      if (meta) {
        flush();
        parts[part].push(...meta);
      } else if (block.cells.some((cell) => withoutSpace(cell.text) !== '' || cell.foreign.length > 0)) {
        if (rows.length > 0 && rows[rows.length - 1]?.group !== block.group) flush();
        rows.push(block);
        listed ||= part === 3;
      }
      continue;
    }
    flush();
    const line = opens ?? (block as LineBlock);
    const next = recognisePart(line.text);
    if (next !== null) {
      headings.push({ part: next, text: line.text, line: line.line });
      part = next;
      listed = false;
    } else parts[part].push(line);
  }
  flush();
  const contents = blocks.slice(0, start).flatMap((block) => (block.kind === 'line' ? [block] : []));
  return { cover: coverOf(blocks), contents, parts, headings };
}

/** Where the body begins: past a table of contents, which names the parts and tables too but has no rows. */
function bodyStart(blocks: readonly Block[]): number {
  const marks: number[] = [];
  let contents = -1;
  let firstRow = blocks.length;
  blocks.forEach((block, at) => {
    if (block.kind === 'row') firstRow = Math.min(firstRow, at);
    else if (contents < 0 && isContentsHeading(block.text)) contents = at;
    else if (recognisePart(block.text) !== null) marks.push(at);
  });
  const first = marks[0];
  if (first === undefined) return 0;
  const firstPart = recognisePart((blocks[first] as LineBlock).text);
  const again = marks.slice(1).find((at) => recognisePart((blocks[at] as LineBlock).text) === firstPart);
  const wasContents =
    again !== undefined && blocks.slice(first, again).every((block) => block.kind === 'line' && block.text.length < 80);
  return again !== undefined && (contents >= 0 || wasContents) && wasContents ? again : first;
}

/** The lines before the first part heading, title or row. */
function coverOf(blocks: readonly Block[]): LineBlock[] {
  const cover: LineBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'row' || recognisePart(block.text) !== null || recogniseTitle(block.text, '') !== null) break;
    cover.push(block);
  }
  return cover;
}

/** A row that holds only a title, 单位名称, 单位 or a note is text that a converter put into the table. */
function metaLines(row: RowBlock): LineBlock[] | null {
  const texts = row.cells.filter((cell) => withoutSpace(cell.text) !== '');
  if (texts.length === 0 || texts.length > 2) return null;
  const meta = texts.every(({ text }) => isMeta(text));
  if (!meta) return null;
  return texts.map(({ text, foreign }) => ({ kind: 'line', text, foreign, line: row.line, apart: true }));
}

/** A row of one filled cell, its first, as the line that it is in a document exported from a spreadsheet. */
function soleLine(row: RowBlock): LineBlock | null {
  const [first, ...others] = row.cells;
  if (!first || withoutSpace(first.text) === '' || others.some((cell) => withoutSpace(cell.text) !== '')) return null;
  return { kind: 'line', text: first.text, foreign: first.foreign, line: row.line, apart: true };
}

/** A row that is the heading of a part. */
function partRow(row: RowBlock): LineBlock | null {
  const line = soleLine(row);
  return line && recognisePart(line.text) !== null ? line : null;
}

/** Where there are no tables (parts one and four, part three up to its list) such a row is a paragraph. */
function proseLine(row: RowBlock): LineBlock[] | null {
  const line = soleLine(row);
  return line && [line];
}

function isMeta(text: string): boolean {
  if (text.length > 300) return false;
  const key = textKey(text);
  return (
    /^(?:单位名称|部门名称|预算单位|填报单位|编制单位|部门|单位|金额单位|注|备注):/.test(key) ||
    isTableNumber(text) ||
    (isPageNumber(text) && /页|page|-/i.test(text)) ||
    recogniseTitle(text, '') !== null
  );
}
