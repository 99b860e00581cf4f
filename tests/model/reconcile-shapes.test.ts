import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/model/reconcile.ts';
import { generateRelations } from '../../src/model/relations.ts';
import type { OfficialTable } from '../../src/model/table.ts';
import { smallBudget, smallFigure, smallTable } from './small-budget.ts';

const outcomes = (tables: readonly OfficialTable[], figures: Parameters<typeof smallBudget>[1] = []) =>
  Object.fromEntries(reconcile(smallBudget(tables, figures)).map(({ relation, outcome }) => [relation.id, outcome]));

const BALANCE = ['incomeItem', 'incomeAmount', 'expenditureItem', 'expenditureAmount'] as const;
const SOURCES = ['item', 'total', 'fiscalTotal', 'generalBudget', 'governmentFund', 'stateCapital', 'specialAccount', 'otherFunds'] as const; // prettier-ignore

describe('documents of other shapes', () => {
  it('an empty document has no relations', () => {
    expect(generateRelations(smallBudget([]))).toEqual([]);
  });

  it('several spending units: a unit is the sum of its projects, the total that of the units', () => {
    const table = smallTable('12', SOURCES, [
      ['合计', '', '60.00', '60.00', '50.00', '10.00', '0.00', '0.00', '0.00'],
      ['#甲单位', '', '40.00', '40.00', '30.00', '10.00', '0.00', '0.00', '0.00'],
      ['项目一', '', '30.00', '30.00', '30.00', '0.00', '0.00', '0.00', '0.00'],
      ['项目二', '', '10.00', '10.00', '0.00', '10.00', '0.00', '0.00', '0.00'],
      ['#乙单位', '', '20.00', '20.00', '20.00', '0.00', '0.00', '0.00', '0.00'],
      ['项目三', '', '20.00', '20.00', '20.00', '0.00', '0.00', '0.00', '0.00'],
    ]);
    const all = outcomes([table]);
    expect(all).toMatchObject({
      'column:12:1:units:total': 'holds',
      'column:12:2:unit:governmentFund': 'holds',
      'column:12:5:unit:total': 'holds',
    });
    expect(new Set(Object.values(all))).toEqual(new Set(['holds']));
  });

  it('a project of 政府性基金 is in table 8 and not in table 5', () => {
    const tables = [
      smallTable('3', ['total', 'basic', 'project'], [['合计', '30.00', '10.00', '20.00'], ['201 一般', '10.00', '10.00', '0.00'], ['212 城乡', '20.00', '0.00', '20.00']]),
      smallTable('5', ['total', 'basic', 'project'], [['合计', '10.00', '10.00', '0.00'], ['201 一般', '10.00', '10.00', '0.00']]),
      smallTable('8', ['total', 'basic', 'project'], [['合计', '20.00', '0.00', '20.00'], ['212 城乡', '20.00', '0.00', '20.00']]),
      smallTable('12', SOURCES, [['合计', '', '20.00', '20.00', '0.00', '20.00', '0.00', '0.00', '0.00'], ['建设', '', '20.00', '20.00', '0.00', '20.00', '0.00', '0.00', '0.00']]),
      smallTable('11', SOURCES, [['合计', '', '10.00', '10.00', '10.00', '0.00', '0.00', '0.00', '0.00'], ['工资福利', '', '10.00', '10.00', '10.00', '0.00', '0.00', '0.00', '0.00']]),
    ]; // prettier-ignore
    const all = outcomes(tables);
    expect(all).toMatchObject({
      'cross:3=5:project:212': 'holds',
      'cross:8=12:governmentFund': 'holds',
      'cross:3=5:project': 'holds',
    });
    expect(Object.entries(all).filter(([, verdict]) => verdict !== 'holds')).toEqual([]);
  });

  it('a complete table 2 is checked against tables 1, 3 and 5', () => {
    const tables = [
      smallTable('1', BALANCE, [
        ['一', '一、预算拨款', '9.00', '一、教育支出', '10.00'],
        ['合', '本年收入合计', '9.00', '本年支出合计', '10.00'],
        ['四', '四、用事业基金弥补收支差额', '1.00', '', ''],
        ['合计', '收入总计', '10.00', '支出总计', '10.00'],
      ]),
      smallTable(
        '2',
        ['total', 'generalBudget', 'businessFundBalance'],
        [
          ['合计', '10.00', '9.00', '1.00'],
          ['205 教育支出', '10.00', '9.00', '1.00'],
        ],
      ),
      smallTable(
        '3',
        ['total', 'basic', 'project'],
        [
          ['合计', '10.00', '10.00', '0.00'],
          ['205 教育支出', '10.00', '10.00', '0.00'],
        ],
      ),
      smallTable(
        '5',
        ['total', 'basic', 'project'],
        [
          ['合计', '9.00', '9.00', '0.00'],
          ['205 教育支出', '9.00', '9.00', '0.00'],
        ],
      ),
    ];
    const all = outcomes(tables);
    expect(all).toMatchObject({ 'cross:1=2:total': 'holds', 'cross:1=2:businessFundBalance': 'holds', 'cross:2=3:total:205': 'holds', 'cross:2=5:generalBudget:205': 'holds', 'cross:3=5:total:205': 'holds', 'cross:1=3:教育支出': 'holds' }); // prettier-ignore
    expect(Object.entries(all).filter(([, verdict]) => verdict !== 'holds')).toEqual([]);
  });

  it('the same 部门预算 class twice: items follow the row whose 政府预算 class is theirs', () => {
    const table = smallTable(
      '6',
      ['departmentEconomic', 'governmentEconomic', 'amount'],
      [
        ['合计', '', '', '6.00'],
        ['301/501 工资', '', '', '1.00'],
        ['301/505 工资', '', '', '5.00'],
        ['30107/50501 绩效', '', '', '5.00'],
        ['30101/50101 基本', '', '', '1.00'],
      ],
    );
    expect(new Set(Object.values(outcomes([table])))).toEqual(new Set(['holds']));
  });

  it('tables in 元 and a text in 万元 agree exactly, or up to the rounding of the coarser print', () => {
    const table = (amount: string) =>
      smallTable('1', BALANCE, [['合计', '收入总计', amount, '支出总计', amount]], { unit: '元' });
    const told = [smallFigure({ topic: 'income', amount: '123.46' })];
    expect(outcomes([table('1234600.00')], told)['narrative:income:1']).toBe('holds');
    expect(outcomes([table('1234567.89')], told)['narrative:income:1']).toBe('rounding');
    expect(outcomes([table('1234667.89')], told)['narrative:income:1']).toBe('broken');
  });

  it('a lost cell makes its relations lost, and no others', () => {
    const table = smallTable(
      '5',
      ['total', 'basic', 'project'],
      [
        ['合计', '?', '4.00', '3.00'],
        ['201 甲', '7.00', '4.00', '3.00'],
      ],
    );
    expect(outcomes([table])).toEqual({
      'row:5:1:kind': 'lost',
      'row:5:2:kind': 'holds',
      'column:5:1:classes:total': 'lost',
      'column:5:1:classes:basic': 'holds',
      'column:5:1:classes:project': 'holds',
    });
  });

  it('a table that lost rows cannot fail by adding up, but its rows still can', () => {
    const table = smallTable(
      '5',
      ['total', 'basic', 'project'],
      [
        ['合计', '9.00', '6.00', '3.00'],
        ['201 甲', '7.00', '4.00', '2.00'],
      ],
      { lost: '缺一页' },
    );
    expect(outcomes([table])).toMatchObject({
      'row:5:2:kind': 'broken',
      'column:5:1:classes:total': 'lost',
      'row:5:1:kind': 'holds',
    });
  });

  it('what carries over and what else the template does not split leaves out the relations that would not follow', () => {
    const table = smallTable('1', BALANCE, [
      ['一', '一、预算拨款', '9.00', '一、教育支出', '10.00'],
      ['合', '本年收入合计', '9.00', '本年支出合计', '10.00'],
      ['五', '五、上年结转', '1.00', '', ''],
      ['合计', '收入总计', '10.00', '支出总计', '10.00'],
    ]);
    const other = smallTable(
      '3',
      ['total', 'basic'],
      [
        ['合计', '10.00', '10.00'],
        ['205 教育支出', '10.00', '10.00'],
      ],
    );
    const fiscal = smallTable(
      '5',
      ['total', 'basic'],
      [
        ['合计', '9.00', '9.00'],
        ['205 教育支出', '9.00', '9.00'],
      ],
    );
    const all = outcomes([table, other, fiscal]);
    expect(all['cross:3=5:total']).toBeUndefined();
    expect(all['column:1:income:grand']).toBe('holds');
  });
});

describe('percentages', () => {
  const verdict = (more: Parameters<typeof smallFigure>[0]) =>
    outcomes([], [smallFigure({ topic: 'income', ...more })])['percent:income:1'];

  it.each([
    ['103', '3', 'increase', '3', 'holds'],
    ['103', '3', 'increase', '3.0', 'holds'],
    ['103', '3', 'increase', '4', 'broken'],
    ['97', '3', 'decrease', '3.0', 'holds'],
    ['0', '5', 'decrease', '100', 'holds'],
    ['0', '0', 'increase', '0', 'holds'],
    ['5', '5', 'increase', '100', 'broken'],
    ['103.8', '3.8', 'increase', '4.0', 'broken'],
    ['102.25', '2.25', 'increase', '2.3', 'holds'],
  ] as const)('%s after %s of %s is %s%%: %s', (amount, change, direction, percent, expected) => {
    expect(verdict({ amount, change, direction, percent })).toBe(expected);
  });
});
