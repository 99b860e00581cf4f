/** Where a reader stands in a table: row and column, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/** Where a key leads in a grid of so many rows and columns; null for a key that moves nothing. */
export function stepInGrid(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  at: GridPlace,
  size: GridPlace,
): GridPlace | null {
  const [last, end] = [size.row - 1, size.column - 1];
  switch (key) {
    case 'ArrowRight':
      return { ...at, column: Math.min(end, at.column + 1) };
    case 'ArrowLeft':
      return { ...at, column: Math.max(0, at.column - 1) };
    case 'ArrowDown':
      return { ...at, row: Math.min(last, at.row + 1) };
    case 'ArrowUp':
      return { ...at, row: Math.max(0, at.row - 1) };
    case 'PageDown':
      return { ...at, row: Math.min(last, at.row + PAGE) };
    case 'PageUp':
      return { ...at, row: Math.max(0, at.row - PAGE) };
    case 'Home':
      return { row: ctrlKey ? 0 : at.row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last : at.row, column: end };
    default:
      return null;
  }
}
