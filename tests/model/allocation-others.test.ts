import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Allocation } from '../../src/model/allocation.ts';
import { plainAmount, sumAmounts } from '../../src/model/amount.ts';
import type { Budget } from '../../src/model/budget.ts';
import type { Field } from '../../src/model/table.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { smallBudget, smallTable, type SmallRow } from './small-budget.ts';

/** Money in hundredths of 万元 by source, kind, functional class and economic class: what a made-up document prints of. */
interface Piece {
  readonly source: Source;
  readonly kind: 'basic' | 'project';
  readonly code: string;
  readonly item: '301' | '303';
  readonly amount: number;
}

type Source = 'general' | 'special' | 'business' | 'superior' | 'reserve';
const OTHERS = ['business', 'superior', 'reserve'] as const;
const CODES = ['2050101', '2050199', '2080505'];
const ITEMS = { '301': '工资和福利支出', '303': '对个人和家庭的补助' } as const;
const money = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** Tables 1, 2, 3, 5, 6, 10, 11 and 12 of the same money; table 2 may be lost. */
function documentOf(pieces: readonly Piece[], withTwo = true): Budget {
  const sum = (fits: (piece: Piece) => boolean) =>
    money(pieces.filter(fits).reduce((all, { amount }) => all + amount, 0));
  const of =
    (...sources: Source[]) =>
    (piece: Piece) =>
      sources.includes(piece.source);
  const all = () => true;
  const below = (code: string) => (piece: Piece) => piece.code.startsWith(code);
  const codes = [...new Set(CODES.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))];
  const byKind = (fits: (piece: Piece) => boolean) => [
    sum(fits),
    ...(['basic', 'project'] as const).map((kind) => sum((piece) => fits(piece) && piece.kind === kind)),
  ];
  const functional = (fits: (piece: Piece) => boolean): SmallRow[] => [
    ['合计', '', '合计', ...byKind(fits)],
    ...codes.map((code): SmallRow => [
      `${code} 某类`,
      code,
      '某类',
      ...byKind((piece) => fits(piece) && below(code)(piece)),
    ]),
  ];
  const sides: Field[] = ['functionalCode', 'functionalName', 'total', 'basic', 'project'];
  const sources: Field[] = ['item', 'total', 'fiscalTotal', 'generalBudget', 'governmentFund', 'stateCapital', 'specialAccount', 'otherFunds']; // prettier-ignore
  const byColumn = (fits: (piece: Piece) => boolean): string[] => {
    const general = sum((piece) => fits(piece) && of('general')(piece));
    const rest = (...from: Source[]) => sum((piece) => fits(piece) && of(...from)(piece));
    return [sum(fits), general, general, '0.00', '0.00', rest('special'), rest(...OTHERS)];
  };
  const kindRows = (kind: 'basic' | 'project'): SmallRow[] => [
    ['合计', '合计', ...byColumn((piece) => piece.kind === kind)],
    ...(['301', '303'] as const).map((item): SmallRow => [
      ITEMS[item],
      ITEMS[item],
      ...byColumn((piece) => piece.kind === kind && piece.item === item),
    ]),
  ];
  const items = (kind: 'basic' | 'project'): SmallRow[] => [
    ['合计', '', '合计', sum((piece) => piece.kind === kind && piece.source === 'general')],
    ...(['301', '303'] as const).flatMap((item): SmallRow[] => {
      const amount = sum((piece) => piece.kind === kind && piece.source === 'general' && piece.item === item);
      return [
        [`${item}/501 某`, item, '501', amount],
        [`${item}01/50101 某`, `${item}01`, '50101', amount],
      ];
    }),
  ];
  const twoColumns: readonly (readonly [Field, Source | null])[] = [
    ['generalBudget', 'general'], ['educationFees', 'special'], ['otherSpecialAccount', null], ['businessIncome', 'business'],
    ['operatingIncome', null], ['otherIncome', null], ['superiorSubsidy', 'superior'], ['subordinateIncome', null], ['businessFundBalance', 'reserve'],
  ]; // prettier-ignore
  const incomeRow = (fits: (piece: Piece) => boolean) => [
    sum(fits),
    ...twoColumns.map(([, source]) => (source ? sum((piece) => fits(piece) && piece.source === source) : '0.00')),
  ];
  const two = smallTable('2', ['functionalCode', 'functionalName', 'total', ...twoColumns.map(([field]) => field)], [
    ['合计', '', '合计', ...incomeRow(all)],
    ...codes.map((code): SmallRow => [`${code} 某类`, code, '某类', ...incomeRow(below(code))]),
  ]); // prettier-ignore
  const year = sum(of('general', 'special', 'business'));
  return smallBudget([
    smallTable('1', ['incomeItem', 'incomeAmount', 'expenditureItem', 'expenditureAmount'], [
      ['一、预算拨款', '一、预算拨款', sum(of('general')), '一、教育支出', sum(below('205'))],
      ['二、财政专户拨款', '二、财政专户拨款', sum(of('special')), '二、社会保障和就业支出', sum(below('208'))],
      ['三、其他资金', '三、其他资金', sum(of('business')), '', ''],
      ['本年收入合计', '本年收入合计', year, '本年支出合计', sum(all)],
      ['四、上级补助收入', '四、上级补助收入', sum(of('superior')), '', ''],
      ['五、用事业基金弥补收支差额', '五、用事业基金弥补收支差额', sum(of('reserve')), '', ''],
      ['收入总计', '收入总计', sum(all), '支出总计', sum(all)],
    ]), // prettier-ignore
    ...(withTwo ? [two] : []),
    smallTable('3', sides, functional(all)),
    smallTable('5', sides, functional(of('general'))),
    smallTable('6', ['departmentEconomic', 'governmentEconomic', 'amount'], items('basic')),
    smallTable('10', ['departmentEconomic', 'governmentEconomic', 'amount'], items('project')),
    smallTable('11', sources, kindRows('basic')),
    smallTable('12', sources, kindRows('project')),
  ]);
}

const sumBy = (allocations: readonly Allocation[], key: (one: Allocation) => string): Record<string, string> => {
  const sums = new Map<string, string[]>();
  for (const one of allocations) sums.set(key(one), [...(sums.get(key(one)) ?? []), one.amount]);
  return Object.fromEntries([...sums].map(([name, amounts]) => [name, plainAmount(sumAmounts(amounts))]));
};

const printedBy = (pieces: readonly Piece[], key: (piece: Piece) => string): Record<string, string> => {
  const sums = new Map<string, number>();
  for (const piece of pieces) sums.set(key(piece), (sums.get(key(piece)) ?? 0) + piece.amount);
  return Object.fromEntries(
    [...sums].filter(([, amount]) => amount > 0).map(([name, amount]) => [name, money(amount)]),
  );
};

const NAMES: Readonly<Record<Source, string>> = { general: '一般公共预算', special: '财政专户拨款', business: '其他资金', superior: '上级补助收入', reserve: '用事业基金弥补收支差额' }; // prettier-ignore

const piece = (source: Source, kind: 'basic' | 'project', code: string, item: '301' | '303', amount: number): Piece => ({ source, kind, code, item, amount }); // prettier-ignore

describe('money beside the three budgets', () => {
  const both = [
    piece('general', 'basic', '2050101', '301', 400000),
    piece('general', 'project', '2050199', '303', 900000),
    piece('business', 'basic', '2050101', '301', 150000),
    piece('business', 'project', '2050199', '303', 88000),
    piece('reserve', 'basic', '2050101', '303', 7000),
    piece('superior', 'project', '2050199', '303', 30000),
  ];

  it('gives each source what table 1 prints, where two sources are spent in both kinds', () => {
    const budget = documentOf(both);
    expect(reconcile(budget).filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    expect(sumBy(allocate(budget), ({ source, kind }) => `${source.name} ${kind}`)).toEqual({
      '一般公共预算 basic': '4000.00',
      '一般公共预算 project': '9000.00',
      '其他资金 basic': '1500.00',
      '其他资金 project': '880.00',
      '用事业基金弥补收支差额 basic': '70.00',
      '上级补助收入 project': '300.00',
    });
    const projects = allocate(budget).filter(
      ({ kind, source }) => kind === 'project' && source.name !== '一般公共预算',
    );
    expect(new Set(projects.map(({ status }) => status))).toEqual(new Set(['derived']));
  });

  it('marks the split between kinds as estimated where no table gives it', () => {
    const allocations = allocate(documentOf(both, false)).filter(({ source }) => source.name !== '一般公共预算');
    expect(sumBy(allocations, ({ source }) => source.name)).toEqual({
      其他资金: '2380.00',
      上级补助收入: '300.00',
      用事业基金弥补收支差额: '70.00',
    });
    expect(sumBy(allocations, ({ kind }) => kind)).toEqual({ basic: '1570.00', project: '1180.00' });
    expect(new Set(allocations.map(({ status }) => status))).toEqual(new Set(['estimated']));
  });

  it('keeps lines of one meaning apart', () => {
    const budget = documentOf(both, false);
    const tables = budget.tables.map((table) =>
      table.id === '1'
        ? { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.kind === 'text' && cell.text === '四、上级补助收入' ? { ...cell, text: '四、经营收入' } : cell) })) }
        : table,
    ); // prettier-ignore
    expect(sumBy(allocate({ ...budget, tables }), ({ source }) => source.name)).toMatchObject({ 其他资金: '2380.00', 经营收入: '300.00' }); // prettier-ignore
  });

  it('adds up to tables 1 and 3 for any document whose relations hold, with nothing negative', () => {
    const anyPiece = fc.record({
      source: fc.constantFrom<Source>('general', 'special', ...OTHERS),
      kind: fc.constantFrom('basic' as const, 'project' as const),
      code: fc.constantFrom(...CODES),
      item: fc.constantFrom('301' as const, '303' as const),
      amount: fc.integer({ min: 1, max: 3_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 16 }), fc.boolean(), (pieces, withTwo) => {
        const allocations = allocate(documentOf(pieces, withTwo));
        expect(sumBy(allocations, ({ source }) => source.name)).toEqual(
          printedBy(pieces, ({ source }) => NAMES[source]),
        );
        expect(sumBy(allocations, ({ kind }) => kind)).toEqual(printedBy(pieces, ({ kind }) => kind));
        expect(sumBy(allocations, ({ kind, functional }) => `${functional?.code ?? '-'} ${kind}`)).toEqual(
          printedBy(pieces, ({ kind, code }) => `${code} ${kind}`),
        );
        expect(allocations.filter(({ amount }) => amount.startsWith('-'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
