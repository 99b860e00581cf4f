import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OfficialTable } from '../model/table.ts';

/** The data id: a hash of what the tables print (titles, headings, units, cells, notes), not of where they print it. */
export function dataIdOf(tables: readonly OfficialTable[]): string {
  const content = tables.map(({ id, title, unit, columns, rows, notes }) => [
    id,
    title,
    unit,
    columns.map((column) => column.key),
    rows.map((row) =>
      row.cells.map((cell) =>
        'amount' in cell ? cell.amount : 'text' in cell ? cell.text : cell.kind === 'unread' ? cell.printed : '',
      ),
    ),
    notes,
  ]);
  return `sha256-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))))}`;
}
