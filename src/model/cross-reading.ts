import { readBalanceSide, type BalanceLine } from './balance-lines.ts';
import type { TableId } from './cell.ts';
import { buildRelation } from './relation-build.ts';
import { partsOf } from './relation-rows.ts';
import type { Relation, Term } from './relation.ts';
import type { Field } from './table.ts';
import { amountAt, present, termAt, type Readings } from './table-reading.ts';

/** A cell, or null where the document does not print it. */
export type MaybeTerm = Term | null;

/** What the cross relations of totals need of a budget, read once. */
export interface CrossReading {
  readonly readings: Readings;
  readonly income: ReturnType<typeof readBalanceSide>;
  readonly expenditure: ReturnType<typeof readBalanceSide>;
  readonly fiscalIncome: ReturnType<typeof readBalanceSide>;
  readonly fiscalExpenditure: ReturnType<typeof readBalanceSide>;
}

/** Reads tables 1 and 4 for the cross relations. */
export function readCross(readings: Readings): CrossReading {
  return {
    readings,
    income: readBalanceSide(readings['1'], 'income'),
    expenditure: readBalanceSide(readings['1'], 'expenditure'),
    fiscalIncome: readBalanceSide(readings['4'], 'income'),
    fiscalExpenditure: readBalanceSide(readings['4'], 'expenditure'),
  };
}

/** The cell of a table's total row in a field. */
export function totalTerm(readings: Readings, id: TableId, field: Field): MaybeTerm {
  const reading = readings[id];
  return reading ? termAt(reading, reading.total, field) : null;
}

/** The cells of a total row that hold a field (its own column or its parts), without the zeros; unread ones are kept. */
export function moneyTotals(readings: Readings, id: TableId, fields: readonly Field[]): Term[] {
  const reading = readings[id];
  if (!reading) return [];
  const row = reading.table.rows[reading.total];
  const money = partsOf(reading, fields).filter(
    (field) =>
      row?.cells[reading.columns.get(field) ?? -1]?.kind === 'unread' ||
      !amountAt(reading, reading.total, field).isZero(),
  );
  return present(money.map((field) => termAt(reading, reading.total, field)));
}

/** A relation of the family cross; none when a cell that it cannot do without is missing. */
export function crossRelation(
  id: string,
  text: string,
  left: readonly MaybeTerm[],
  right: readonly MaybeTerm[],
  missing: string | null = null,
): Relation[] {
  if ([...left, ...right].some((term) => term === null)) return [];
  return [
    buildRelation({ id: `cross:${id}`, family: 'cross', text, left: present(left), right: present(right), missing }),
  ];
}

/** Lines of table 1 or 4 that carry money over to the next year. */
export function carriedLines(lines: readonly BalanceLine[]): BalanceLine[] {
  return lines.filter(({ name }) => name.includes('结转'));
}
