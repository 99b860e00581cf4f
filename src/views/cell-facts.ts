import { valueAt, type Budget } from '../model/budget.ts';
import { cellAmount } from '../model/cell.ts';
import { unitAt } from '../model/cell-set.ts';
import { cellsOf, exactText, nameCell } from './cell-list.ts';
import { formatPrinted } from './format.ts';
import { KIND_NAMES } from './strings-tables.ts';
import { tableLabel } from './table-view.ts';

/** What stands in one cell, in words. */
export interface CellFacts {
  /** `表 12 第 34 行`. */
  readonly place: string;
  readonly name: string;
  readonly column: string;
  readonly text: string;
  readonly kind: string;
  readonly printed: string | null;
  readonly exact: string | null;
}

/** What stands at a reference; null where the document has no such cell. */
export function readCell(budget: Budget, ref: string): CellFacts | null {
  const [signed] = cellsOf(ref);
  const value = signed && valueAt(budget, signed.cell);
  if (!signed || !value) return null;
  const { cell } = signed;
  const amount = cellAmount(value);
  const unit = unitAt(budget, cell);
  const withheld =
    amount !== null &&
    budget.projects.some((one) => one.withheld && one.cell.table === cell.table && one.cell.row === cell.row);
  const text = amount !== null ? formatPrinted(amount) : value.kind === 'text' ? value.text : value.kind === 'unread' ? value.printed : '—'; // prettier-ignore
  return {
    place: `${tableLabel(cell.table)} 第 ${cell.row} 行`,
    ...nameCell(budget, cell),
    text,
    kind: withheld ? KIND_NAMES.withheld : KIND_NAMES[value.kind],
    printed: 'printed' in value && value.kind !== 'unread' && value.printed !== undefined ? value.printed : null,
    exact: amount !== null && unit !== null ? exactText(amount, unit) : null,
  };
}
