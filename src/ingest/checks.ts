import type { TableId } from '../model/cell.ts';
import { cellAmount } from '../model/cell.ts';
import { parentCode } from '../model/classification.ts';
import type { Column } from '../model/table.ts';
import { columnOf } from '../model/table.ts';
import type { IssueLog } from './issue-log.ts';
import { textKey } from './printed-text.ts';
import type { TypedRow } from './rows.ts';
import { isTextField } from './stitch.ts';
import { TABLE_NAMES } from './template.ts';

/** A name that a spreadsheet would run. */
const FORMULA = /^\s*[=+@-]\s*[A-Za-z("']/;
const NUMERALS = '零一二三四五六七八九十';

/** Checks what a table's rows say of themselves: names, codes, numbering, totals, repeated rows. Sums are model's. */
export function checkRows(
  id: TableId,
  columns: readonly Column[],
  rows: readonly TypedRow[],
  lost: boolean,
  log: IssueLog,
): void {
  checkNames(id, columns, rows, log);
  if (id === '1' || id === '4') {
    checkNumbering(id, columns, rows, 'incomeItem', log);
    checkNumbering(id, columns, rows, 'expenditureItem', log);
  }
  if (['2', '3', '5', '8', '9'].includes(id)) checkFunctionalCodes(id, rows, lost, log);
  if (id === '6' || id === '10') checkEconomicCodes(id, rows, log);
  if (
    !lost &&
    ['2', '3', '5', '6', '8', '9', '10', '11', '12'].includes(id) &&
    rows.length > 0 &&
    !rows.some((row) => row.kind === 'total')
  ) {
    log.add('missing-total', `${TABLE_NAMES[id]}没有合计行`, { table: id, line: rows[0]?.line ?? null });
  }
  if (id === '1' || id === '4') checkBalanceTotals(id, columns, rows, log);
  if (id === '12' || id === '11' || id === 'key') checkRepeated(id, columns, rows, log);
}

function checkNames(id: TableId, columns: readonly Column[], rows: readonly TypedRow[], log: IssueLog): void {
  const pairs: readonly (readonly [number, number])[] =
    id === '1' || id === '4'
      ? [[0, 1], [2, 3]].map(([item, amount]) => [item ?? 0, amount ?? 0] as const)
      : [[columns.findIndex((column) => isTextField(column.field)), -1] as const]; // prettier-ignore
  rows.forEach((row, at) => {
    for (const [item, amount] of pairs) {
      const name = row.cells[item];
      const values =
        amount >= 0 ? [row.cells[amount]] : row.cells.filter((_, index) => !isTextField(columns[index]?.field ?? null));
      const hasAmount = values.some((value) => cellAmount(value) !== null || value?.kind === 'unread');
      const blank = amount >= 0 ? name?.kind !== 'text' : row.label === null;
      const words = amount >= 0 && name?.kind === 'text' ? name.text : (row.label ?? '');
      if (hasAmount && (blank || FORMULA.test(words) || !/\p{Script=Han}|[A-Za-z]/u.test(words))) {
        log.add('not-a-name', blank ? '这一行有金额而没有名称，可能错位或缺字' : `“${words}”不是名称`, {
          table: id, row: at + 1, column: columns[item]?.key ?? null, printed: words, line: row.line,
        }); // prettier-ignore
      }
    }
  });
}

/** 一、二、三 … down one side of a two-sided table: none missing, none twice, none out of order. */
function checkNumbering(
  id: TableId,
  columns: readonly Column[],
  rows: readonly TypedRow[],
  field: 'incomeItem' | 'expenditureItem',
  log: IssueLog,
): void {
  const column = columns.findIndex((candidate) => candidate.field === field);
  let expected = 1;
  rows.forEach((row, at) => {
    const cell = row.cells[column];
    if (cell?.kind !== 'text') return;
    const printed = /^([一二三四五六七八九十]{1,3})、/.exec(textKey(cell.text))?.[1];
    if (printed === undefined) return;
    const number = readNumeral(printed);
    if (number !== expected) {
      const kind = number < expected ? 'duplicate' : 'missing-row';
      log.add(kind === 'duplicate' && number !== expected - 1 ? 'order' : kind, `“${cell.text}”前应是第 ${expected - 1} 项，编号应为 ${expected}，印作 ${number}`, {
        table: id, row: at + 1, column: columns[column]?.key ?? null, printed: cell.text, line: row.line,
      }); // prettier-ignore
    }
    expected = number + 1;
  });
}

function readNumeral(printed: string): number {
  const [tens, units] = printed.includes('十') ? printed.split('十') : ['', printed];
  const ten = printed.includes('十') ? (tens === '' ? 1 : NUMERALS.indexOf(tens ?? '')) * 10 : 0;
  return ten + (units === '' ? 0 : NUMERALS.indexOf(units ?? ''));
}

function checkFunctionalCodes(id: TableId, rows: readonly TypedRow[], lost: boolean, log: IssueLog): void {
  const seen = new Map<string, number>();
  let before = '';
  rows.forEach((row, at) => {
    if (row.kind === 'total') return;
    const place = { table: id, row: at + 1, line: row.line, printed: row.code ?? row.label };
    if (row.code === null) {
      if (row.label !== null) log.add('bad-code', `“${row.label}”没有科目编码`, place);
      return;
    }
    if (seen.has(row.code)) log.add('duplicate', `科目 ${row.code} 在第 ${seen.get(row.code) ?? 0} 行已经有了`, place);
    else if (row.code < before) log.add('order', `科目 ${row.code} 排在 ${before} 之后，次序不对`, place);
    const parent = parentCode(row.code);
    if (parent !== null && !seen.has(parent) && !lost)
      log.add('no-parent', `科目 ${row.code} 之前没有上级科目 ${parent}`, place);
    seen.set(row.code, at + 1);
    before = row.code;
  });
}

function checkEconomicCodes(id: TableId, rows: readonly TypedRow[], log: IssueLog): void {
  const pairs = new Set<string>();
  let open: { department: string; government: string | undefined } | null = null;
  let before = '';
  rows.forEach((row, at) => {
    if (row.kind === 'total') return;
    const place = {
      table: id,
      row: at + 1,
      line: row.line,
      printed: `${row.code ?? ''} ${row.secondCode ?? ''} ${row.label ?? ''}`,
    };
    if (row.code === null || row.secondCode === undefined) {
      if (row.code === null && row.label !== null && row.secondCode === undefined)
        log.add('bad-code', `“${row.label}”没有科目编码`, place);
      else log.add('bad-code', '部门预算、政府预算两种科目编码缺一种', place);
      return;
    }
    const pair = `${row.code} ${row.secondCode}`;
    if (pairs.has(pair)) log.add('duplicate', `科目 ${pair} 印了两次`, place);
    pairs.add(pair);
    if (row.code.length === 3) open = { department: row.code, government: row.secondCode };
    else if (!open || !row.code.startsWith(open.department) || !row.secondCode.startsWith(open.government ?? '')) {
      log.add('no-parent', `科目 ${pair} 不在它的类级科目之下`, place);
    } else if (before.length === 5 && row.code < before)
      log.add('order', `科目 ${row.code} 排在 ${before} 之后，次序不对`, place);
    before = row.code.length === 3 ? '' : row.code;
  });
}

function checkBalanceTotals(id: TableId, columns: readonly Column[], rows: readonly TypedRow[], log: IssueLog): void {
  for (const [field, word] of [
    ['incomeItem', '收入'],
    ['expenditureItem', '支出'],
  ] as const) {
    // prettier-ignore
    const column = columns.findIndex((candidate) => candidate.field === field);
    const labels = rows
      .map((row) => row.cells[column])
      .flatMap((cell) => (cell?.kind === 'text' ? [textKey(cell.text)] : []));
    for (const total of [`本年${word}合计`, `${word}总计`]) {
      const count = labels.filter(
        (label) =>
          label === total ||
          label === total.replace('合计', '总计') ||
          (total.startsWith('本年') && label === `${word}合计`),
      ).length;
      if (rows.length > 0 && count === 0)
        log.add('missing-total', `${TABLE_NAMES[id]}没有“${total}”行`, { table: id, line: rows[0]?.line ?? null });
      if (count > 1)
        log.add('duplicate', `${TABLE_NAMES[id]}的“${total}”印了 ${count} 次`, {
          table: id,
          line: rows[0]?.line ?? null,
        });
    }
  }
}

/** The same name with the same amount twice under one unit. Withheld projects share one name by law. */
function checkRepeated(id: TableId, columns: readonly Column[], rows: readonly TypedRow[], log: IssueLog): void {
  const seen = new Map<string, number>();
  const total = columnOf({ columns }, 'total');
  let unit = '';
  rows.forEach((row, at) => {
    if (row.kind === 'unit') unit = row.label ?? '';
    if (row.kind !== 'item' || row.label === null || /涉密/.test(row.label)) return;
    const key = `${unit} ${textKey(row.label)} ${cellAmount(row.cells[total]) ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) {
      log.add('duplicate', `“${row.label}”与第 ${first} 行同名同额，可能重复`, {
        table: id,
        row: at + 1,
        printed: row.label,
        line: row.line,
      });
    } else seen.set(key, at + 1);
  });
}
