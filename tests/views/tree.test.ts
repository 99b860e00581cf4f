import { describe, expect, it } from 'vitest';
import { sumAmounts } from '../../src/model/amount.ts';
import { colourClass } from '../../src/views/colour.ts';
import { NO_FILTER } from '../../src/views/filter.ts';
import { hasStrip } from '../../src/views/kept-trees.ts';
import { omittedNote } from '../../src/views/omitted.ts';
import { colourRows, legendRows, legendTotal } from '../../src/views/project-lists.ts';
import { shownGroups } from '../../src/views/shown-groups.ts';
import { shownProjects } from '../../src/views/shown-projects.ts';
import { foldSmall, smallLimit, smallOnly } from '../../src/views/small.ts';
import { buildTree, domainOrder, findNode, GROUPINGS, projectsOf } from '../../src/views/tree.ts';
import { budgetOf, committedBudget, projectOf } from './budgets.ts';

const edition = committedBudget();
const names = (nodes: readonly { readonly name: string }[]) => nodes.map(({ name }) => name);

describe(buildTree, () => {
  it('holds all 140 projects of the edition and exactly 100000.00 in every grouping', () => {
    for (const grouping of GROUPINGS) {
      const tree = buildTree(edition, grouping);
      expect(tree.amount, grouping).toBe('100000.00');
      expect(tree.count, grouping).toBe(140);
      expect(new Set(projectsOf(tree).map(({ id }) => id)).size, grouping).toBe(140);
      expect(tree.omitted).toEqual([]);
    }
  });

  it('gives every branch the exact sum and all cells of its children', () => {
    const tree = buildTree(edition, 'domain');
    for (const group of tree.children) {
      expect(sumAmounts(group.children.map(({ amount }) => amount)).toFixed(2)).toBe(group.amount);
      expect(group.cells).toHaveLength(group.count);
    }
  });

  it('puts groups and projects in order of amount, larger first', () => {
    const tree = buildTree(edition, 'domain');
    expect(names(tree.children).slice(0, 3)).toEqual(['政务云', '政务服务', '政务网络']);
    for (const { children } of [tree, ...tree.children]) {
      const amounts = children.map(({ amount }) => Number(amount));
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    }
  });

  it('keeps withheld projects in a group of their own, without domain, year or goal', () => {
    for (const grouping of ['domain', 'year', 'goal'] as const) {
      const group = findNode(buildTree(edition, grouping), 'withheld');
      expect(group?.count, grouping).toBe(8);
      expect(group?.amount, grouping).toBe('3884.61');
      expect(group?.withheld, grouping).toBe(true);
      expect(group?.children.every(({ domain }) => domain === null)).toBe(true);
    }
  });

  it('says 未归类 and 未注年度 where nothing is known', () => {
    const budget = budgetOf([
      projectOf(1, '5.00'),
      projectOf(2, '3.00', { domain: '甲', years: { from: 2021, to: 2022 } }),
    ]);
    expect(names(buildTree(budget, 'domain').children)).toEqual(['未归类', '甲']);
    expect(names(buildTree(budget, 'year').children)).toEqual(['未注年度', '2021 年']);
  });

  it('lists what no area can stand for instead of drawing it', () => {
    const budget = budgetOf([projectOf(1, '5.00'), projectOf(2, '0.00'), projectOf(3, '-2.00')]);
    const tree = buildTree(budget, 'domain');
    expect(tree.omitted.map(({ id }) => id)).toEqual(['p2', 'p3']);
    expect(projectsOf(tree).map(({ id }) => id)).toEqual(['p1']);
  });

  it('counts it and adds it up all the same: a total is that of all projects', () => {
    const budget = budgetOf([projectOf(1, '5.00'), projectOf(2, '0.00'), projectOf(3, '-2.00')]);
    const tree = buildTree(budget, 'domain');
    expect([tree.amount, tree.whole, tree.count, tree.cells.length]).toEqual(['3.00', '3.00', 3, 3]);
    expect(legendTotal(budget, tree, String)).toMatchObject({
      count: 3,
      amount: '3.00',
      undrawn: { name: '零或负数', count: 2, amount: '-2.00' },
    });
    expect(omittedNote(budget, tree, String)).toBe('金额为零或负的项目画不出面积，列在这里：项目2 0.00，项目3 -2.00。');
    const links = { page: () => '#', project: () => '#' };
    const groups = shownGroups(tree, '万元', links);
    expect(groups.rows.map(({ cells }) => cells['amount']?.text)).toEqual(['5.00', '−2.00']);
    expect([groups.totals?.['count']?.text, groups.totals?.['amount']?.text]).toEqual(['3', '3.00']);
    const table = shownProjects(budget, tree, tree, null, '万元', links);
    expect([table.rows.length, table.totals?.['amount']?.text]).toEqual([3, '3.00']);
    expect(omittedNote(edition, buildTree(edition, 'domain'), String)).toBeNull();
  });

  it('has bands that hold in any unit', () => {
    const wan = budgetOf([projectOf(1, '150.00'), projectOf(2, '9.99')]);
    const yuan = budgetOf([projectOf(1, '1500000.00'), projectOf(2, '99900.00')], '元');
    expect(names(buildTree(yuan, 'band').children)).toEqual(names(buildTree(wan, 'band').children));
    expect(names(buildTree(wan, 'band').children)).toEqual(['100 万至 1,000 万元', '不足 10 万元']);
  });

  it('gives an empty root for a budget without projects', () => {
    expect(buildTree(budgetOf([]), 'domain')).toMatchObject({ amount: '0.00', count: 0, children: [] });
  });
});

describe(domainOrder, () => {
  it('is the same whatever the grouping, and chooses the colours of the design', () => {
    const order = domainOrder(buildTree(edition, 'domain'));
    expect(order).toEqual(
      ['政务云', '政务服务', '政务网络', '省域治理', '网络安全', '数据资源', '管理与保障', '公共支撑', '协同办公'],
    ); // prettier-ignore
    for (const grouping of GROUPINGS) expect(domainOrder(buildTree(edition, grouping))).toEqual(order);
    expect(colourClass({ domain: '协同办公', withheld: false }, order)).toBe('domain-9');
    expect(colourClass({ domain: '协同办公', withheld: true }, order)).toBe('withheld');
    expect(colourClass({ domain: '别的', withheld: false }, order)).toBe('domain-none');
  });
});

describe(foldSmall, () => {
  it('takes the small projects of a group together, last, with their exact sum', () => {
    const group = findNode(foldSmall(buildTree(edition, 'domain'), 100), 'domain:政务服务');
    const merged = group?.children[group.children.length - 1];
    expect(merged).toMatchObject({ kind: 'merged', count: 22, amount: '767.30' });
    expect(group?.amount).toBe('13849.35');
  });

  it('leaves a single small project as it is', () => {
    const tree = foldSmall(buildTree(edition, 'domain'), 100);
    expect(findNode(tree, 'domain:政务网络')?.children.every(({ kind }) => kind === 'project')).toBe(true);
  });

  it('reads its threshold in 万元 whatever the unit of the tables', () => {
    const projects = ['1500000.00', '900000.00', '400000.00'].map((amount, index) =>
      projectOf(index + 1, amount, { domain: '甲' }),
    );
    const [group] = foldSmall(buildTree(budgetOf(projects, '元'), 'domain'), 100).children;
    expect(group?.children.map(({ id }) => id)).toEqual(['p1', 'domain:甲/small']);
  });
});

describe(smallOnly, () => {
  it('keeps the 57 projects under 100 万元, 1731.53 together', () => {
    expect(smallOnly(buildTree(edition, 'domain'), 100)).toMatchObject({ count: 57, amount: '1731.53' });
  });
});

it('a filtered tree is called by what it is, and colours are explained where headings do not', () => {
  const tree = buildTree(edition, 'year');
  expect(tree.name).toBe('全部项目');
  expect(buildTree(edition, 'year', { ...NO_FILTER, year: '2021' }).name).toBe('筛选结果');
  expect(colourRows(tree, tree).map(({ name }) => name)).toEqual(tree.domains);
  const whole = buildTree(edition, 'domain');
  expect(colourRows(whole, whole)).toEqual([]);
  expect(legendRows(tree, tree.domains, String, String).every(({ colour }) => colour === undefined)).toBe(true);
});

describe(smallLimit, () => {
  it('is what it was for 10 亿元 of projects, in every grouping', () => {
    for (const grouping of GROUPINGS)
      for (const parts of [50, 100, 200, 400, 600, 700, 1000])
        expect(smallLimit(buildTree(edition, grouping), parts), grouping).toBe(parts);
    expect(hasStrip(buildTree(edition, 'domain'), 100)).toBe(true);
  });

  it('follows the money of the budget, in any unit', () => {
    const tree = (amounts: readonly string[], unit?: '元') =>
      buildTree(budgetOf(amounts.map((amount, at) => projectOf(at + 1, amount)), unit), 'none'); // prettier-ignore
    expect(smallLimit(tree(['2000000.00', '340000.00']), 100)).toBe(2000);
    expect(smallLimit(tree(['300.00', '32.50']), 100)).toBe(0);
    expect(smallLimit(tree(['20000000000.00'], '元'), 100)).toBe(2000);
    expect(smallLimit(tree([]), 100)).toBe(0);
    expect(smallLimit(tree(['-5.00']), 100)).toBe(0);
  });

  it('leaves most of a picture as it is', () => {
    const alike = buildTree(budgetOf(Array.from({ length: 200 }, (_, at) => projectOf(at + 1, '500.00'))), 'domain');
    expect(smallLimit(alike, 700)).toBe(300);
    expect(foldSmall(alike, smallLimit(alike, 700)).children[0]?.children).toHaveLength(200);
  });
});

describe(hasStrip, () => {
  it('takes no strip that would be higher than the picture above it, and none of one project', () => {
    const small = (count: number) =>
      buildTree(budgetOf([projectOf(1, '9000.00'), ...Array.from({ length: count }, (_, at) => projectOf(at + 2, '50.00'))]), 'none'); // prettier-ignore
    expect([1, 2, 10, 12].map((count) => hasStrip(small(count), 100))).toEqual([false, true, true, false]);
  });
});
