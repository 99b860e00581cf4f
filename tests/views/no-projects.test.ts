import { describe, expect, it } from 'vitest';
import { buildFigureCards } from '../../src/views/figures.ts';
import { goalEntries } from '../../src/views/goals.ts';
import { goalsHeadline } from '../../src/views/goals-headline.ts';
import { overviewHeadline, projectsHeadline, type Headline } from '../../src/views/headline.ts';
import { noPicture, projectsMissing } from '../../src/views/no-projects.ts';
import { spokenSummary } from '../../src/views/spoken.ts';
import { smallBudget, smallFigure, smallTable } from '../model/small-budget.ts';
import { budgetOf, projectOf } from './budgets.ts';

const said = ({ lines }: Headline) => lines.map((line) => line.map(({ text }) => text).join('')).join('');
const totals = (project: string) =>
  smallTable('3', ['item', 'total', 'basic', 'project'], [['合计', '合计', '65224.03', '5067.37', project]]);
const empty = smallTable('12', ['item', 'total'], []);

describe(projectsMissing, () => {
  it('tells a budget without projects from one whose table of projects was not read', () => {
    expect(projectsMissing(smallBudget([totals('0.00'), empty]))).toBe('none');
    expect(projectsMissing(smallBudget([totals('0.00')]))).toBe('none');
    expect(projectsMissing(smallBudget([empty]))).toBe('none');
    expect(projectsMissing(smallBudget([totals('60156.66')]))).toBe('unread');
    expect(projectsMissing(smallBudget([totals('60156.66'), empty]))).toBe('unread');
    expect(projectsMissing(smallBudget([]))).toBe('unread');
    expect(projectsMissing(budgetOf([projectOf(1, '5.00')]))).toBeNull();
  });

  it('gives true sentences for both, on every page', () => {
    const none = smallBudget([totals('0.00'), empty]);
    expect(said(overviewHeadline(none))).toBe('6.52 亿元预算，没有项目支出');
    expect(said(projectsHeadline(none, 'domain', null, '万元'))).toBe('没有项目支出');
    expect(said(goalsHeadline(none, goalEntries(none), '万元'))).toBe('没有项目支出');
    const unread = smallBudget([totals('60156.66')]);
    expect(said(overviewHeadline(unread))).toBe('6.52 亿元预算，92.2% 为项目支出；项目支出表（表 12）未读入');
    const over = projectsHeadline(unread, 'domain', null, '万元');
    expect([said(over), over.sub]).toEqual([
      '项目支出表（表 12）未读入',
      '项目支出合计 60,156.66 万元，各个项目不详。',
    ]);
    for (const budget of [none, unread]) expect(said(overviewHeadline(budget))).not.toContain('0 个');
  });

  it('says why there is no picture', () => {
    expect(noPicture(smallBudget([totals('0.00'), empty]))).toContain('没有项目支出');
    expect(noPicture(smallBudget([totals('60156.66')]))).toContain('未读入');
    expect(noPicture(budgetOf([projectOf(1, '0.00'), projectOf(2, '-1.00')]))).toContain('画不出面积');
    expect(noPicture(budgetOf([projectOf(1, '0.00'), projectOf(2, '1.00')]))).toBeNull();
  });
});

describe(buildFigureCards, () => {
  it('tells a level year as level', () => {
    const level = { change: '0', direction: null, percent: null } as const;
    const budget = smallBudget(
      [],
      [
        smallFigure({ topic: 'expenditure', subject: '支出预算', amount: '65224.03', ...level }),
        smallFigure({ topic: 'threePublic', subject: '“三公”经费', amount: '41.00', ...level }),
      ],
    );
    const cards = buildFigureCards(budget, '万元');
    expect(cards.map(({ title, amount, change, cell }) => [title, amount, change, cell])).toEqual([
      ['支出与上年持平', '65,224.03', null, 'text.1.1'],
      ['“三公”经费', '41.00', '持平', 'text.2.1'],
    ]);
    expect(spokenSummary(overviewHeadline(budget), cards)).toContain('“三公”经费 41.00 万元，与上年持平');
  });
});
