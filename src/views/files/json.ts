import type { ShownTable } from '../shown-table.ts';
import type { FileNote } from './file-note.ts';

/** JSON of what is shown: the note, the columns, the rows with their texts and exact values (as text), the totals. */
export function jsonOf(table: ShownTable, note: FileNote): string {
  const cells = (record: ShownTable['rows'][number]['cells']) =>
    Object.fromEntries(
      table.columns.map(({ key }) => {
        const { text = '', value } = record[key] ?? {};
        return [key, value === undefined ? { text } : { text, value }];
      }),
    );
  const columns = table.columns.map(({ key, heading, note: small, kind }) => ({ key, heading, note: small, kind }));
  const rows = table.rows.map(({ id, cells: record }) => ({ id, cells: cells(record) }));
  return `${JSON.stringify({ ...note, columns, rows, totals: table.totals && cells(table.totals) }, null, 2)}\n`;
}
