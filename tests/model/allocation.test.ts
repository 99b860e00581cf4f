import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Allocation } from '../../src/model/allocation.ts';
import { joinMargins, type Entry } from '../../src/model/allocation-join.ts';
import { findResidues } from '../../src/model/allocation-residues.ts';
import { plainAmount, sumAmounts, toAmount } from '../../src/model/amount.ts';
import { cellAmount } from '../../src/model/cell.ts';
import { valueAt } from '../../src/model/budget.ts';
import { adjustToTotal, fitProportionally } from '../../src/model/proportional.ts';
import { findSubsets } from '../../src/model/subset-sum.ts';
import { loadEdition } from './edition.ts';
import { smallBudget, smallTable } from './small-budget.ts';

const edition = loadEdition();

function byClass(allocations: readonly Allocation[]): Record<string, string> {
  const sums = new Map<string, string[]>();
  for (const { source, functional, kind, economic, amount } of allocations) {
    const key = [source.id, functional?.code ?? '-', kind, economic?.code.slice(0, 3) ?? '-'].join(' ');
    sums.set(key, [...(sums.get(key) ?? []), amount]);
  }
  return Object.fromEntries([...sums].map(([key, amounts]) => [key, plainAmount(sumAmounts(amounts))]));
}

const total = (allocations: readonly Allocation[]) => plainAmount(sumAmounts(allocations.map(({ amount }) => amount)));

describe(allocate, () => {
  it('gives the table of DOMAIN.md section 4 for the committed edition, all of it derived', () => {
    const allocations = allocate(edition);
    expect(byClass(allocations)).toEqual({
      'generalBudget 2010399 project 301': '42.00',
      'generalBudget 2010399 project 302': '99864.00',
      'generalBudget 2010399 project 310': '13.00',
      'generalBudget 2010399 project 307': '81.00',
      'businessFund 2010399 basic 303': '70.00',
      'generalBudget 2080505 basic 301': '264.26',
      'generalBudget 2080501 basic 303': '237.88',
      'generalBudget 2010399 basic 301': '2119.56',
      'generalBudget 2010399 basic 302': '369.52',
      'generalBudget 2010399 basic 310': '28.00',
    });
    expect(total(allocations)).toBe('103089.22');
    expect(new Set(allocations.map(({ status }) => status))).toEqual(new Set(['derived']));
    expect(allocations.find(({ id }) => id === 'generalBudget:basic:2080505:30108')?.derivation).toContain(
      '只有这一种组合',
    );
  });

  it('gives the same money in the government coding', () => {
    const allocations = allocate(edition, 'government');
    expect(total(allocations)).toBe('103089.22');
    expect(byClass(allocations)).toMatchObject({
      'generalBudget 2010399 basic 501': '2011.56',
      'generalBudget 2010399 basic 505': '108.00',
      'generalBudget 2080501 basic 509': '237.88',
      'businessFund 2010399 basic 509': '70.00',
    });
    expect(allocations.find(({ economic }) => economic?.code === '50101')?.economic?.name).toBe('工资奖金津补贴');
  });

  it('names cells that print figures', () => {
    for (const { cells, id } of allocate(edition)) {
      expect(cells.length, id).toBeGreaterThan(1);
      for (const cell of cells) expect(cellAmount(valueAt(edition, cell)), id).not.toBeNull();
    }
  });

  it('leaves the rounding differences of 201 and 208 as residues of their own, in both codings', () => {
    for (const coding of ['department', 'government'] as const) {
      expect(
        findResidues(edition, allocate(edition, coding), coding).map(({ code, printed, parts, difference }) => ({
          code,
          printed,
          parts,
          difference,
        })),
      ).toEqual([
        { code: '201', printed: '102587.07', parts: '102587.08', difference: '0.01' },
        { code: '208', printed: '502.15', parts: '502.14', difference: '-0.01' },
      ]);
    }
  });

  it('estimates what is not implied, marks it, and keeps both margins', () => {
    const budget = smallBudget([
      smallTable('5', ['total', 'basic', 'project'], [['合计', '10.00', '10.00', '0.00'], ['20501 甲', '7.00', '7.00', '0.00'], ['20602 乙', '3.00', '3.00', '0.00']]),
      smallTable('6', ['departmentEconomic', 'governmentEconomic', 'amount'], [['合计', '', '', '10.00'], ['30201/50201 办公费', '', '', '3.33'], ['30202/50201 印刷费', '', '', '6.67']]),
    ]); // prettier-ignore
    const allocations = allocate(budget);
    expect(allocations.map(({ status }) => status)).toEqual(['estimated', 'estimated', 'estimated', 'estimated']);
    expect(total(allocations.filter(({ functional }) => functional?.code === '20501'))).toBe('7.00');
    expect(total(allocations.filter(({ economic }) => economic?.code === '30201'))).toBe('3.33');
    expect(allocations[0]?.derivation).toContain('估算');
    expect(allocate(budget, 'government')).toHaveLength(2);
  });

  it('a project of 政府性基金 has its function from table 8 and no economic class, since none is printed', () => {
    const sources = [
      'item',
      'total',
      'fiscalTotal',
      'generalBudget',
      'governmentFund',
      'stateCapital',
      'specialAccount',
      'otherFunds',
    ] as const;
    const budget = smallBudget([
      smallTable('8', ['total', 'basic', 'project'], [['合计', '5.00', '0.00', '5.00'], ['212 城乡', '5.00', '0.00', '5.00']]),
      smallTable('12', sources, [['合计', '', '5.00', '5.00', '0.00', '5.00', '0.00', '0.00', '0.00'], ['建设', '', '5.00', '5.00', '0.00', '5.00', '0.00', '0.00', '0.00']]),
    ]); // prettier-ignore
    expect(allocate(budget)).toMatchObject([
      { id: 'governmentFund:project:212:-', amount: '5.00', status: 'published', economic: null },
    ]);
  });

  it('an empty document has nothing to allocate', () => {
    expect(allocate(smallBudget([]))).toEqual([]);
  });
});

describe(joinMargins, () => {
  const entry = (name: string, amount: string): Entry => ({ text: name, name, amount: toAmount(amount), cells: [] });

  it('does not believe a name when the amounts agree in two ways', () => {
    const rows = [entry('事业单位离退休', '5.00'), entry('其他', '5.00')];
    const columns = [entry('离休费', '5.00'), entry('退休费', '5.00')];
    expect(joinMargins(rows, columns).every(({ estimated }) => estimated)).toBe(true);
  });

  it('uses up every column exactly, whatever the margins', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, amounts, (rows, columns) => {
        const fen = (count: number) => plainAmount(toAmount(String(count)).div(100));
        const joined = joinMargins(
          rows.map((count, at) => entry(at % 3 === 0 ? '住房公积金' : `科目${at}`, fen(count))),
          columns.map((count, at) => entry(at % 4 === 0 ? '住房公积金' : `款${at}`, fen(count))),
        );
        return columns.every((count, column) => {
          const parts = joined.filter((one) => one.column === column).map(({ amount }) => amount);
          return parts.every((amount) => amount.gt(0)) && sumAmounts(parts).eq(fen(count));
        });
      }),
    );
  });
});

describe(fitProportionally, () => {
  it('meets both margins to the last unit, without negative cells', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const columns = second.map((count) => toAmount(String(count)).div(100));
        const rows = adjustToTotal(
          first.map((count) => toAmount(String(count)).div(100)),
          sumAmounts(columns),
        );
        const cells = fitProportionally(rows, columns);
        return (
          cells.every(({ amount }) => amount.gt(0)) &&
          rows.every((sum, row) =>
            sumAmounts(cells.filter((cell) => cell.row === row).map(({ amount }) => amount)).eq(sum),
          ) &&
          columns.every((sum, column) =>
            sumAmounts(cells.filter((cell) => cell.column === column).map(({ amount }) => amount)).eq(sum),
          )
        );
      }),
    );
  });

  it('stays linear for margins of thousands', () => {
    const margin = Array.from({ length: 4000 }, () => toAmount('1.25'));
    const cells = fitProportionally(margin, margin);
    expect(cells.length).toBeLessThan(8001);
    expect(sumAmounts(cells.map(({ amount }) => amount)).toString()).toBe('5000');
  });
});

describe(findSubsets, () => {
  const amounts = (...texts: string[]) => texts.map(toAmount);

  it.each([
    [['1.00', '2.00', '4.00'], '6.00', [1, 2], 1],
    [['1.00', '2.00', '3.00'], '3.00', [0, 1], 2],
    [['1.00', '2.00'], '4.00', null, 0],
    [['0.00', '2.50'], '2.5', [1], 1],
    [[], '1.00', null, 0],
  ] as const)('of %j for %s', (given, target, first, count) => {
    const found = findSubsets(amounts(...given), toAmount(target));
    expect(found.count).toBe(count);
    if (count === 1) expect(found.first).toEqual(first);
  });

  it('stops at its limit and says so', () => {
    const many = Array.from({ length: 60 }, (_, at) => toAmount(`${1000 + at * at * 7}.${10 + at}`));
    expect(findSubsets(many, toAmount('99999.99'), 500).complete).toBe(false);
  });
});
