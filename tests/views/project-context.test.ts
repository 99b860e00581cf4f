import { describe, expect, it } from 'vitest';
import { plainAmount, sumAmounts } from '../../src/model/amount.ts';
import { differingPlaces } from '../../src/views/differing.ts';
import { NO_FILTER } from '../../src/views/filter.ts';
import { amountWriter } from '../../src/views/format.ts';
import { chainOf, type ChainPlace } from '../../src/views/project-chain.ts';
import { buildContext } from '../../src/views/sheet-context.ts';
import { buildTableView } from '../../src/views/table-view.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { buildFigureCards } from '../../src/views/figures.ts';
import { overviewHeadline } from '../../src/views/headline.ts';
import { spokenSheet, spokenSummary } from '../../src/views/spoken.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const PLACE: ChainPlace = {
  ...NO_FILTER,
  list: 'projects',
  fact: 'all',
  sort: null,
  q: '',
  focus: null,
  grouping: 'domain',
};
const projectOf = (id: string) => {
  const project = budget.projects.find((one) => one.id === id);
  if (!project) throw new Error(`no project ${id}`);
  return project;
};

describe(buildContext, () => {
  it('is whole for every project: neighbours with itself among them, and its row as printed', () => {
    for (const project of budget.projects) {
      const context = buildContext(budget, project);
      expect(context.near).toHaveLength(project.goal ? 5 : 7);
      expect(context.near.filter(({ current }) => current).map(({ id }) => id)).toEqual([project.id]);
      expect(context.printed.some(({ text }) => text.replace(/,/g, '') === project.amount)).toBe(true);
      expect(context.printed.some(({ heading, blank }) => heading === '绩效目标' && blank)).toBe(!project.goal);
      for (const goal of context.relativeGoals) expect(projectOf(goal.id).goal).not.toBeNull();
    }
  });

  it('writes the figures of the row as the table itself does', () => {
    const { printed } = buildContext(budget, projectOf('p132'));
    const cells = new Map(
      buildTableView(budget, '12')?.rows.flatMap(({ cells: all }) => all.map(({ ref, text }) => [ref, text] as const)),
    );
    for (const { cell, text } of printed) expect(text, cell).toBe(cells.get(cell));
  });

  it('counts those without a goal, and those withheld apart', () => {
    expect(buildContext(budget, projectOf('p4')).without).toEqual({ count: 112, withheld: 8, of: 140 });
  });

  it('lists withheld projects together, by their order alone', () => {
    const { withheld } = buildContext(budget, projectOf('p132'));
    expect(withheld?.members).toHaveLength(8);
    expect(plainAmount(sumAmounts(withheld?.members.map(({ amount }) => amount) ?? []))).toBe('3884.61');
    expect(withheld?.members.map(({ name }) => name.replace(/第 \d+/, '第 #'))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => `涉密项目 ${serial}（表 12 第 # 项）`),
    );
    expect(buildContext(budget, projectOf('p4')).withheld).toBeNull();
  });
});

describe(chainOf, () => {
  it('goes by amount through all projects', () => {
    expect(chainOf(budget, PLACE, 'p34')).toEqual({
      previous: null,
      next: 'p88',
      label: '全部项目，按金额：第 1 项，共 140 项',
    });
  });

  it('stays in the group, the search, the filter and the goals that the reader came from', () => {
    const walk = (place: ChainPlace, first: string) => {
      const seen: string[] = [];
      for (let id: string | null = first; id !== null; id = chainOf(budget, place, id).next) seen.push(id);
      return seen;
    };
    expect(walk({ ...PLACE, focus: 'domain:政务云' }, 'p34')).toEqual(['p34', 'p88']);
    expect(walk({ ...PLACE, q: '政务云' }, 'p34').length).toBeLessThan(10);
    expect(walk({ ...PLACE, goal: 'yes' }, 'p34')).toHaveLength(28);
    expect(walk({ ...PLACE, list: 'goals', sort: 'order-asc' }, 'p21')).toHaveLength(28);
    expect(walk({ ...PLACE, list: 'goals', fact: 'baseline' }, 'p34')).toEqual(['p34', 'p88']);
  });

  it('falls back to all projects where the project is not in the list', () => {
    expect(chainOf(budget, { ...PLACE, focus: 'domain:政务云' }, 'p4').label).toMatch(/^全部项目.*140 项$/);
    expect(chainOf(budget, PLACE, 'p9999')).toMatchObject({ previous: null, next: null });
  });
});

describe(differingPlaces, () => {
  it('says what each printing has, with the words around it', () => {
    const differences = projectOf('p88').goal?.second?.differences ?? [];
    expect(differingPlaces(differences)).toEqual([{ before: '通过旧系统', first: '缩', second: '扩', after: '容' }]);
  });

  it('takes what stands in one printing alone, at an end too', () => {
    expect(
      differingPlaces([
        { kind: 'first', text: '甲' },
        { kind: 'same', text: '乙，丙丁戊己庚' },
        { kind: 'second', text: '辛' },
      ]),
    ).toEqual([
      { before: '', first: '甲', second: '', after: '乙' },
      { before: '丙丁戊己庚', first: '', second: '辛', after: '' },
    ]);
    expect(differingPlaces([{ kind: 'same', text: '甲' }])).toEqual([]);
  });
});

describe(spokenSheet, () => {
  it('says name, amount, place and goal in sentences', () => {
    const sheet = buildSheet(budget, 'p4');
    if (!sheet) throw new Error('no sheet');
    const text = spokenSheet(sheet, amountWriter('万元', '万元'), '万元');
    expect(text).toContain('59.35 万元，占项目支出 0.06%，金额第 95 位，共 140 项。本项目未公开绩效目标');
  });
});

describe(spokenSummary, () => {
  it('reads the headline and every figure with its change as a word and its printed reason', () => {
    const cards = buildFigureCards(budget, '万元');
    const text = spokenSummary(overviewHeadline(budget), cards);
    for (const { title, amount, note } of cards) {
      expect(text).toContain(`${title} ${amount.replace(/,/g, '')}`);
      if (note) expect(text).toContain(note.replace(/。$/, ''));
    }
    expect(text).toMatch(/下降 27\.6%/);
    expect(text).not.toMatch(/[\u2212+]|。。|\d,\d/);
    expect(text.startsWith(overviewHeadline(budget).lines[0]?.map((run) => run.text).join('').replace(/；$/, '') ?? '-')).toBe(true); // prettier-ignore
  });
});
