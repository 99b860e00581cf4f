import { harmless } from '../clipboard-text.ts';
import { shareStrings as words } from '../strings-share.ts';
import { gridOf, type ShownTable } from '../shown-table.ts';
import type { FileNote } from './file-note.ts';

/**
 * A table as CSV for spreadsheets: a byte order mark, so that Excel reads UTF-8; CRLF; exact numbers as they are; every
 * text that would be a formula made harmless. Unit, source and scope are columns of their own, in every row, so that
 * the file stays one plain table and no row is without them.
 */
export function csvOf(table: ShownTable, { unit, source, scope }: Pick<FileNote, 'unit' | 'source' | 'scope'>): string {
  const grid = gridOf(table).map((line, at) => [
    ...line,
    ...(at === 0 ? [words.note.unit, words.note.source, words.note.scope] : [unit, source, scope]),
  ]);
  return `\uFEFF${csvLines(grid)}`;
}

/** Lines of cells as CSV text, each line ended; formulas made harmless. */
export function csvLines(grid: readonly (readonly string[])[]): string {
  return grid.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
