/** The marked cells of a table as lines of texts, exact where a cell has an exact number; null for less than two cells. */
export function selectedGrid(table: HTMLTableElement): string[][] | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const lines = Array.from(table.rows)
    .map((row) => Array.from(row.cells).filter((cell) => range.intersectsNode(cell)))
    .filter((cells) => cells.length > 0);
  if (lines.reduce((sum, cells) => sum + cells.length, 0) < 2) return null;
  return lines.map((cells) => cells.map((cell) => cell.dataset['exact'] ?? textOf(cell)));
}

/** A heading's arrow and the white space of the markup are no text. */
function textOf(cell: HTMLElement): string {
  return cell.textContent.replace(/[\s↑↓]+/g, ' ').trim();
}
