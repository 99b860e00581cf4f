import type { OfficialTable } from '../model/table.ts';
import type { IssueLog } from './issue-log.ts';
import { textKey } from './printed-text.ts';

/** Tables 11 and 12 list the same spending units; one that only one of them has, or that one has twice, is told. */
export function findUnitConflicts(tables: readonly OfficialTable[], log: IssueLog): void {
  const lists = (['11', '12'] as const).map((id) => {
    const table = tables.find((candidate) => candidate.id === id);
    return (table?.rows ?? []).flatMap((row, at) =>
      row.kind === 'unit' && row.label !== null ? [{ id, row, at }] : [],
    );
  });
  lists.forEach((own, index) => {
    const others = lists[1 - index] ?? [];
    const seen = new Set<string>();
    for (const { id, row, at } of own) {
      const key = textKey(row.label ?? '');
      const place = { table: id, row: at + 1, printed: row.label, line: row.line };
      if (seen.has(key)) log.add('duplicate', `资金使用单位“${row.label ?? ''}”在表 ${id} 有两行`, place);
      else if (others.length > 0 && !others.some((other) => textKey(other.row.label ?? '') === key)) {
        log.add('agency', `资金使用单位“${row.label ?? ''}”只见于表 ${id}，不见于表 ${index === 0 ? '12' : '11'}`, {
          ...place,
          left: row.label,
          right: others.map((other) => other.row.label).join('、'),
        });
      }
      seen.add(key);
    }
  });
}

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
