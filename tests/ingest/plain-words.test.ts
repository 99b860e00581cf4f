// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ingestDocument, type IngestResult } from '../../src/ingest/ingest.ts';
import { textKey } from '../../src/ingest/printed-text.ts';
import { issuePlace } from '../../src/model/issue.ts';
import { unreadProjects } from '../../src/model/unread-projects.ts';
import { overviewHeadline, projectsHeadline } from '../../src/views/headline.ts';
import { projectTotal } from '../../src/views/totals.ts';
import { buildTree } from '../../src/views/tree.ts';
import { WrittenCheck } from '../../src/views/written-check.ts';
import { makeEdition, PLAIN_SHAPE } from '../fixtures/edition.ts';
import type { PrintedDocument, Sheet } from '../fixtures/printed-document.ts';
import { PLAIN_STYLE } from '../fixtures/render-style.ts';
import { renderText } from '../fixtures/render.ts';

const { document: made, projects } = makeEdition(7, PLAIN_SHAPE);
const source = renderText(made, PLAIN_STYLE);

const read = (text: string): IngestResult => ingestDocument({ bytes: new TextEncoder().encode(text) });
const told = ({ issues }: IngestResult) => issues.filter(({ notice }) => !notice);

/** The document with the total of one project of table 12 printed otherwise, wherever its amount stands in that row and in the key list. */
function withTotal(name: string, print: (amount: string) => string): PrintedDocument {
  const change = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => (textKey(row[0] ?? '') === textKey(name) ? row.map((cell, at) => (at === 1 ? print(cell) : cell)) : row)),
  }); // prettier-ignore
  return { ...made, sheets: made.sheets.map((sheet) => (sheet.id === '12' ? change(sheet) : sheet)) };
}

const project = projects.find(({ goal, amount, name }) => goal !== '' && amount > 0 && projects.filter((one) => one.name === name).length === 1); // prettier-ignore
const name = project?.name ?? '';

describe('a project whose total cannot be read', () => {
  const result = read(renderText(withTotal(name, (amount) => `${amount}万`), PLAIN_STYLE)); // prettier-ignore
  const budget = result.budget;
  if (!budget) throw new Error('not read');

  it('is told with its row and its print, and brings no other complaint', () => {
    const [lost] = unreadProjects(budget);
    expect(unreadProjects(budget)).toHaveLength(1);
    expect(lost?.printed).toMatch(/万$/);
    const lines = told(result).map(({ kind, message }) => `${kind} ${message}`);
    expect(lines.filter((line) => line.startsWith('key-name'))).toEqual([]);
    expect(lines.some((line) => line.includes('没有列入项目，项目的个数和金额都不含它'))).toBe(true);
    expect(told(result).every((issue) => issuePlace(issue).startsWith('表 12 第'))).toBe(true);
  });

  it('is named over the overview and the projects, and shares are of the printed total', () => {
    const whole = projectTotal(budget);
    expect(whole.gt(projectTotal({ ...budget, projects: [...budget.projects], tables: [] }))).toBe(true);
    expect(buildTree(budget, 'none').whole).toBe(whole.toFixed(2));
    for (const { sub } of [overviewHeadline(budget), projectsHeadline(budget, 'none', null, '万元')]) {
      expect(sub).toContain('1 个项目的金额读不出，图和表都没有列入');
      expect(sub).toContain(unreadProjects(budget)[0]?.printed);
    }
  });
});

describe('bold type around an amount', () => {
  it('leaves the project named and unread, without a complaint about its name', () => {
    const result = read(renderText(withTotal(name, (amount) => `**${amount}**`), PLAIN_STYLE)); // prettier-ignore
    expect(result.budget && unreadProjects(result.budget).map(({ printed }) => printed)).toEqual([
      expect.stringMatching(/^\*\*/),
    ]);
    expect(told(result).map(({ kind }) => kind)).not.toContain('key-name');
  });
});

describe('a year in Chinese numerals', () => {
  const han = (zero: string) =>
    Array.from(String(made.year), (digit) => `${zero}一二三四五六七八九`[parseInt(digit, 10)]).join('');

  it.each(['〇', '零', '○'])('with %s is the year of the document', (zero) => {
    const result = read(source.replaceAll(`${made.year}年`, `${han(zero)}年`));
    expect(result.budget?.document).toMatchObject({ year: made.year, publisher: made.agency });
    expect(told(result)).toEqual([]);
  });

  it('is never taken from a day on which something is counted', () => {
    const without = source.replaceAll(`${made.year}年`, '').replaceAll(`${made.year} 年`, '');
    const dated = without.replace(/(?=\n[^\n]*机关运行经费)/, `\n截至${made.year - 1}年12月31日，本部门有车辆2辆。\n`);
    expect(read(dated)).toMatchObject({
      outcome: 'rejected',
      reason: '封面和各部分标题都没有年份，认不出是哪一年的预算',
    });
  });
});

describe('a number of part three that is none', () => {
  it('is told with its section, paragraph, sentence and line', () => {
    const text = source.replace(/比上年(?:增加|减少)([\d.]+)/, '比上年增加-$1');
    expect(text).not.toBe(source);
    const [issue] = read(text).issues.filter(({ kind }) => kind === 'narrative');
    expect(issue?.message).toMatch(
      /^第三部分“一、.+”第 1 段：“-[\d.]+”不是明确的数字，没有读作金额，所在的句子是“.+”$/,
    );
    expect(text.split('\n')[(issue?.line ?? 0) - 1]).toContain(issue?.printed);
    expect(issue && issuePlace(issue)).toMatch(/^第三部分 原稿第 \d+ 行$/);
  });
});

describe('a table in another unit', () => {
  const start = source.indexOf('\n支出总体情况表\n');
  const result = read(source.slice(0, start) + source.slice(start).replace('万元', '元'));

  it('is compared by the printed figure with its unit, and the conversion is named', () => {
    const issue = result.issues.find(({ message }) => message.startsWith('表1 支出总计 = 表3 合计'));
    expect(issue?.message).toMatch(/表1 支出总计 ([\d.]+) 万元，表3 合计 \1 元（合 [\d.]+ 万元），相差 [\d.]+ 万元/);
    const verdict = result.verdicts.find(({ relation }) => relation.id === 'cross:1=3:total');
    const check = result.budget && verdict && new WrittenCheck(result.budget, verdict);
    expect(check?.left.amount).toMatch(/ 万元$/);
    expect(check?.right.amount).toMatch(/ 元（合 .+ 万元）$/);
  });
});
