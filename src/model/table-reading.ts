import { toAmount, ZERO, type Amount } from './amount.ts';
import type { Budget } from './budget.ts';
import { cellAmount, type TableId } from './cell.ts';
import type { Term } from './relation.ts';
import type { Field, OfficialTable, Row } from './table.ts';

/** The fields that hold amounts, in the template's order, with the words that the template prints over them. */
export const AMOUNT_FIELDS: readonly (readonly [Field, string])[] = [
  ['total', '合计'],
  ['amount', '预算'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['operatingExpenditure', '事业单位经营支出'],
  ['subsidyToSubordinates', '对附属单位补助支出'],
  ['paidToSuperior', '上缴上级支出'],
  ['carriedForward', '结转下年'],
  ['fiscalTotal', '财政拨款'],
  ['generalBudget', '一般公共预算'],
  ['governmentFund', '政府性基金预算'],
  ['stateCapital', '国有资本经营预算'],
  ['specialAccount', '财政专户拨款'],
  ['educationFees', '教育收费'],
  ['otherSpecialAccount', '其他专户收入拨款'],
  ['otherFunds', '其他资金'],
  ['businessIncome', '事业收入'],
  ['operatingIncome', '经营收入'],
  ['otherIncome', '其他收入'],
  ['superiorSubsidy', '上级补助收入'],
  ['subordinateIncome', '附属单位上缴收入'],
  ['businessFundBalance', '用事业基金弥补收支差额'],
  ['broughtForward', '上年结转'],
];

const FIELD_NAMES = new Map(AMOUNT_FIELDS);

/** A table read once for the relations: where its columns, total row and codes are. Row positions count from 0. */
export interface TableReading {
  readonly id: TableId;
  readonly table: OfficialTable;
  readonly columns: ReadonlyMap<Field, number>;
  /** The amount columns it has, in the template's order. */
  readonly amounts: readonly Field[];
  /** The position of the first total row; -1 without one. */
  readonly total: number;
  /** Positions of columns that the template does not have and that print figures: they are not read as amounts. */
  readonly strange: readonly number[];
  /** Row positions by code. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
}

/** The tables of a budget, read; a table that the document lacks is undefined. */
export type Readings = Readonly<Partial<Record<TableId, TableReading>>>;

/** Reads every table of a budget; of two with the same id the first. */
export function readTables(budget: Pick<Budget, 'tables'>): Readings {
  const readings: Partial<Record<TableId, TableReading>> = {};
  for (const table of budget.tables) readings[table.id] ??= readTable(table);
  return readings;
}

function readTable(table: OfficialTable): TableReading {
  const columns = new Map<Field, number>();
  table.columns.forEach(({ field }, at) => {
    if (field && !columns.has(field)) columns.set(field, at);
  });
  const byCode = new Map<string, number[]>();
  table.rows.forEach(({ code }, at) => {
    if (code === null) return;
    const known = byCode.get(code);
    if (known) known.push(at);
    else byCode.set(code, [at]);
  });
  return {
    id: table.id,
    table,
    columns,
    amounts: AMOUNT_FIELDS.map(([field]) => field).filter((field) => columns.has(field)),
    total: table.rows.findIndex((row) => row.kind === 'total'),
    strange: table.columns.flatMap(({ field }, at) =>
      field === null && table.rows.some(({ cells }) => cells[at]?.kind === 'unread') ? [at] : [],
    ),
    byCode,
  };
}

/** Words of later years for columns that the template of 2022 calls otherwise. */
const LATER_WORDS = /^(?:单位资金|财政专户管理资金|使用非财政拨款结余|年终结转结余|上年结转)/;

/**
 * The name of a field's column: the template's word, but a total is called as the table prints it (总计, 小计), and so is
 * a column with the word of a later year (单位资金).
 */
export function fieldName(reading: TableReading, field: Field): string {
  const heading = reading.table.columns[reading.columns.get(field) ?? -1]?.heading;
  const later = heading?.findLast((word) => LATER_WORDS.test(plainName(word)));
  const own = FIELD_NAMES.get(field);
  return (field === 'total' ? heading?.at(-1) : COLLECTIVE.has(field) ? later : undefined) ?? own ?? field;
}

/** The fields whose words have changed; the parts of 单位资金 keep their own. */
const COLLECTIVE: ReadonlySet<Field> = new Set<Field>(['otherFunds', 'specialAccount', 'businessFundBalance', 'carriedForward', 'broughtForward']); // prettier-ignore

/** Why a sum over a table's columns may want something: columns that were not read as amounts (all, or those below a heading); null where there are none. */
export function strangeColumns(reading: TableReading | undefined, row?: number, below?: string): string | null {
  const columns = (reading?.strange ?? []).filter(
    (at) =>
      (row === undefined || reading?.table.rows[row]?.cells[at]?.kind === 'unread') &&
      (below === undefined || reading?.table.columns[at]?.heading[0] === below),
  );
  if (!reading || columns.length === 0) return null;
  const names = columns.map((at) => `“${reading.table.columns[at]?.key ?? ''}”`).join('、');
  return `表${reading.id} ${names}栏未读入，无从核对`;
}

/** Which of some tables the document does not give; null where it gives them all. */
export function missingTables(readings: Readings, ids: readonly TableId[]): string | null {
  const missing = ids.filter((id) => !readings[id]);
  return missing.length > 0 ? `${missing.map((id) => `表${id}`).join('、')}没有读入，无从核对` : null;
}

/** What a cell is called from another table: `表3 201 一般公共服务支出·基本支出`, `表3 基本支出合计`, `表6 合计`. */
function cellName(reading: TableReading, row: Row, field: Field): string {
  const whole = field === 'total' || field === 'amount';
  const column = fieldName(reading, field);
  if (row.kind === 'total') return `表${reading.id} ${whole ? column.replace('预算', '合计') : `${column}合计`}`;
  return `表${reading.id} ${rowName(row)}${field === 'amount' ? '' : `·${column}`}`;
}

/** The name of a row: its code and label; a total is called 合计. */
export function rowName(row: Row): string {
  if (row.kind === 'total') return row.label ?? '合计';
  return [row.code, row.label].filter(Boolean).join(' ') || '（无名行）';
}

/** The row at a position. */
export function rowAt(reading: TableReading, position: number): Row | undefined {
  return reading.table.rows[position];
}

/** A signed cell of a table; null when the table has no such row or column. */
export function termAt(
  reading: TableReading | undefined,
  position: number,
  field: Field,
  sign: 1 | -1 = 1,
  name?: string,
): Term | null {
  const column = reading?.columns.get(field);
  const row = reading?.table.rows[position];
  if (!reading || !row || column === undefined) return null;
  return {
    cell: { table: reading.id, row: position + 1, column: column + 1 },
    sign,
    name: name ?? cellName(reading, row, field),
  };
}

/** The amount at a cell in the table's own unit; nothing printed counts nothing. */
export function amountAt(reading: TableReading | undefined, position: number, field: Field): Amount {
  const column = reading?.columns.get(field);
  if (!reading || column === undefined) return ZERO;
  const text = cellAmount(reading.table.rows[position]?.cells[column]);
  return text === null ? ZERO : toAmount(text);
}

/** A list without its nulls. */
export function present<T>(items: readonly (T | null | undefined)[]): T[] {
  return items.filter((item): item is T => item !== null && item !== undefined);
}

/** A name for comparing: NFKC, without white space. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
