import type { CellValue, TableId } from './cell.ts';

/** The units in which the template prints amounts. */
export const UNITS = ['元', '万元', '亿元'] as const;

/** One of {@link UNITS}. */
export type Unit = (typeof UNITS)[number];

/**
 * What a column holds, by the template. Two-sided tables (1, 4) have an item and an amount for each side.
 * Names follow public finance: basic and project expenditure, the three budgets, special accounts (财政专户).
 */
export const FIELDS = [
  'incomeItem', 'incomeAmount', 'expenditureItem', 'expenditureAmount',
  'item', 'functionalCode', 'functionalName', 'functionalClass', 'departmentEconomic', 'governmentEconomic',
  'total', 'amount', 'basic', 'project', 'operatingExpenditure', 'subsidyToSubordinates', 'paidToSuperior', 'carriedForward',
  'fiscalTotal', 'generalBudget', 'governmentFund', 'stateCapital',
  'specialAccount', 'educationFees', 'otherSpecialAccount',
  'otherFunds', 'businessIncome', 'operatingIncome', 'otherIncome',
  'superiorSubsidy', 'subordinateIncome', 'businessFundBalance', 'broughtForward', 'goal',
] as const; // prettier-ignore

/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];

/** One column: the heading as printed, level by level from the top, and what the template says it holds. */
export interface Column {
  readonly heading: readonly string[];
  /** The heading's levels joined with `/`, white space removed: `财政拨款/一般公共预算`. */
  readonly key: string;
  readonly field: Field | null;
}

/** What a row is: a total, the spending unit's subtotal (tables 11, 12), or an item. */
export type RowKind = 'total' | 'unit' | 'item';

/** One printed row, whole again after page breaks. */
export interface Row {
  readonly kind: RowKind;
  /** The label (item, class name, project name) without the white space that page layout put in. */
  readonly label: string | null;
  /** The classification code, as text: `2010399`, `30101`; in tables 6 and 10 the 部门预算 code. */
  readonly code: string | null;
  /** The second code of tables 6 and 10 (政府预算). */
  readonly secondCode?: string | undefined;
  readonly cells: readonly CellValue[];
  /** The line of the source document on which the row begins, from 1. */
  readonly line: number;
}

/** One of the official tables as published. */
export interface OfficialTable {
  readonly id: TableId;
  readonly title: string;
  readonly agency: string | null;
  readonly unit: Unit;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** 注, as printed. */
  readonly notes: readonly string[];
  /** Why the table holds no figures, as printed; null when it does. */
  readonly emptyReason: string | null;
  /** What the transcription lost of it, in words; null when it is whole. */
  readonly lost: string | null;
}

/** The position (from 0) of the column that holds a field; -1 when the table has none. */
export function columnOf(table: Pick<OfficialTable, 'columns'>, field: Field): number {
  return table.columns.findIndex((column) => column.field === field);
}
