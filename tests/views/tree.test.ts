import { describe, expect, it } from 'vitest';
import { sumAmounts } from '../../src/model/amount.ts';
import { colourClass } from '../../src/views/colour.ts';
import { NO_FILTER } from '../../src/views/filter.ts';
import { colourRows, legendRows } from '../../src/views/project-lists.ts';
import { foldSmall, smallOnly } from '../../src/views/small.ts';
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
    expect(tree.amount).toBe('5.00');
    expect(projectsOf(tree).map(({ id }) => id)).toEqual(['p1']);
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
