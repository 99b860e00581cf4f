import { describe, expect, it } from 'vitest';
import { growBudget } from '../../scripts/grown-budget.ts';
import { searchProjects } from '../../src/views/search.ts';
import type { Budget } from '../../src/model/budget.ts';
import {
  flowHeadline,
  overviewHeadline,
  projectsHeadline,
  searchHeadline,
  type Headline,
} from '../../src/views/headline.ts';
import { budgetOf, projectOf } from './budgets.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const said = (headline: Headline) => headline.lines.map((line) => line.map(({ text }) => text).join('')).join('');

/** The edition with its largest project's amount changed. */
function withLargest(amount: string): Budget {
  return { ...budget, projects: budget.projects.map((one) => (one.id === 'p34' ? { ...one, amount } : one)) };
}

describe(overviewHeadline, () => {
  it('says the total, the projects and what the largest domain takes', () => {
    expect(said(overviewHeadline(budget))).toBe(
      '10.31 亿元预算，97% 用于 140 个项目；其中两个政务云项目，占去总额的三分之一强',
    );
  });

  it('follows the figures', () => {
    expect(said(overviewHeadline(withLargest('1.00')))).not.toContain('三分之一强');
  });

  it('never says that the whole goes to projects where a part does not', () => {
    const grown = growBudget(budget, 15_000);
    expect(said(overviewHeadline(grown))).toMatch(/亿元预算，近 100% 用于 15000 个项目/);
  });

  it('marks the domain that it names', () => {
    expect(
      overviewHeadline(budget)
        .lines.flat()
        .find(({ domain }) => domain !== undefined)?.text,
    ).toBe('政务云');
  });
});

describe(projectsHeadline, () => {
  it('speaks of the domains', () => {
    const headline = projectsHeadline(budget, 'domain', null, '万元');
    expect(said(headline)).toBe('140 个项目里，两个政务云项目占去 36.0%');
    expect(headline.sub).toBe(
      '项目支出共 100,000.00 万元。金额最大的 10 个项目合计占 62.5%；最小的 57 个项目加在一起只占 1.7%。',
    );
  });

  it('speaks of goals, years or size by the grouping', () => {
    expect(said(projectsHeadline(budget, 'goal', null, '万元'))).toBe('28 个项目附绩效目标，占项目支出 78.2%');
    expect(said(projectsHeadline(budget, 'year', null, '万元'))).toMatch(
      /^140 个项目里，20\d\d 年立项的 \d+ 个占 [\d.]+%$/,
    );
    expect(said(projectsHeadline(budget, 'none', null, '万元'))).toBe('140 个项目里，最大的 10 个占去 62.5%');
  });

  it('speaks of the group that is entered, in the unit that is chosen', () => {
    const headline = projectsHeadline(budget, 'domain', 'domain:政务服务', '元');
    expect(said(headline)).toBe('政务服务：50 个项目，共 1.38 亿元');
    expect(headline.sub).toContain('138,493,500 元');
  });

  it('falls back to the whole for a group that is none', () => {
    expect(said(projectsHeadline(budget, 'domain', 'domain:不存在', '万元'))).toContain('140 个项目里');
  });

  it('says of the smallest only what is true and tells something', () => {
    const of = (amounts: readonly string[]) =>
      projectsHeadline(budgetOf(amounts.map((amount, at) => projectOf(at + 1, amount))), 'none', null, '万元').sub;
    expect(of(Array.from({ length: 10 }, () => '43.00'))).toBe('项目支出共 430.00 万元。');
    expect(of(['9000.00', '9000.00', '9000.00', '5.00', '4.00'])).toBe(
      '项目支出共 27,009.00 万元。最小的 2 个项目加在一起只占 0.03%。',
    );
    expect(of(['9000.00', '0.00', '-12.00'])).toBe('项目支出共 8,988.00 万元。');
  });

  it('does not fail on a budget without projects', () => {
    const empty = { ...budget, projects: [] };
    expect(said(projectsHeadline(empty, 'domain', null, '万元'))).toBe('项目支出表（表 12）未读入');
    expect(said(overviewHeadline(empty))).toContain('97% 为项目支出');
  });
});

describe(flowHeadline, () => {
  it('names the economic item that takes the most', () => {
    expect(said(flowHeadline(budget, '万元'))).toBe('近 94% 的钱，由“委托业务费”一个科目列支');
  });

  it('speaks of the flow that is shown: its kind, its coding, its total', () => {
    const basic = flowHeadline(budget, '万元', { kind: 'basic' });
    expect(said(basic)).toBe('逾 47% 的基本支出，由“津贴补贴”一个科目列支');
    expect(basic.sub).toBe('基本支出合计 3,089.22 万元。');
    const project = flowHeadline(budget, '万元', { kind: 'project', coding: 'government' });
    expect(said(project)).toBe('近 99% 的项目支出，由“委托业务费”一个科目列支');
    expect(project.sub).toBe('项目支出合计 100,000.00 万元。');
    expect(flowHeadline(budget, '万元').sub).toBe('支出总计 103,089.22 万元。');
  });

  it('does not fail on a budget without tables', () => {
    expect(said(flowHeadline({ ...budget, tables: [] }, '万元'))).not.toContain('undefined');
  });
});

describe(searchHeadline, () => {
  it('says how many were found and their sum', () => {
    const hits = searchProjects(budget, '粤省事');
    if (!hits) throw new Error('a word asks for something');
    const headline = searchHeadline(budget, '粤省事', hits, '万元');
    expect(said(headline)).toBe('检索“粤省事”：5 个项目，共 1,934.49 万元');
    expect(headline.sub).toBe('占全部 140 个项目金额的 1.9%。');
    expect(said(searchHeadline(budget, '无', { ids: [], total: '0' }, '元'))).toBe('没有检索到“无”');
  });
});
