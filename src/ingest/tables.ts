import { cellAmount } from '../model/cell.ts';
import type { Correction } from '../model/issue.ts';
import type { Column, OfficialTable, Unit } from '../model/table.ts';
import { columnOf } from '../model/table.ts';
import { checkColumns, defaultColumns, readColumns } from './columns.ts';
import { checkRows } from './checks.ts';
import { keepFirstCopy } from './copies.ts';
import type { CorrectionFile } from './corrections.ts';
import type { IssueLog } from './issue-log.ts';
import { excerpt, textKey, tidyLabel, withoutSpace } from './printed-text.ts';
import { toOfficialTable, typeRows, type TypedRow } from './rows.ts';
import { SAYS_EMPTY, type RawTable } from './segments.ts';
import { isTextField, stitchRows } from './stitch.ts';
import { TABLE_NAMES } from './template.ts';
import { markUnits } from './units.ts';

/** A table as published, its rows with the pieces they were printed in, and the joins that a rule made. */
export interface ReadTable {
  readonly table: OfficialTable;
  readonly rows: readonly TypedRow[];
  readonly corrections: readonly Correction[];
}

/** Everything printed of one table -> the table: columns, whole rows, typed cells; what is wrong goes to the log. */
export function readTable(raw: RawTable, unit: Unit, agency: string, file: CorrectionFile, log: IssueLog): ReadTable {
  const columns = columnsOf(raw, log);
  const stitched = keepFirstCopy(raw.id, columns, stitchRows(raw, columns, log), log);
  const typed = typeRows(raw, columns, stitched, file.joins, unit, log);
  const total = columns.findIndex((column) => column.field === 'total');
  const rows = raw.id === '11' || raw.id === '12' ? markUnits(typed, total, agency) : typed;
  const lost = file.lost.get(raw.id) ?? lostBeginning(raw.id, rows);
  checkRows(raw.id, columns, rows, lost !== null, log);
  const emptyReason = readEmptyReason(raw, columns, rows);
  if (rows.length === 0 && emptyReason === null && raw.id !== 'key') {
    log.add('missing-row', `${TABLE_NAMES[raw.id]}没有一行数据`, { table: raw.id, line: raw.titles[0]?.line ?? null });
  }
  const claim = [...raw.reasons, ...raw.notes].find((note) => CLAIMS_NOTHING.test(textKey(note)));
  const figure = figureIn(columns, rows);
  if (claim !== undefined && figure !== null) {
    log.add('conflict', `${TABLE_NAMES[raw.id]}的注说“${excerpt(claim)}”，表中却有金额 ${figure}`, {
      table: raw.id,
      printed: claim,
      line: raw.titles[0]?.line ?? null,
    });
  }
  if (lost !== null)
    log.add('missing-row', `${TABLE_NAMES[raw.id]}：${lost}`, {
      table: raw.id,
      notice: true,
      line: rows[0]?.line ?? null,
    });
  const table = toOfficialTable(raw, columns, rows, {
    title: raw.titles[0]?.text ?? TABLE_NAMES[raw.id],
    agency: raw.agencies[0]?.text ?? null,
    unit,
    lost,
    emptyReason,
  });
  return { table, rows, corrections: joinsByRule(raw, columns, rows) };
}

function columnsOf(raw: RawTable, log: IssueLog): Column[] {
  const width = Math.max(0, ...raw.segments.flatMap((segment) => segment.rows.map((row) => row.cells.length)));
  if (raw.headings.length === 0) {
    if (raw.segments.some((segment) => segment.rows.length > 0)) {
      log.add('header', `${TABLE_NAMES[raw.id]}没有表头，按模板的栏目次序读入`, {
        table: raw.id,
        line: raw.segments[0]?.line ?? null,
      });
    }
    return defaultColumns(raw.id, width);
  }
  const columns = readColumns(raw.id, raw.headings);
  for (const problem of checkColumns(raw.id, columns)) {
    log.add('header', `${TABLE_NAMES[raw.id]}：${problem.message}`, {
      table: raw.id,
      column: problem.column,
      line: raw.titles[0]?.line ?? null,
    });
  }
  return columns;
}

/**
 * Table 2 whose first page is missing: it begins in the middle of a class, without 合计. Every figure of table 2 also
 * stands in tables 1 and 3, so nothing is unknown; for any other table the same is a missing total and a missing row.
 */
function lostBeginning(id: RawTable['id'], rows: readonly TypedRow[]): string | null {
  const first = rows[0];
  if (
    id !== '2' ||
    !first ||
    first.code === null ||
    first.code.length === 3 ||
    rows.some((row) => row.kind === 'total')
  )
    return null;
  return `原稿缺本表开头：没有合计行，也没有科目 ${first.code} 的上级科目；只存 ${rows.length} 行，缺的不补`;
}

/** A note that says that a fund's table has nothing in it. */
const CLAIMS_NOTHING =
  /^(?:备?注:)?(?:20\d\d年)?(?:本(?:部门|单位))?(?:当年)?(?:无|没有|未安排)[^,;]{0,20}(?:支出|预算|安排|拨款)[。.]?$/;

/** The first figure other than zero; null in a table without any. */
function figureIn(columns: readonly Column[], rows: readonly TypedRow[]): string | null {
  for (const row of rows) {
    const at = row.cells.findIndex(
      (cell, index) => !isTextField(columns[index]?.field ?? null) && cell.kind === 'published',
    );
    if (at >= 0) return cellAmount(row.cells[at]);
  }
  return null;
}

/** Why a table without figures is empty, as printed. */
function readEmptyReason(raw: RawTable, columns: readonly Column[], rows: readonly TypedRow[]): string | null {
  if (figureIn(columns, rows) !== null) return null;
  const words = [...raw.reasons, ...raw.notes]
    .map((note) => note.replace(/^备?注\s*[:：]\s*/, ''))
    .find((note) => SAYS_EMPTY.test(note));
  return words ?? null;
}

/** What stitching changed in names and goals, for the list of corrections. */
function joinsByRule(raw: RawTable, columns: readonly Column[], rows: readonly TypedRow[]): Correction[] {
  const labelAt = columnOf({ columns }, 'item');
  return rows.flatMap((row, at) => {
    const where = `${raw.id === 'key' ? '重点项目' : `表${raw.id}`} 第${at + 1}行`;
    const label = row.label ?? '';
    const repeated = row.repeated.map(({ column, words }): Correction => {
      const pieces = (row.pieces[column] ?? []).filter((piece) => withoutSpace(piece) !== '');
      return { where: `${where} ${columns[column]?.key ?? ''}`, printed: excerpt(pieces.join(' / '), 200), read: excerpt(column === labelAt ? label : words, 200), why: '换页时同一个词印了两遍，只取一遍', certainty: 'certain', by: 'rule', applied: true };
    }); // prettier-ignore
    const pieces = (raw.id === '12' || raw.id === 'key') && row.kind === 'item' ? (row.pieces[labelAt] ?? []) : [];
    const spaced = pieces.filter((piece) => piece.trim().replace(/[\s\u3000]+/g, ' ') !== tidyLabel(piece));
    const spaces = spaced.map((piece): Correction => ({ where: `${where} 项目名称`, printed: piece, read: tidyLabel(piece), why: '名称里留有换行的空格', certainty: 'certain', by: 'rule', applied: true })); // prettier-ignore
    return [...repeated, ...spaces];
  });
}
