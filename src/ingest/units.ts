import { cellAmount } from '../model/cell.ts';
import { plainAmount, sumAmounts, toAmount } from '../model/amount.ts';
import { textKey } from './printed-text.ts';
import type { TypedRow } from './rows.ts';

const BODY =
  /(?:局|厅|委|委员会|办|办公室|办公厅|中心|院|所|馆|站|校|学校|大学|学院|总队|支队|队|处|会|协会|署|社|台|园|医院|本级|机关|集团|公司)(?:\(本级\)|\(机关\)|本级|机关)?$/;
const WORK = /项目|经费|服务|建设|运维|运营|系统|购置|改造|升级|支出|补助|专项|工程|费/;
const EXPENDITURE = /支出|费用|补助|工资|福利/;

/**
 * Which rows of tables 11 and 12 are spending units (资金使用单位) with a subtotal. By name: the agency itself or a
 * name that ends as bodies' names do; where that does not add up to the total and arithmetic alone gives a division
 * that does, by arithmetic.
 */
export function markUnits(rows: readonly TypedRow[], totalColumn: number, agency: string): TypedRow[] {
  const named = rows.map((row) => row.kind === 'item' && isBody(row.label ?? '', agency));
  if (!named.some(Boolean) || !addsUp(rows, named, totalColumn)) {
    const divided = divide(rows, totalColumn);
    if (divided && addsUp(rows, divided, totalColumn)) return apply(rows, divided);
  }
  return apply(rows, named);
}

function apply(rows: readonly TypedRow[], units: readonly boolean[]): TypedRow[] {
  return rows.map((row, at) => (units[at] ? { ...row, kind: 'unit' } : row));
}

function isBody(label: string, agency: string): boolean {
  const key = textKey(label);
  if (agency !== '' && key.replace(/\((?:本级|机关)\)$/, '') === textKey(agency)) return true;
  return BODY.test(key) && !WORK.test(key) && !EXPENDITURE.test(key) && key.length >= 4;
}

function amountAt(row: TypedRow, column: number): string {
  return cellAmount(row.cells[column]) ?? '0';
}

/** Whether the units' subtotals add up to the total row. */
function addsUp(rows: readonly TypedRow[], units: readonly boolean[], column: number): boolean {
  const total = rows.find((row) => row.kind === 'total');
  const subtotals = rows.filter((_, at) => units[at]).map((row) => amountAt(row, column));
  return total !== undefined && subtotals.length > 0 && sumAmounts(subtotals).eq(toAmount(amountAt(total, column)));
}

/** The division in which each unit's amount is the sum of the rows up to the next unit; null when there is none. */
function divide(rows: readonly TypedRow[], column: number): boolean[] | null {
  const units = rows.map(() => false);
  let at = rows.findIndex((row) => row.kind === 'total') + 1;
  while (at < rows.length) {
    const head = rows[at];
    if (!head) break;
    const target = toAmount(amountAt(head, column));
    units[at] = true;
    let sum = sumAmounts([]);
    let next = at + 1;
    while (next < rows.length && sum.lt(target)) {
      sum = sum.plus(toAmount(amountAt(rows[next] as TypedRow, column)));
      next += 1;
    }
    if (next === at + 1 || plainAmount(sum) !== plainAmount(target)) return null;
    at = next;
  }
  return units;
}
