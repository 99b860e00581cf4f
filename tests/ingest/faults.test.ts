// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingestDocument, type IngestResult } from '../../src/ingest/ingest.ts';
import type { Issue, IssueKind } from '../../src/model/issue.ts';

const source = readFileSync('data/gd-zwfw-2022/source.md', 'utf8');
const read = (text: string): IngestResult => ingestDocument({ bytes: new TextEncoder().encode(text) });
const keyOf = (issue: Issue): string => `${issue.kind} ${issue.table} ${issue.row} ${issue.message}`;
const known = new Set(read(source).issues.map(keyOf));

/** The issues that an edit of the source brings, beyond those the source has already. */
function found(text: string): Issue[] {
  expect(text, 'the edit must change the source').not.toBe(source);
  return read(text).issues.filter((issue) => !issue.notice && !known.has(keyOf(issue)));
}

function swap(printed: string, by: string): string {
  expect(source).toContain(printed);
  return source.replace(printed, () => by);
}

/** The source from one text to the next occurrence of another. */
function stretch(from: string, to: string): string {
  const start = source.indexOf(from);
  return source.slice(start, source.indexOf(to, start + 1));
}

function pages(title: string): string[] {
  const starts = [...source.matchAll(new RegExp(`^${title}$`, 'gm'))].map((match) => match.index);
  return starts.map((start, at) => source.slice(start, starts[at + 1] ?? source.indexOf('\n注：', start)));
}

const twelve = pages('部门预算项目支出及其他支出预算表');
const six = pages('一般公共预算基本支出情况表（按经济分类款级科目）');
const five = stretch('\n一般公共预算支出情况表（按功能分类科目）\n', '\n一般公共预算基本支出情况表');
const YEN = '| 日元贷款还贷项目 | 81.00 | 81.00 | 81.00 | 0.00 | 0.00 | 0.00 | 0.00 | |\n';
const unitOf = (title: string, by: string): string => {
  const start = source.indexOf(`\n${title}\n`);
  const unit = source.indexOf('单位：万元', start);
  return source.slice(0, unit) + by + source.slice(unit + '单位：万元'.length);
};

type Case = readonly [title: string, kind: IssueKind, table: string | null, edit: () => string];
const sums: readonly Case[] = [
  [
    'a project that is 0.01 off throughout, in a ledger that adds exactly',
    'column-sum',
    '12',
    () => swap('| 后勤工作经费项目 | 890.00 | 890.00 | 890.00 |', '| 后勤工作经费项目 | 889.99 | 889.99 | 889.99 |'),
  ],
  [
    'a project that is 0.01 off its parts',
    'row-sum',
    '12',
    () => swap('| 后勤工作经费项目 | 890.00 |', '| 后勤工作经费项目 | 890.01 |'),
  ],
  [
    'a class of table 3 that is 0.01 off',
    'row-sum',
    '3',
    () => swap('| 208 | 社会保障和就业支出 | 502.15 |', '| 208 | 社会保障和就业支出 | 502.16 |'),
  ],
  [
    'a change that hides a known rounding in table 3',
    'tree',
    '3',
    () =>
      swap('其他政府办公厅（室）及相关机构事务支出 | 102587.07', '其他政府办公厅（室）及相关机构事务支出 | 102587.08'),
  ],
  [
    'a change that hides a known rounding in table 5',
    'cross',
    '3',
    () => swap('[20805]行政事业单位养老支出 | 502.15 | 502.15 |', '[20805]行政事业单位养老支出 | 502.14 | 502.14 |'),
  ],
  [
    'an item of table 6 that is 0.01 off, within the bound of rounding',
    'tree',
    '6',
    () => swap('[50201]办公经费 | 30.00 |', '[50201]办公经费 | 30.01 |'),
  ],
  [
    'a class of table 6 that is 0.01 off',
    'tree',
    '6',
    () => swap('[501]机关工资福利支出 | 2275.82 |', '[501]机关工资福利支出 | 2275.83 |'),
  ],
  ['an item of table 10 that is 0.01 off', 'tree', '10', () => swap('| 1984.34 |', '| 1984.35 |')],
  [
    'a total of table 1 that is 0.01 off',
    'column-sum',
    '1',
    () => swap('本年支出合计 | 103089.22 |', '本年支出合计 | 103089.21 |'),
  ],
  [
    'incomes and expenditures that do not balance',
    'balance',
    '4',
    () => swap('| 收入总计 | 103019.22 |', '| 收入总计 | 103019.32 |'),
  ],
  [
    'the one row left of table 2',
    'cross',
    '2',
    () => swap('| 264.26 | 264.26 | 0.00 | 0.00 | 0.00 | 0.00 |', '| 264.27 | 264.27 | 0.00 | 0.00 | 0.00 | 0.00 |'),
  ],
  [
    'a part of 三公',
    'cross',
    '7',
    () => swap('（三）公务接待费支出 | 20.00 | 20.00 |', '（三）公务接待费支出 | 20.10 | 20.10 |'),
  ],
  [
    'a figure of table 11',
    'cross',
    '6',
    () => swap('| 商品和服务支出 | 369.52 | 369.52 | 369.52 |', '| 商品和服务支出 | 369.53 | 369.53 | 369.53 |'),
  ],
];

const shapes: readonly Case[] = [
  ['a formula for a name', 'not-a-name', '12', () => swap('| 后勤工作经费项目', '| =HYPERLINK("http://x")后勤')],
  ['a missing project row', 'column-sum', '12', () => swap(YEN, '')],
  [
    'a missing row of 0.20',
    'column-sum',
    '12',
    () => swap('| 省数字政府统一物流平台升级(2021年)项目 | 0.20 | 0.20 | 0.20 | 0.00 | 0.00 | 0.00 | 0.00 | |\n', ''),
  ],
  ['a repeated project row', 'duplicate', '12', () => swap(YEN, YEN + YEN)],
  [
    'two rows merged into one',
    'not-an-amount',
    '12',
    () => swap('| 0.26 | 0.26 | 0.26 |', '| 0.26 4.40 | 0.26 | 0.26 |'),
  ],
  [
    'a row shifted by a cell',
    'not-a-name',
    '12',
    () =>
      swap(
        '| 后勤工作经费项目 | 890.00 | 890.00 | 890.00 | 0.00 | 0.00 | 0.00 | 0.00 | |',
        '| 890.00 | 890.00 | 890.00 | 0.00 | 0.00 | 0.00 | 0.00 | | |',
      ),
  ],
  [
    'a row with a cell too many',
    'cells',
    '3',
    () => swap('| 20805 | 行政事业单位养老支出 | 502.15 |', '| 20805 | 行政事业单位养老支出 | 502.15 | 502.15 |'),
  ],
  [
    'a row with cells too few',
    'cells',
    '3',
    () =>
      swap(
        '| 20805 | 行政事业单位养老支出 | 502.15 | 502.15 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 |',
        '| 20805 | 行政事业单位养老支出 | 502.15 | 502.15 | 0.00 | 0.00 |',
      ),
  ],
  ['a row of table 1 left out', 'missing-row', '1', () => swap('| | | 十、节能环保支出 | 0.00 |\n', '')],
  [
    'rows of table 1 that changed places',
    'order',
    '1',
    () =>
      swap(
        '| | | 九、卫生健康支出 | 0.00 |\n| | | 十、节能环保支出 | 0.00 |',
        '| | | 十、节能环保支出 | 0.00 |\n| | | 九、卫生健康支出 | 0.00 |',
      ),
  ],
  ['a missing page of table 12', 'column-sum', '12', () => swap(twelve[10] ?? '', '')],
  ['a page of table 12 printed twice', 'duplicate', '12', () => swap(twelve[10] ?? '', `${twelve[10]}${twelve[10]}`)],
  [
    'pages of table 12 that changed places',
    'key-name',
    'key',
    () => swap(`${twelve[10]}${twelve[11]}`, `${twelve[11]}${twelve[10]}`),
  ],
  ['a missing page of table 6', 'tree', '6', () => swap(six[1] ?? '', '')],
  ['the first page of table 6 missing', 'no-parent', '6', () => swap(six[0] ?? '', '')],
  ['pages of table 6 that changed places', 'no-parent', '6', () => swap(`${six[1]}${six[2]}`, `${six[2]}${six[1]}`)],
  [
    'a missing table',
    'missing-table',
    '8',
    () => swap(stretch('\n政府性基金预算支出情况表\n', '\n国有资本经营预算支出情况表\n'), ''),
  ],
  [
    'a missing total of table 3',
    'missing-total',
    '3',
    () => swap('| | 合计 | 103089.22 | 3089.22 | 100000.00 | 0.00 | 0.00 | 0.00 | 0.00 |\n', ''),
  ],
  [
    'a missing total of table 12',
    'missing-total',
    '12',
    () => swap('| 合 计 | 100000.00 | 100000.00 | 100000.00 | 0.00 | 0.00 | 0.00 | 0.00 | |\n', ''),
  ],
  [
    'a missing total of table 1',
    'missing-total',
    '1',
    () => swap('| 收入总计 | 103089.22 | 支出总计 | 103089.22 |\n', ''),
  ],
  ['two copies of a table that agree', 'duplicate', '5', () => swap(five, five + five)],
  ['two copies of a table that disagree', 'conflict', '5', () => swap(five, five + five.replace('237.88', '237.89'))],
  [
    'headings that changed places',
    'header',
    '3',
    () => swap('| 合计 | 基本支出 | 项目支出 | 事业单位经营支出', '| 合计 | 项目支出 | 基本支出 | 事业单位经营支出'),
  ],
  [
    'cells that changed places',
    'cross',
    '3',
    () => swap('| | 合计 | 103089.22 | 3089.22 | 100000.00 |', '| | 合计 | 103089.22 | 100000.00 | 3089.22 |'),
  ],
  ['a table without its title', 'header', '10', () => swap('\n一般公共预算项目支出情况表（按经济分类科目）\n', '\n\n')],
  ['a code twice', 'duplicate', '3', () => swap('| 2080501 | 行政单位离退休 |', '| 2080505 | 行政单位离退休 |')],
  [
    'a code without its parent',
    'no-parent',
    '3',
    () => swap('| 20805 | 行政事业单位养老支出 | 502.15 | 502.15 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 |\n', ''),
  ],
  ['a code with a letter', 'bad-code', '3', () => swap('| 2080501 | 行政单位离退休 |', '| 208O501 | 行政单位离退休 |')],
  ['a code of four digits', 'bad-code', '6', () => swap('[30201]办公费', '[3020]办公费')],
  [
    'one code with two names',
    'conflict',
    '5',
    () => swap('| 2080501 | 行政单位离退休 |', '| 2080501 | 事业单位离退休 |'),
  ],
  ['a row without a name', 'not-a-name', '12', () => swap('| 后勤工作经费项目 | 890.00 |', '| | 890.00 |')],
  ['a number for a name', 'not-a-name', '12', () => swap('| 后勤工作经费项目 | 890.00 |', '| 12345 | 890.00 |')],
  [
    'a continuation that follows nothing',
    'orphan-continuation',
    '12',
    () => swap('| 后勤工作经费项目 |', '| 服务(2021年)项目 | | | | | | | | |\n| 后勤工作经费项目 |'),
  ],
  [
    'a continuation in the middle of a page',
    'orphan-continuation',
    '12',
    () => swap('| 日元贷款还贷项目 |', '| 服务(2021年)项目 | | | | | | | | |\n| 日元贷款还贷项目 |'),
  ],
  [
    'a negative amount',
    'negative',
    '12',
    () => swap('| 后勤工作经费项目 | 890.00 |', '| 后勤工作经费项目 | -890.00 |'),
  ],
  [
    'markup in an amount',
    'not-an-amount',
    '12',
    () => swap('| 后勤工作经费项目 | 890.00 |', '| 后勤工作经费项目 | <b>890.00</b> |'),
  ],
  [
    'a bidirectional control in an amount',
    'not-an-amount',
    '12',
    () => swap('| 后勤工作经费项目 | 890.00 |', '| 后勤工作经费项目 | 89\u202e0.00 |'),
  ],
  [
    'a unit in an amount',
    'not-an-amount',
    '1',
    () => swap('| 八、社会保障和就业支出 | 502.15 |', '| 八、社会保障和就业支出 | 502.15元 |'),
  ],
  [
    'a script in a name',
    'markup',
    '12',
    () => swap('| 后勤工作经费项目 |', '| 后勤工作经费项目<script>alert(1)</script> |'),
  ],
  [
    'a control character in a name',
    'control-character',
    '12',
    () => swap('| 后勤工作经费项目 |', '| 后勤\u0007工作经费项目 |'),
  ],
];

const words: readonly Case[] = [
  [
    'another agency in the title of part one',
    'agency',
    null,
    () => swap('第一部分 广东省政务服务数据管理局概况', '第一部分 广东省林业局概况'),
  ],
  [
    'another year in the table of contents',
    'year',
    null,
    () => swap('第二部分 2022 年部门预算表', '第二部分 2021 年部门预算表'),
  ],
  [
    'a spending unit that table 11 does not have',
    'agency',
    '12',
    () => swap('| 广东省政务服务数据管理局 | 100000.00 |', '| 广东省政务服务中心 | 100000.00 |'),
  ],
  [
    'a note that denies the figures of its table',
    'conflict',
    '8',
    () => swap('| | 合 计 | 0.00 | 0.00 | 0.00 |\n\n注：无政府性', '| | 合 计 | 5.00 | 5.00 | 0.00 |\n\n注：无政府性'),
  ],
  [
    'a key project in another unit than the rest',
    'unit',
    'key',
    () => swap('| 数字政府咨询服务项目 | 1734.65 万元', '| 数字政府咨询服务项目 | 17346500.00 元'),
  ],
  ['a picture in place of text', 'junk', null, () => swap('第三部分 2022年', '![](img/p3.png)\n\n第三部分 2022年')],
  [
    'another agency in one table',
    'agency',
    '3',
    () => unitOf('支出总体情况表', '单位：万元').replace(/(\n支出总体情况表\n\n单位名称：)[^\n]+/, '$1广东省财政厅'),
  ],
  [
    'another year in one part',
    'year',
    null,
    () => swap('第三部分 2022年部门预算情况说明', '第三部分 2021年部门预算情况说明'),
  ],
  [
    'another year in the explanation',
    'year',
    'text',
    () => swap('2022年本部门财政拨款安排“三公”', '2021年本部门财政拨款安排“三公”'),
  ],
  ['a table without a unit', 'unit', '3', () => unitOf('支出总体情况表', '')],
  ['a table in another unit than the others', 'unit', '3', () => unitOf('支出总体情况表', '单位：元')],
  ['a unit that the text contradicts', 'unit', 'text', () => source.replaceAll('单位：万元', '单位：元')],
  [
    'a key project of another name',
    'key-name',
    'key',
    () => swap('| 数字政府咨询服务项目 | 1734.65 万元', '| 数字政府咨讯服务项目 | 1734.65 万元'),
  ],
  [
    'a key project of another amount',
    'key-amount',
    'key',
    () => swap('| 数字政府咨询服务项目 | 1734.65 万元', '| 数字政府咨询服务项目 | 1734.66 万元'),
  ],
  [
    'a key project of another goal',
    'key-goal',
    'key',
    () => swap('通过实施第三方咨询工作，并通过验收，加快推进', '通过实施第三方咨询工作，并通过评审，加快推进'),
  ],
  ['a percentage that does not follow', 'percent', 'text', () => swap('下降26.8%', '下降26.7%')],
  ['a figure of the explanation', 'narrative', 'text', () => swap('公务接待费20万元', '公务接待费21万元')],
  ['a change that its parts do not give', 'narrative', 'text', () => swap('比上年减少39万元', '比上年减少38万元')],
  [
    'a direction that contradicts itself',
    'narrative',
    'text',
    () => swap('比上年增加273.63万元，增长24.6%', '比上年增加273.63万元，下降24.6%'),
  ],
  [
    'parts of the procurement',
    'narrative',
    'text',
    () => swap('服务类采购预算 97429.4 万元', '服务类采购预算 97429.5 万元'),
  ],
  ['a file cut in half', 'truncated', null, () => source.slice(0, source.length / 2)],
  ['a file whose last sentence is cut', 'truncated', null, () => source.slice(0, -100)],
  [
    'a line that belongs to nothing',
    'junk',
    null,
    () => swap('注：依据年度人员基数及工作任务编制。', '注：依据年度人员基数及工作任务编制。\n\n临时备忘 请勿公开'),
  ],
];

for (const [title, cases] of [
  ['sums', sums],
  ['rows, pages and tables', shapes],
  ['words', words],
] as const) {
  // prettier-ignore
  describe(`ingestDocument flags ${title}`, () => {
    it.each(cases)('%s (%s)', (_, kind, table, edit) => {
      const issues = found(edit());
      const match = issues.find((issue) => issue.kind === kind && (table === null || issue.table === table));
      expect(match, `got ${issues.map((issue) => `${issue.kind}@${issue.table}`).join(' ')}`).toBeDefined();
      expect(match?.message.length).toBeGreaterThan(6);
      if (cases === sums) expect([match?.row, match?.left, match?.right, match?.difference]).not.toContain(null);
    });
  });
}

describe('ingestDocument rejects what is no department budget, by name', () => {
  const bytes = (...values: number[]): Uint8Array =>
    Uint8Array.from([...values, ...new TextEncoder().encode(' 预算 '.repeat(50))]);
  it.each([
    ['an empty file', new Uint8Array(0), '空'],
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46), 'PDF'],
    ['an XLSX renamed', bytes(0x50, 0x4b, 0x03, 0x04), 'XLSX'],
    ['binary', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), '二进制'],
    ['a text without tables', new TextEncoder().encode('# 预算\n\n没有表。\n'), '表格'],
    ['another kind of table', new TextEncoder().encode('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n'), '十二张表'],
    [
      'final accounts',
      new TextEncoder().encode(source.replaceAll('部门预算', '部门决算').replaceAll('预算表', '决算表')),
      '决算',
    ],
    ['an unknown unit', new TextEncoder().encode(source.replaceAll('单位：万元', '单位：千元')), '千元'],
    ['more than the limit', new Uint8Array(33 * 1024 * 1024).fill(0x61), '上限'],
  ])('%s', (_, document, word) => {
    const result = ingestDocument({ bytes: document });
    expect(result.outcome).toBe('rejected');
    expect(result.budget).toBeNull();
    expect(result.reason).toContain(word);
  });
});
