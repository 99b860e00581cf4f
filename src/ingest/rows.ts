import type { CellValue, TableId } from '../model/cell.ts';
import { plainAmount, toAmount } from '../model/amount.ts';
import {
  UNITS,
  type Column,
  type Field,
  type OfficialTable,
  type Row,
  type RowKind,
  type Unit,
} from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';
import { readAmount } from './amount-grammar.ts';
import type { RawCell } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import { joinGoal, joinName, type StatedJoin } from './join.ts';
import { findControl, textKey, tidyLabel, tidyText, withoutControl, withoutSpace } from './printed-text.ts';
import type { RawTable } from './segments.ts';
import { isTextField, type StitchedRow } from './stitch.ts';

/** A typed row, and the pieces in which its name and goal were printed. */
export interface TypedRow extends Row {
  readonly pieces: readonly (readonly string[])[];
  /** Words that were printed twice across a page break and are joined once, by column (from 0). */
  readonly repeated: readonly { readonly column: number; readonly words: string }[];
  readonly page: number;
}

const TOTAL = /^(?:合计|总计|收入总计|支出总计|收入合计|支出合计|本年收入合计|本年支出合计|本年收入总计|本年支出总计)$/;
const CODED = /^[[【〔(]?(\w{1,12})[\]】〕)]?(.*)$/su;
const FUNCTIONAL_CODE = /^\d{3}(?:\d{2}){0,2}$/;
const ECONOMIC_CODE = /^\d{3}(?:\d{2})?$/;

/** Stitched rows as typed rows: amounts by the strict grammar, codes as text, everything else an issue. */
export function typeRows(
  table: RawTable,
  columns: readonly Column[],
  rows: readonly StitchedRow[],
  joins: readonly StatedJoin[],
  unit: Unit,
  log: IssueLog,
): TypedRow[] {
  return rows.map((row, at) => {
    const repeated: { column: number; words: string }[] = [];
    const cells = columns.map((column, index) => {
      const place = { table: table.id, row: at + 1, column: column.key, line: row.line };
      const raw = row.cells[index] as RawCell;
      if (raw.foreign.length > 0) {
        log.add('markup', `单元格里有不该有的标记（${raw.foreign.join('、')}）`, { ...place, printed: raw.text });
      }
      if (!isTextField(column.field) && column.field !== null)
        return amountCell(
          raw,
          table.id === 'key' ? withoutUnit(raw.text, unit, place, log) : raw.text,
          column,
          place,
          log,
        );
      if (column.field === null) return strangeCell(raw, column, place, log);
      const joined =
        column.field === 'goal' ? joinGoal(row.pieces[index] ?? []) : joinName(row.pieces[index] ?? [raw.text], joins);
      for (const words of joined.repeated) repeated.push({ column: index, words });
      return textCell(joined.text, raw.text, column, place, log);
    });
    return {
      ...describe(table.id, columns, cells, at, row.line, log),
      cells,
      pieces: row.pieces,
      repeated,
      page: row.page,
      line: row.line,
    };
  });
}

interface Place {
  readonly table: TableId;
  readonly row: number;
  readonly column: string;
  readonly line: number;
}

/** A cell of the key list may print its unit: it is taken off; one unlike the list's is converted exactly, and told. */
function withoutUnit(printed: string, unit: Unit, place: Place, log: IssueLog): string {
  const text = printed.trimEnd();
  const own = UNITS.filter((candidate) => text.endsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  if (!own) return text;
  const bare = text.slice(0, -own.length).trimEnd();
  const read = readAmount(bare);
  if (own === unit || read.kind !== 'amount') return bare;
  log.add('unit', `这一行的单位是“${own}”，别的行是“${unit}”`, { ...place, printed });
  return plainAmount(convertAmount(toAmount(read.amount), own, unit));
}

function amountCell(raw: RawCell, source: string, column: Column, place: Place, log: IssueLog): CellValue {
  const printed = raw.text;
  if (raw.formatted || raw.foreign.length > 0) {
    log.add('not-an-amount', `金额“${printed}”含有标记，没有读入`, { ...place, printed });
    return { kind: 'unread', printed };
  }
  const read = readAmount(source);
  if (read.kind === 'blank') return { kind: 'blank' };
  if (read.kind === 'zero') return { kind: 'zero', amount: '0.00', printed };
  if (read.kind === 'not-an-amount') {
    log.add('not-an-amount', `“${column.key}”栏印的“${printed}”不是金额（${read.why}），没有读入`, {
      ...place,
      printed,
    });
    return { kind: 'unread', printed };
  }
  if (read.negative)
    log.add('negative', `“${column.key}”栏是负数 ${read.amount}，预算表里不应有负数`, { ...place, printed });
  const kind = /[1-9]/.test(read.amount) ? 'published' : 'zero';
  return read.amount === printed ? { kind, amount: read.amount } : { kind, amount: read.amount, printed };
}

/** A cell of a column that the template does not have: a figure in it is kept as printed and never counted. */
function strangeCell(raw: RawCell, column: Column, place: Place, log: IssueLog): CellValue {
  const printed = withoutControl(raw.text).trim();
  const figure = /\d/.test(printed.normalize('NFKC')) && !/(?![元万亿])\p{Script=Han}/u.test(printed);
  return figure ? { kind: 'unread', printed } : textCell(raw.text, raw.text, column, place, log);
}

function textCell(joined: string, printed: string, column: Column, place: Place, log: IssueLog): CellValue {
  const control = findControl(joined);
  if (control) log.add('control-character', `文字里有控制字符 ${control}`, { ...place, printed: joined });
  const stripped = withoutControl(joined).replace(/\*\*/g, '');
  const text = column.field === 'goal' ? tidyText(stripped) : tidyLabel(stripped);
  if (withoutSpace(text) === '') return { kind: 'blank' };
  const asPrinted = withoutControl(printed).trim();
  return asPrinted === text || column.field === 'goal'
    ? { kind: 'text', text }
    : { kind: 'text', text, printed: asPrinted };
}

/** The label, the codes and the kind of a row. */
function describe(
  id: TableId,
  columns: readonly Column[],
  cells: readonly CellValue[],
  at: number,
  line: number,
  log: IssueLog,
): Omit<Row, 'cells' | 'line'> {
  const text = (field: Field): string | null => {
    const value = cells[columns.findIndex((column) => column.field === field)];
    return value?.kind === 'text' ? value.text : null;
  };
  const labels = [
    text('item'),
    text('incomeItem'),
    text('expenditureItem'),
    text('functionalName'),
    text('functionalClass'),
  ];
  const printedTotal = [...labels, text('departmentEconomic'), text('governmentEconomic'), text('functionalCode')].find(
    (label) => label !== null && TOTAL.test(textKey(label)),
  );
  if (printedTotal) return { kind: 'total', label: printedTotal, code: null };

  const place = { table: id, row: at + 1, line };
  const coded = (field: Field, pattern: RegExp): { code: string | null; name: string | null } => {
    const printed = text(field);
    if (printed === null) return { code: null, name: null };
    const match = CODED.exec(printed.normalize('NFKC'));
    const code = match?.[1] ?? '';
    if (match && pattern.test(code))
      return {
        code,
        name: field === 'functionalCode' ? null : tidyLabel(printed.slice(printed.length - (match[2] ?? '').length)),
      };
    const column = columns.find((candidate) => candidate.field === field)?.key ?? null;
    log.add('bad-code', `“${printed}”里的科目编码不对（应为 3、5 或 7 位数字）`, { ...place, column, printed });
    return { code: null, name: printed };
  };
  if (id === '6' || id === '10') {
    const department = coded('departmentEconomic', ECONOMIC_CODE);
    const government = coded('governmentEconomic', ECONOMIC_CODE);
    return {
      kind: 'item',
      label: department.name ?? government.name,
      code: department.code,
      ...(government.code ? { secondCode: government.code } : {}),
    };
  }
  const byCode =
    text('functionalCode') !== null
      ? coded('functionalCode', FUNCTIONAL_CODE)
      : coded('functionalClass', FUNCTIONAL_CODE);
  const label = labels.find((candidate) => candidate !== null) ?? null;
  return {
    kind: 'item' satisfies RowKind,
    label: text('functionalClass') !== null ? byCode.name : label,
    code: byCode.code,
  };
}

/** A typed table without what only the reader needs. */
export function toOfficialTable(
  table: RawTable,
  columns: readonly Column[],
  rows: readonly TypedRow[],
  head: Pick<OfficialTable, 'title' | 'agency' | 'unit' | 'lost' | 'emptyReason'>,
): OfficialTable {
  return {
    id: table.id,
    ...head,
    columns,
    rows: rows.map(({ kind, label, code, secondCode, cells, line }) => ({
      kind,
      label,
      code,
      ...(secondCode ? { secondCode } : {}),
      cells,
      line,
    })),
    notes: table.notes,
  };
}
