import { ZERO, type Amount } from './amount.ts';
import { allLines, otherIncome, readBalanceSide, type IncomeRole } from './balance-lines.ts';
import type { CellRef } from './cell.ts';
import { parentCode, type ClassificationEntry, type EconomicCoding, type FundingSource } from './classification.ts';
import { readCodeTree } from './code-tree.ts';
import type { Entry } from './allocation-join.ts';
import { basicClassOf } from './relation-items.ts';
import { partsOf } from './relation-rows.ts';
import type { Field, Row, Unit } from './table.ts';
import { amountAt, present, rowName, termAt, type Readings, type TableReading } from './table-reading.ts';
import { convertAmount } from './unit-scale.ts';

/** 基本支出 or 项目支出 (with 其他支出 of table 12). */
export type ExpenditureKind = 'basic' | 'project';

/** Both kinds, in the order of table 3, and what they are called. */
export const KINDS: readonly ExpenditureKind[] = ['basic', 'project'];
export const KIND_WORDS: Readonly<Record<ExpenditureKind, string>> = { basic: '基本支出', project: '项目支出' };

/** An entry of the functional margin. */
export interface FunctionEntry extends Entry {
  readonly functional: ClassificationEntry | null;
}

/** An entry of the economic margin; null where the document does not say the class. */
export interface EconomicEntry extends Entry {
  readonly economic: ClassificationEntry | null;
}

/** An entry of the funding margin. */
export interface SourceEntry extends Entry {
  readonly source: FundingSource;
}

/** The tables and what reads them, for one allocation. */
export interface MarginReading {
  readonly readings: Readings;
  /** The unit in which the allocation is given. */
  readonly unit: Unit;
  readonly coding: EconomicCoding;
}

const cellOf = (reading: TableReading, at: number, field: Field): CellRef[] =>
  present([termAt(reading, at, field)?.cell]);

const amountIn = ({ unit }: MarginReading, reading: TableReading | undefined, at: number, field: Field): Amount =>
  reading ? convertAmount(amountAt(reading, at, field), reading.table.unit, unit) : ZERO;

function classOf(code: string, name: string): ClassificationEntry {
  return { code, name, parent: parentCode(code) };
}

/** The last classes of a functional table (5, 8 or 9) that hold money of a kind. */
export function functionEntries(
  margin: MarginReading,
  reading: TableReading | undefined,
  kind: ExpenditureKind,
): FunctionEntry[] {
  if (!reading) return [];
  return readCodeTree(reading).leaves.flatMap((at) => {
    const row = reading.table.rows[at];
    const amount = amountIn(margin, reading, at, kind);
    if (!row?.code || amount.isZero()) return [];
    const functional = classOf(row.code, row.label ?? row.code);
    return [{ text: rowName(row), name: functional.name, functional, amount, cells: cellOf(reading, at, kind) }];
  });
}

/** The items of table 6 or 10 that hold money, in the coding asked for. Names for the rules are those of 部门预算. */
export function itemEntries(margin: MarginReading, reading: TableReading | undefined): EconomicEntry[] {
  if (!reading) return [];
  return readCodeTree(reading).leaves.flatMap((at) => {
    const row = reading.table.rows[at];
    const amount = amountIn(margin, reading, at, 'amount');
    if (!row || amount.isZero()) return [];
    const economic = economicOf(reading, row, margin.coding);
    return [{ text: rowName(row), name: row.label ?? '', economic, amount, cells: cellOf(reading, at, 'amount') }];
  });
}

/** The class of a row of table 6 or 10 in a coding; null where it has no code in it. */
export function economicOf(reading: TableReading, row: Row, coding: EconomicCoding): ClassificationEntry | null {
  if (coding === 'department') return row.code === null ? null : classOf(row.code, row.label ?? row.code);
  if (row.secondCode === undefined) return null;
  const cell = row.cells[reading.columns.get('governmentEconomic') ?? -1];
  const name =
    cell?.kind === 'text' ? cell.text.replace(/^\s*[[［【]\s*\d+\s*[\]］】]\s*/, '').replace(/\s+/g, '') : '';
  return classOf(row.secondCode, name || row.secondCode);
}

/** The rows of table 11 that hold money of the given columns, by the economic class that they name. */
export function basicEntries(margin: MarginReading, fields: readonly Field[]): EconomicEntry[] {
  const reading = margin.readings['11'];
  if (!reading) return [];
  return reading.table.rows.flatMap((row, at) =>
    row.kind !== 'item'
      ? []
      : partsOf(reading, fields).flatMap((field) => {
          const amount = amountIn(margin, reading, at, field);
          if (amount.isZero()) return [];
          const economic = namedClass(margin, basicClassOf(row.label ?? ''));
          return [{ text: rowName(row), name: row.label ?? '', economic, amount, cells: cellOf(reading, at, field) }];
        }),
  );
}

/** The class that a row of table 11 names, in the coding asked for, where tables 6 and 10 give it one code only. */
function namedClass({ readings, coding }: MarginReading, code: string): ClassificationEntry | null {
  const found = new Map<string, ClassificationEntry>();
  for (const reading of present([readings['6'], readings['10']])) {
    for (const row of reading.table.rows) {
      if (row.code?.length !== 3 || basicCode(row.code) !== code) continue;
      const economic = economicOf(reading, row, coding);
      if (economic && (code !== 'rest' || reading.id === '6')) found.set(economic.code, economic);
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

function basicCode(code: string): string {
  return code === '301' || code === '302' || code === '303' ? code : 'rest';
}

/** A line of table 1 beside the three budgets, with the columns that hold it in tables 11 and 12 and in table 2. */
export interface OtherSource {
  readonly field: 'specialAccount' | 'otherFunds';
  readonly entry: SourceEntry;
  readonly columns: readonly Field[];
}

/** The columns of table 2 by what a line of table 1 stands for; 其他资金 may be printed as its three parts. */
const INCOME_COLUMNS: Readonly<Record<IncomeRole, readonly Field[]>> = {
  fiscal: [],
  special: ['specialAccount'],
  funds: ['otherFunds'],
  superior: ['superiorSubsidy'],
  subordinate: ['subordinateIncome'],
  businessFund: ['businessFundBalance'],
};
const FUNDS_PARTS: readonly (readonly [RegExp, Field])[] = [
  [/^事业收入/, 'businessIncome'],
  [/经营收入/, 'operatingIncome'],
  [/^其他收入/, 'otherIncome'],
];

/** Beside the three budgets: the lines of table 1 that hold money, told by the column of tables 11 and 12 that holds them. */
export function otherSources(margin: MarginReading): OtherSource[] {
  const reading = margin.readings['1'];
  const lines =
    otherIncome(readBalanceSide(reading, 'income')) ??
    allLines(readBalanceSide(reading, 'income')).filter(({ zero, role }) => !zero && role !== 'fiscal');
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const role = line.role ?? 'other';
    const count = (seen.get(role) ?? 0) + 1;
    seen.set(role, count);
    const part = line.role === 'funds' ? FUNDS_PARTS.find(([name]) => name.test(line.name))?.[1] : undefined;
    return {
      field: line.role === 'special' ? 'specialAccount' : 'otherFunds',
      // Two lines of one meaning (事业收入, 其他收入) stay two sources.
      entry: {
        text: line.name,
        name: line.name,
        amount: amountIn(margin, reading, line.term.cell.row - 1, 'incomeAmount'),
        cells: [line.term.cell],
        source: { id: count > 1 ? `${role}${count}` : role, name: line.name },
      },
      columns: part ? [part] : line.role ? INCOME_COLUMNS[line.role] : [],
    };
  });
}

/** What tables 11 or 12 hold in a column at their total row. */
export function kindTotal(
  margin: MarginReading,
  kind: ExpenditureKind,
  fields: readonly Field[],
): { amount: Amount; cells: CellRef[] } {
  const reading = margin.readings[kind === 'basic' ? '11' : '12'];
  if (!reading || reading.total < 0) return { amount: ZERO, cells: [] };
  const columns = partsOf(reading, fields);
  return {
    amount: columns.reduce((sum, field) => sum.plus(amountIn(margin, reading, reading.total, field)), ZERO),
    cells: columns.flatMap((field) => cellOf(reading, reading.total, field)),
  };
}

const BESIDE_PROJECT: readonly Field[] = ['operatingExpenditure', 'subsidyToSubordinates', 'paidToSuperior'];

/** Table 3 less tables 5, 8 and 9, last class by last class: where the money beside the three budgets goes. */
export function otherFunctionEntries(margin: MarginReading, kind: ExpenditureKind): FunctionEntry[] {
  const all = margin.readings['3'];
  if (!all) return [];
  const fiscal = present([margin.readings['5'], margin.readings['8'], margin.readings['9']]);
  const fields = kind === 'basic' ? [kind] : [kind, ...BESIDE_PROJECT.filter((field) => all.columns.has(field))];
  return readCodeTree(all).leaves.flatMap((at) => {
    const row = all.table.rows[at];
    if (!row?.code) return [];
    const places = fiscal.flatMap((reading) =>
      (reading.byCode.get(row.code ?? '') ?? []).map((place) => ({ reading, place })),
    );
    const gross = fields.reduce((sum, field) => sum.plus(amountIn(margin, all, at, field)), ZERO);
    const amount = places.reduce((sum, { reading, place }) => sum.minus(amountIn(margin, reading, place, kind)), gross);
    if (amount.lte(0)) return [];
    const functional = classOf(row.code, row.label ?? row.code);
    const cells = [...cellOf(all, at, kind), ...places.flatMap(({ reading, place }) => cellOf(reading, place, kind))];
    return [{ text: rowName(row), name: functional.name, functional, amount, cells }];
  });
}

/** The class that stands for functions that the tables do not tell. */
export const unknownFunction = (amount: Amount, cells: readonly CellRef[]): FunctionEntry => ({
  text: '功能科目未列明', name: '', functional: null, amount, cells,
}); // prettier-ignore

/** The same of economic classes. */
export const unknownEconomic = ({ amount, cells }: { amount: Amount; cells: readonly CellRef[] }): EconomicEntry => ({
  text: '经济分类没有公布', name: '', economic: null, amount, cells,
}); // prettier-ignore
