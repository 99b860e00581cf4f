import { cellAmount } from './cell.ts';
import type { Term } from './relation.ts';
import { plainName, present, termAt, type TableReading } from './table-reading.ts';

/** What an income line of tables 1 and 4 stands for; `other` words are none of the template's. */
const INCOME_ROLES = [
  ['fiscal', /^(?:预算拨款|财政拨款|一般公共预算|政府性基金|国有资本经营)/],
  ['special', /^财政专户/],
  ['funds', /^(?:其他资金|其他收入|事业收入|事业单位经营收入|经营收入|单位资金)/],
  ['superior', /^上级补助/],
  ['subordinate', /^附属单位上缴/],
  ['businessFund', /事业基金|非财政拨款结余/],
] as const;

/** One of {@link INCOME_ROLES}, or null for a line that the template does not have (上年结转 …). */
export type IncomeRole = (typeof INCOME_ROLES)[number][0];

/** One printed line of one side of table 1 or 4. */
export interface BalanceLine {
  /** The name without its number: `社会保障和就业支出`. */
  readonly name: string;
  readonly term: Term;
  readonly zero: boolean;
  readonly role: IncomeRole | null;
}

/** One side of table 1 or 4: lines that make up 本年合计, that total, the lines below it, and 总计. */
export interface BalanceSide {
  readonly lines: readonly BalanceLine[];
  readonly year: Term | null;
  readonly below: readonly BalanceLine[];
  readonly grand: Term | null;
}

const ORDINAL = /^(?:[(（]?[一二三四五六七八九十]{1,4}[)）]?[、.．]?|\d{1,2}[、.．])/;

/** Reads one side of table 1 or 4 by its printed items. */
export function readBalanceSide(reading: TableReading | undefined, side: 'income' | 'expenditure'): BalanceSide {
  const lines: BalanceLine[] = [];
  const below: BalanceLine[] = [];
  let year: Term | null = null;
  let grand: Term | null = null;
  const item = reading?.columns.get(`${side}Item`);
  reading?.table.rows.forEach((row, at) => {
    const label = row.cells[item ?? -1];
    const printed = label?.kind === 'text' ? plainName(label.text) : '';
    const value = row.cells[reading.columns.get(`${side}Amount`) ?? -1];
    const term = termAt(
      reading,
      at,
      `${side}Amount`,
      1,
      `表${reading.id} ${printed.replace(ORDINAL, '') || '（无名项）'}`,
    );
    if (!term || (printed === '' && cellAmount(value) === null)) return;
    if (/^本年(?:收入|支出)(?:合|总)?计/.test(printed)) year = term;
    else if (/^(?:收入|支出)(?:总|合)计|^总计|^合计/.test(printed)) grand = term;
    else if (!printed.startsWith('其中')) (year ? below : lines).push(readLine(printed, term, cellAmount(value)));
  });
  return { lines, year, below, grand };
}

function readLine(printed: string, term: Term, amount: string | null): BalanceLine {
  const name = printed.replace(ORDINAL, '');
  const role = INCOME_ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
  return { name, term, zero: amount === null || /^-?0(?:\.0*)?$/.test(amount), role };
}

/** Every line of a side, above and below 本年合计. */
export function allLines(side: BalanceSide): readonly BalanceLine[] {
  return [...side.lines, ...side.below];
}

/** The terms of the lines that are not a printed zero, so that a sentence names only money. */
export function moneyTerms(lines: readonly BalanceLine[]): Term[] {
  return present(lines.map(({ zero, term }) => (zero ? null : term)));
}

/** A term turned round: on the other side, or subtracted. */
export function negated(term: Term): Term {
  return { ...term, sign: term.sign === 1 ? -1 : 1 };
}

/**
 * The income of table 1 that is not 财政拨款, line by line without the zeros; null where a line of the template's
 * other words (上年结转 …) holds money, or where table 1 is missing, for then the split is not known.
 */
export function otherIncome(income: BalanceSide): readonly BalanceLine[] | null {
  const lines = allLines(income);
  if (lines.length === 0) return null;
  const money = lines.filter(({ zero }) => !zero);
  return money.some(({ role }) => role === null) ? null : money.filter(({ role }) => role !== 'fiscal');
}
