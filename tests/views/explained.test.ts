import { describe, expect, it } from 'vitest';
import { checkBudget } from '../../src/views/checks.ts';
import { explainParagraph, sourceOf } from '../../src/views/explained.ts';
import { explainTerm, markTerms, siteTerms } from '../../src/views/terms.ts';
import { citeEdition } from '../../src/views/citation.ts';
import { committedBudget } from './budgets.ts';

const budget = committedBudget();
const checks = checkBudget(budget);

describe(explainParagraph, () => {
  const paragraphs = budget.explanation.sections.flatMap(({ paragraphs: list }, section) =>
    list.map((text, at) => ({ text, runs: explainParagraph(budget, checks, section + 1, at + 1, new Set()) })),
  );

  it('keeps every word of part three', () => {
    for (const { text, runs } of paragraphs) expect(runs.map((run) => run.text).join('')).toBe(text);
  });

  it('ties every figure of part three to its place, once each, change and percentage to the figure before them', () => {
    const tied = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'figure' ? [run] : [])));
    const wanted = budget.explanation.figures.flatMap((figure, at) =>
      [figure.amount, figure.change, figure.percent].flatMap((value, column) =>
        value === null ? [] : [{ ref: `text.${at + 1}.${column + 1}`, value }],
      ),
    );
    expect(tied.map(({ source }) => source.ref).sort()).toEqual(wanted.map(({ ref }) => ref).sort());
    const value = new Map(wanted.map((one) => [one.ref, one.value]));
    for (const { text, source } of tied) expect(text.replace(/,/g, ''), source.ref).toBe(value.get(source.ref));
  });

  it('leads from 三公 and 机关运行经费 to the tables that print them too', () => {
    const row = budget.explanation.figures.findIndex(({ topic }) => topic === 'operating') + 1;
    const source = sourceOf(checks, `text.${row}.1`);
    expect(source.outcome).toBe('holds');
    expect(source.cells.every(({ cell }) => cell.table !== 'text')).toBe(true);
  });

  it('leads a change to the figure and the percentage that it was checked with', () => {
    const row = budget.explanation.figures.findIndex(({ topic }) => topic === 'threePublic') + 1;
    const { cells, note, outcome } = sourceOf(checks, `text.${row}.3`);
    expect(outcome).toBe('holds');
    expect(cells.map(({ cell }) => cell.column).sort()).toEqual([1, 2, 3]);
    expect(note).toContain('相等');
  });
});

describe(explainTerm, () => {
  it('takes the words of the document where it has them, else ours and says so', () => {
    expect(explainTerm(budget, '项目支出')).toMatchObject({ ours: false });
    expect(explainTerm(budget, '机关运行经费')).toMatchObject({ ours: false, term: '行政经费（机关运行经费）' });
    expect(explainTerm(budget, '三公')).toMatchObject({ ours: false, term: '“三公”经费' });
    expect(explainTerm(budget, '绩效目标')).toMatchObject({ ours: true });
    expect(explainTerm(budget, '类款项')).toMatchObject({ ours: true });
    expect(explainTerm(budget, '没有这个词')).toBeNull();
  });

  it('knows each term that FIS-6 names, also for a document without a glossary', () => {
    for (const term of ['类款项', '基本支出', '项目支出', '三公经费', '绩效目标', '机关运行经费'])
      expect(explainTerm({ glossary: [] }, term)?.ours, term).toBe(true);
    expect(siteTerms({ glossary: [] }).length).toBeGreaterThan(siteTerms(budget).length);
  });
});

describe(markTerms, () => {
  it('marks the first mention of a term and leaves the words as they are', () => {
    const text = '项目支出多，基本支出少；项目支出列在前。';
    const runs = markTerms(budget, text);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.flatMap(({ term }) => term ?? [])).toEqual(['项目支出', '基本支出']);
  });
});

describe(citeEdition, () => {
  it('gives publisher, title, dates, address and the id of the data', () => {
    const text = citeEdition(budget, {
      published: '2022-02-15',
      read: '2026-11-24',
      address: 'https://example.gov.cn/',
    });
    expect(text).toBe(
      `${budget.document.publisher}. ${budget.document.title}[EB/OL]. (2022-02-15)[2026-11-24]. https://example.gov.cn/. 数据标识：${budget.dataId}.`,
    );
  });
});
