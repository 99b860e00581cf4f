import type { TableId } from '../model/cell.ts';
import { plainAmount, toAmount } from '../model/amount.ts';
import type { Column } from '../model/table.ts';
import { readAmount } from './amount-grammar.ts';
import type { IssueLog } from './issue-log.ts';
import { textKey } from './printed-text.ts';
import { isTextField, type StitchedRow } from './stitch.ts';
import { TABLE_NAMES } from './template.ts';

/**
 * A table that is printed twice: the second copy begins where the first row's label comes again. The first copy is
 * kept; copies that agree are `duplicate`, copies that disagree are `conflict`, with both prints.
 */
export function keepFirstCopy(
  id: TableId,
  columns: readonly Column[],
  rows: readonly StitchedRow[],
  log: IssueLog,
): StitchedRow[] {
  const first = rows[0];
  if (!first) return [];
  const start = rows.findIndex(
    (row, at) => at > 0 && label(row, columns) !== '' && label(row, columns) === label(first, columns),
  );
  if (start < 0) return dropRepeatedPages(id, rows, log);
  const copy = rows.slice(start);
  const line = copy[0]?.line ?? null;
  const kept = rows.slice(0, start);
  const differing = copy.findIndex((row, at) => signature(row) !== signature(kept[at]));
  if (differing < 0) {
    log.add('duplicate', `${TABLE_NAMES[id]}印了两遍，内容相同，取第一遍`, { table: id, line });
    return keepFirstCopy(id, columns, kept, log);
  }
  const row = copy[differing];
  const other = kept[differing];
  const column = columns.findIndex(
    (_, at) => textKey(row?.cells[at]?.text ?? '') !== textKey(other?.cells[at]?.text ?? ''),
  );
  log.add('conflict', `${TABLE_NAMES[id]}印了两遍而内容不同，取第一遍`, {
    table: id, row: differing + 1, column: columns[column]?.key ?? null, line: row?.line ?? line,
    printed: row?.cells[column]?.text ?? null, left: other?.cells[column]?.text ?? null, right: row?.cells[column]?.text ?? null,
    difference: difference(other?.cells[column]?.text, row?.cells[column]?.text),
  }); // prettier-ignore
  return kept;
}

function difference(first: string | undefined, second: string | undefined): string | null {
  const [left, right] = [readAmount(first ?? ''), readAmount(second ?? '')];
  if (left.kind !== 'amount' || right.kind !== 'amount') return null;
  return plainAmount(toAmount(left.amount).minus(toAmount(right.amount)));
}

/** A page (two rows or more) that repeats the page before it, row for row, is dropped and told. */
function dropRepeatedPages(id: TableId, rows: readonly StitchedRow[], log: IssueLog): StitchedRow[] {
  const pages = new Map<number, StitchedRow[]>();
  for (const row of rows) {
    const own = pages.get(row.page);
    if (own) own.push(row);
    else pages.set(row.page, [row]);
  }
  const seen = new Map<string, number>();
  const dropped = new Set<number>();
  for (const [page, own] of pages) {
    const key = own.map(signature).join('\n');
    if (own.length >= 2 && seen.has(key)) {
      dropped.add(page);
      log.add('duplicate', `${TABLE_NAMES[id]}有一页印了两遍（${own.length} 行），取第一遍`, {
        table: id,
        line: own[0]?.line ?? null,
      });
    }
    seen.set(key, page);
  }
  return rows.filter((row) => !dropped.has(row.page));
}

function label(row: StitchedRow, columns: readonly Column[]): string {
  return columns
    .map((column, at) =>
      isTextField(column.field) && column.field !== 'goal' ? textKey(row.pieces[at]?.join('') ?? '') : '',
    )
    .join('|')
    .replace(/^\|+$/, '');
}

function signature(row: StitchedRow | undefined): string {
  return row ? row.cells.map((cell) => textKey(cell.text)).join('|') : '';
}
