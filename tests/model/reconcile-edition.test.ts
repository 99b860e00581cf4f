import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES, type Outcome, type Verdict } from '../../src/model/relation.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { generateRelations } from '../../src/model/relations.ts';
import { digitChanges, figureCells, loadEdition, withAmount } from './edition.ts';

const edition = loadEdition();
const relations = generateRelations(edition);
const verdicts = reconcile(edition, relations);
const found = (id: string): Verdict | undefined => verdicts.find(({ relation }) => relation.id === id);
const having = (outcome: Outcome) => verdicts.filter((verdict) => verdict.outcome === outcome);

describe('the committed edition', () => {
  it('has no broken relation', () => {
    const counts = FAMILIES.map((family) => {
      const own = verdicts.filter(({ relation }) => relation.family === family);
      const outcomes = [...new Set(own.map(({ outcome }) => outcome))];
      return `  ${family}: ${outcomes.map((outcome) => `${outcome} ${own.filter((verdict) => verdict.outcome === outcome).length}`).join(', ')}`;
    });
    console.info([`relations: ${relations.length}`, ...counts].join('\n'));
    expect(having('broken')).toEqual([]);
  });

  it('has the fourteen rounding differences of 0.01 and no other', () => {
    const rounding = having('rounding');
    expect(rounding).toHaveLength(14);
    for (const { difference, bound, reason } of rounding) {
      expect(difference).toMatch(/^-?0\.01$/);
      expect(['0.015', '0.020']).toContain(bound);
      expect(reason).toContain('四舍五入');
    }
    expect(new Set(rounding.flatMap(({ relation }) => relation.left.terms.map(({ cell }) => cell.table)))).toEqual(
      new Set(['3', '5']),
    );
  });

  it('tells 其他资金 of tables 11 and 12 as another scope, and finds the same money where it belongs', () => {
    expect(having('scope').map(({ relation, difference }) => [relation.id, difference])).toEqual([
      ['cross:11+12=1:otherFunds', '70.00'],
    ]);
    expect(found('cross:11+12=1:otherFundsWide')).toMatchObject({ left: '70.00', right: '70.00', outcome: 'holds' });
  });

  it('says of table 2 that it is lost, never that it fails', () => {
    const lost = having('lost');
    expect(lost.length).toBeGreaterThan(0);
    for (const { relation, left, right, difference, reason } of lost) {
      expect(relation.id).toMatch(/^column:2:/);
      expect([left, right, difference]).toEqual([null, null, null]);
      expect(reason).toContain('表2');
    }
    expect(found('cross:2=3:total:2080505')?.outcome).toBe('holds');
  });

  it.each([
    ['balance:1', '103089.22'],
    ['balance:4', '103019.22'],
    ['cross:5=6:basic', '3019.22'],
    ['cross:10=12:total', '100000.00'],
    ['cross:3=5:total:2010399', '102587.07'],
    ['cross:11+12=1:total', '103089.22'],
    ['operating:items', '1386.13'],
    ['threePublic:items:threePublic', '102.50'],
    ['threePublic:items:abroad', '54.50'],
    ['loan:307', '81.00'],
    ['narrative:procurement:parts', '98795.00'],
    ['narrative:threePublic:changes', '-39.00'],
  ])('holds %s at %s on both sides', (id, amount) => {
    expect(found(id)).toMatchObject({
      left: amount,
      right: amount,
      difference: '0.00',
      outcome: 'holds',
      reason: null,
    });
  });

  it('checks all seven stated percentages and the 27 key projects', () => {
    expect(verdicts.filter(({ relation }) => relation.family === 'percent').map(({ left }) => left)).toEqual([
      '3.8',
      '3.8',
      '27.6',
      '26.8',
      '40.4',
      '0',
      '24.6',
    ]);
    expect(verdicts.filter(({ relation }) => relation.family === 'key')).toHaveLength(27);
  });

  it('gives every relation an id of its own', () => {
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  });

  it('has the same relations when the tables come in another order', () => {
    const turned = { ...edition, tables: [...edition.tables].reverse() };
    expect(
      generateRelations(turned)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(relations.map(({ id }) => id).sort());
  });
});

describe('a change that hides a known rounding difference', () => {
  it.each([
    ['the row of 2010399 in table 3 then adds up', { table: '3', row: 4, column: 3 }, '102587.08', 'row:3:4:kind'],
    [
      '20805 of table 3 then is the sum of its children',
      { table: '3', row: 6, column: 3 },
      '502.14',
      'tree:3:20805:code:total',
    ],
    [
      'the basic column of table 5 then adds up',
      { table: '5', row: 1, column: 3 },
      '3019.23',
      'column:5:1:classes:basic',
    ],
  ] as const)('is reported elsewhere: %s', (_, ref, amount, hidden) => {
    const changed = reconcile(withAmount(edition, ref, amount));
    expect(changed.find(({ relation }) => relation.id === hidden)?.outcome).toBe('holds');
    expect(changed.some(({ outcome }) => outcome === 'broken')).toBe(true);
  });
});

describe('a misprint of 0.01 within the rounding bound', () => {
  it('is broken, and the reason names the one cell that explains it', () => {
    const changed = reconcile(withAmount(edition, { table: '6', row: 11, column: 3 }, '30.01'));
    const broken = changed.filter(({ outcome }) => outcome === 'broken');
    expect(broken.length).toBeGreaterThan(2);
    const tree = broken.find(({ relation }) => relation.id === 'tree:6:302:code:amount');
    expect(tree).toMatchObject({ difference: '-0.01', bound: '0.100' });
    expect(tree?.reason).toContain('一格就全部相符');
  });
});

describe('reconcile', () => {
  it('reports any changed digit of any figure', () => {
    const cells = figureCells(edition);
    fc.assert(
      fc.property(fc.nat(cells.length - 1), fc.nat(), (at, which) => {
        const { ref, amount } = cells[at] ?? { ref: { table: '1', row: 1, column: 2 } as const, amount: '0.00' };
        const changes = digitChanges(amount);
        const changed = changes[which % changes.length] ?? amount;
        return reconcile(withAmount(edition, ref, changed)).some(({ outcome }) => outcome === 'broken');
      }),
      { numRuns: 60 },
    );
  });

  it('takes time in proportion to the projects', { timeout: 60_000 }, () => {
    const times = (count: number) => {
      const tables = edition.tables.map((table) =>
        table.id === '12'
          ? {
              ...table,
              rows: [...table.rows.slice(0, 2), ...Array.from({ length: count }, () => table.rows.slice(2)).flat()],
            }
          : table,
      );
      const start = performance.now();
      const all = reconcile({ ...edition, tables });
      return { time: performance.now() - start, count: all.length };
    };
    times(1);
    const ten = times(10);
    const hundred = times(100);
    expect(hundred.count).toBeGreaterThan(28_000);
    expect(hundred.time / Math.max(ten.time, 1)).toBeLessThan(40);
  });
});
