/**
 * Where a printed figure stands: the twelve official tables by their number; `key` is the list of key projects in
 * part three; `text` are the figures of part three (row = the figure's position, column 1 amount, 2 change, 3 percent).
 */
export const TABLE_IDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', 'key', 'text'] as const;

/** One of {@link TABLE_IDS}. */
export type TableId = (typeof TABLE_IDS)[number];

/** One printed cell: its table, body row and column, both counted from 1 after the pages are stitched. */
export interface CellRef {
  readonly table: TableId;
  readonly row: number;
  readonly column: number;
}

/**
 * What stands in a cell. Blank is not zero, and a published zero is not blank; `unread` is a cell whose print is no
 * amount (an Issue stands for it). `amount` is a plain decimal in the table's unit; `printed` is kept where it differs.
 */
export type CellValue =
  | { readonly kind: 'published' | 'zero'; readonly amount: string; readonly printed?: string | undefined }
  | { readonly kind: 'text'; readonly text: string; readonly printed?: string | undefined }
  | { readonly kind: 'blank' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unread'; readonly printed: string };

/** A cell reference as text, `table.row.column`, as it stands in addresses: `12.34.2`. */
export function formatCellRef(ref: CellRef): string {
  return `${ref.table}.${ref.row}.${ref.column}`;
}

/** The exact amount of a cell as text, or null where nothing countable is printed (blank, lost, text, unread). */
export function cellAmount(value: CellValue | undefined): string | null {
  return value?.kind === 'published' || value?.kind === 'zero' ? value.amount : null;
}
