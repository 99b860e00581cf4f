import type { OfficialTable } from '../model/table.ts';
import type { IssueLog } from './issue-log.ts';
import { textKey } from './printed-text.ts';

/** One code with two names, or one name with two codes, within one classification of one document. */
export function findNameConflicts(tables: readonly OfficialTable[], log: IssueLog): void {
  const classifications: readonly (readonly string[])[] = [
    ['2', '3', '5', '8', '9'],
    ['6', '10'],
  ];
  for (const ids of classifications) {
    const names = new Map<string, { name: string; table: string }>();
    for (const table of tables.filter(({ id }) => ids.includes(id))) {
      table.rows.forEach((row, at) => {
        if (row.code === null || row.label === null) return;
        const known = names.get(row.code);
        if (known === undefined) names.set(row.code, { name: row.label, table: table.id });
        else if (textKey(known.name) !== textKey(row.label)) {
          log.add('conflict', `科目 ${row.code} 在表 ${known.table} 叫“${known.name}”，在表 ${table.id} 叫“${row.label}”`, {
            table: table.id, row: at + 1, printed: row.label, left: known.name, right: row.label, line: row.line,
          }); // prettier-ignore
        }
      });
    }
  }
}
