import Papa from 'papaparse';
import { isPageNumber } from './template.ts';

/** How many lines and UTF-16 units one quoted cell may run over; beyond that a quotation mark is a mark like any other. */
const MOST_LINES = 50;
const LONGEST = 20_000;
/** What stands beyond more cells than any table has is not read. */
const MOST_CELLS = 200;

/**
 * Whether a line is a row of tab-separated text: it has a tab between words or two tabs around them (a name or a goal that
 * goes on from the page before has no other cells); or it stands beside such rows and has lost its empty cells.
 */
export function isTabbedRow(lines: readonly string[], at: number, afterRow: boolean): boolean {
  const line = lines[at] ?? '';
  if (line.trim().includes('\t')) return true;
  const beforeRow = (lines[at + 1] ?? '').trim().includes('\t');
  if (line.includes('\t')) return afterRow || beforeRow || line.indexOf('\t') !== line.lastIndexOf('\t');
  return afterRow && beforeRow && line.trim() !== '' && !isPageNumber(line);
}

/** Cells of a tab-separated row, and how many further lines it takes: a quoted cell may hold line breaks. */
export function splitTabbedRow(lines: readonly string[], at: number): [string[], number] {
  const first = lines[at] ?? '';
  if (first.length > LONGEST || !/(?:^|\t)"/.test(first)) return [first.split('\t', MOST_CELLS), 0];
  let source = first;
  for (let used = 0; used <= MOST_LINES && at + used < lines.length; used += 1) {
    if (used > 0) source += `\n${lines[at + used] ?? ''}`;
    if (source.length > LONGEST) break;
    if (!quotesClose(source)) continue;
    const parsed = Papa.parse<string[]>(source, { delimiter: '\t', newline: '\n' });
    if (parsed.errors.length === 0 && parsed.data.length === 1) return [parsed.data[0] ?? [], used];
    break;
  }
  return [first.split('\t', MOST_CELLS), 0];
}

/** Whether the quotation marks come in pairs, as they do when the last quoted cell has ended. */
function quotesClose(source: string): boolean {
  let count = 0;
  for (let at = source.indexOf('"'); at >= 0; at = source.indexOf('"', at + 1)) count += 1;
  return count % 2 === 0;
}
