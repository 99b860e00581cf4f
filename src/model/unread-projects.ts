import type { Budget } from './budget.ts';
import { cellAmount, type CellRef } from './cell.ts';
import { columnOf } from './table.ts';

/** A row of table 12 that names a project and prints a total that is no amount: it can stand in no sum. */
export interface UnreadProject {
  readonly name: string;
  readonly printed: string;
  readonly cell: CellRef;
}

/** Looked for once: every share asks. */
const found = new WeakMap<Budget['tables'], readonly UnreadProject[]>();

/** The projects of table 12 whose 总计 could not be read, in its order. */
export function unreadProjects({ tables }: Pick<Budget, 'tables'>): readonly UnreadProject[] {
  const known = found.get(tables) ?? unreadIn(tables);
  found.set(tables, known);
  return known;
}

function unreadIn(tables: Budget['tables']): UnreadProject[] {
  const table = tables.find(({ id }) => id === '12');
  const column = table ? columnOf(table, 'total') : -1;
  return (table?.rows ?? []).flatMap(({ kind, label, cells }, at) => {
    const cell = cells[column];
    if (kind !== 'item' || label === null || cell?.kind !== 'unread') return [];
    return [{ name: label, printed: cell.printed, cell: { table: '12' as const, row: at + 1, column: column + 1 } }];
  });
}

/** What table 12 prints as the total of its projects; null where it prints none. */
export function printedProjectTotal({ tables }: Pick<Budget, 'tables'>): string | null {
  const table = tables.find(({ id }) => id === '12');
  const row = table?.rows.find(({ kind }) => kind === 'total');
  return table ? cellAmount(row?.cells[columnOf(table, 'total')]) : null;
}
