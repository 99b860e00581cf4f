// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ingestDocument, type IngestResult } from '../../src/ingest/ingest.ts';
import { columnOf, type OfficialTable } from '../../src/model/table.ts';
import type { TableId } from '../../src/model/cell.ts';
import { makeEdition, PLAIN_SHAPE } from '../fixtures/edition.ts';
import type { PrintedDocument, Sheet } from '../fixtures/printed-document.ts';
import { PLAIN_STYLE } from '../fixtures/render-style.ts';
import { renderText } from '../fixtures/render.ts';

const made = makeEdition(7, { ...PLAIN_SHAPE, businessFund: true }).document;

const read = (text: string): IngestResult => ingestDocument({ bytes: new TextEncoder().encode(text) });
const readDocument = (document: PrintedDocument): IngestResult => read(renderText(document, PLAIN_STYLE));
const told = ({ issues }: IngestResult): string[] =>
  issues.filter(({ notice }) => !notice).map(({ kind, table, message }) => `${kind} ${table ?? '-'} ${message}`);

/** The document with some of its sheets changed. */
function withSheets(change: (sheet: Sheet) => Sheet): PrintedDocument {
  return { ...made, sheets: made.sheets.map(change) };
}

const worded = (words: readonly (readonly [string, string])[]) =>
  withSheets((sheet) => {
    const say = (cell: string) => words.reduce((text, [from, to]) => text.replaceAll(from, to), cell);
    return {
      ...sheet,
      headings: sheet.headings.map((row) => row.map(say)),
      rows: sheet.rows.map((row) => row.map(say)),
    };
  });

const tableOf = (result: IngestResult, id: TableId): OfficialTable => {
  const table = result.budget?.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
};

describe('the words of later years', () => {
  const later = [
    ['其他资金', '单位资金'],
    ['用事业基金弥补收支差额', '使用非财政拨款结余'],
    ['财政专户拨款', '财政专户管理资金'],
    ['经营收入', '事业单位经营收入'],
    ['结转下年', '年终结转结余'],
  ] as const;

  it('are read as the columns of the template, and kept as printed', () => {
    const result = readDocument(worded(later));
    expect(told(result)).toEqual([]);
    const list = tableOf(result, '11');
    expect(list.columns[columnOf(list, 'otherFunds')]?.key).toBe('单位资金');
    const income = tableOf(result, '2');
    expect(income.columns[columnOf(income, 'businessFundBalance')]?.key).toBe('使用非财政拨款结余');
    expect(result.verdicts.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    expect(result.verdicts.find(({ relation }) => relation.id === 'row:11:1:source')?.relation.text).toContain(
      '单位资金',
    );
  });
});

describe('a column that the template does not have', () => {
  const result = readDocument(
    withSheets((sheet) =>
      sheet.id === '11' ? { ...sheet, headings: sheet.headings.map((row) => row.map((cell) => cell.replace('其他资金', '某种款项'))) } : sheet,
    ),
  ); // prettier-ignore

  it('keeps its figures as printed, unread', () => {
    const table = tableOf(result, '11');
    const at = table.columns.findIndex(({ key }) => key === '某种款项');
    const kinds = new Set(table.rows.map(({ cells }) => cells[at]?.kind));
    expect(kinds).toEqual(new Set(['unread']));
    expect(told(result)).toContain(
      'header 11 部门预算基本支出预算表：表头“某种款项”不是本表的栏目，栏内所印照录，不当作金额相加',
    );
    expect(told(result)).toContain('header 11 部门预算基本支出预算表：缺少“其他资金”栏');
  });

  it('makes the relations over it lost, never broken, and names it', () => {
    expect(result.verdicts.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    const row = result.verdicts.find(({ relation }) => relation.id === 'row:11:1:source');
    expect(row).toMatchObject({ outcome: 'lost', reason: '表11 “某种款项”栏未读入，无从核对' });
    expect(result.verdicts.find(({ relation }) => relation.id === 'cross:3=5:basic')?.outcome).toBe('lost');
  });

  it('does not excuse a row that is wrong elsewhere', () => {
    const broken = readDocument(
      withSheets((sheet) => {
        if (sheet.id !== '12') return sheet;
        const headings = sheet.headings.map((row) => row.map((cell) => cell.replace('其他资金', '备注')));
        const rows = sheet.rows.map((row, at) => row.map((cell, column) => column === sheet.headings[0]?.findIndex((word) => word.includes('其他资金')) ? '' : at === 2 && column === 1 ? '0.01' : cell));
        return { ...sheet, headings, rows };
      }),
    ); // prettier-ignore
    expect(broken.verdicts.filter(({ outcome }) => outcome === 'broken').length).toBeGreaterThan(0);
  });
});

describe('a table that was not read', () => {
  it('is never compared as zero where its title is given to the headings of another', () => {
    const result = readDocument(
      withSheets((sheet) =>
        sheet.id === '6' ? { ...sheet, title: '部门支出明细情况表（经济分类）' } : sheet.id === '3' ? { ...sheet, title: '部门开支汇总表' } : sheet,
      ),
    ); // prettier-ignore
    expect(result.verdicts.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    expect(result.budget?.tables.map(({ id }) => id)).not.toContain('3');
    expect(told(result)).toContain(
      'header 3 “部门支出明细情况表（经济分类）”像是支出总体情况表的标题，表头却没有这张表的一个金额栏，没有当作这张表',
    );
    expect(told(result).filter((line) => line.startsWith('missing-table'))).toHaveLength(2);
  });

  it('leaves the classes of another without a comparison where table 8 is missing', () => {
    const edition = makeEdition(3, { ...PLAIN_SHAPE, fundProjects: 2 }).document;
    const result = readDocument({ ...edition, sheets: edition.sheets.filter(({ id }) => id !== '8') });
    const cross = result.verdicts.filter(({ relation }) => /^cross:(?:3=5|4=5)/.test(relation.id));
    expect(cross.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    expect(cross.filter(({ outcome }) => outcome === 'lost').map(({ reason }) => reason)).toContain(
      '表8没有读入，无从核对',
    );
  });
});

describe('本表为空。 without 注', () => {
  it('is the reason of its table', () => {
    const text = renderText(made, PLAIN_STYLE);
    const start = text.indexOf('\n政府性基金预算支出情况表\n');
    const end = text.indexOf('\n国有资本经营预算支出情况表\n', start);
    const page = `\n政府性基金预算支出情况表\n\n单位名称：${made.agency}\n\n单位：万元\n\n本表为空。\n`;
    expect(start).toBeGreaterThan(0);
    const result = read(text.slice(0, start) + page + text.slice(end));
    expect(told(result)).toEqual([]);
    expect(tableOf(result, '8').emptyReason).toBe('本表为空。');
  });
});
