import type { Budget } from '../model/budget.ts';
import { tableOf } from '../model/budget.ts';
import type { CellRef, TableId } from '../model/cell.ts';
import { cellsOf } from './cell-list.ts';

interface Page {
  readonly rows: number;
  readonly columns: number;
  /** 0 where nothing was set. */
  readonly places: Uint8Array;
}

/** Columns of the figures of part three: amount, change, percent. */
const TEXT_COLUMNS = 3;

/**
 * One of a few values for each printed cell of a budget. A province's budget has a million cells: their values are kept
 * as small numbers row by row, not under a text each.
 */
export class CellValues<Value> {
  readonly #pages = new Map<TableId, Page | null>();
  readonly #values: readonly Value[];
  readonly #budget: Budget;

  /** `values` are all that a cell may have. */
  constructor(budget: Budget, values: readonly Value[]) {
    this.#budget = budget;
    this.#values = values;
  }

  set(cell: CellRef, value: Value): void {
    const page = this.#pageOf(cell.table);
    const at = page ? placeOf(page, cell) : -1;
    if (page && at >= 0) page.places[at] = this.#values.indexOf(value) + 1;
  }

  /** What was set for the cell with this reference; undefined where nothing was. */
  get(ref: string): Value | undefined {
    const [{ cell } = { cell: null }] = cellsOf(ref);
    const page = cell && this.#pageOf(cell.table);
    return cell && page ? this.#values[(page.places[placeOf(page, cell)] ?? 0) - 1] : undefined;
  }

  #pageOf(id: TableId): Page | null {
    let page = this.#pages.get(id);
    if (page === undefined) {
      page = makePage(this.#budget, id);
      this.#pages.set(id, page);
    }
    return page;
  }
}

function makePage(budget: Budget, id: TableId): Page | null {
  const table = tableOf(budget, id);
  if (!table && id !== 'text') return null;
  const rows = table ? table.rows.length : budget.explanation.figures.length;
  const columns = table
    ? table.rows.reduce((most, { cells }) => Math.max(most, cells.length), table.columns.length)
    : TEXT_COLUMNS;
  return { rows, columns, places: new Uint8Array(rows * columns) };
}

/** -1 for a cell that the table does not have. */
function placeOf({ rows, columns }: Page, { row, column }: CellRef): number {
  return row >= 1 && row <= rows && column >= 1 && column <= columns ? (row - 1) * columns + column - 1 : -1;
}
