import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import {
  amountWriter, exactBeside, exactIn, formatAmount, formatEstimate, largestRemainderShares,
} from '../../src/views/format.ts'; // prettier-ignore
import { shareIn } from '../../src/views/group-shares.ts';
import { GROUPINGS } from '../../src/views/grouping.ts';
import { legendRows, readoutOf } from '../../src/views/project-lists.ts';
import { projectsHeadline } from '../../src/views/headline.ts';
import { roundingNote } from '../../src/views/rounding-note.ts';
import { shownGroups } from '../../src/views/shown-groups.ts';
import { projectsTable } from '../../src/views/shown-projects.ts';
import { buildTree } from '../../src/views/tree.ts';
import { committedBudget } from './budgets.ts';

const budget = committedBudget();
const money = fc.bigInt({ min: 1n, max: 10n ** 10n }).map((fen) => `${fen / 100n}.${`${fen % 100n}`.padStart(2, '0')}`);

describe('amounts that say their own unit', () => {
  it('are in 亿 from 1 亿元 up and in 万 below, as exact as the print', () => {
    const write = amountWriter('万元', '');
    expect(write('103089.22')).toBe('10.31 亿');
    expect(write('10000.00')).toBe('1.00 亿');
    expect(write('9999.99')).toBe('9,999.99 万');
    expect(write('0.20')).toBe('0.20 万');
    expect(write('0.00')).toBe('0.00 万');
    expect(formatAmount('-23947.04', '万元', '')).toBe('−2.39 亿');
    expect(formatAmount('1030892200', '元', '')).toBe('10.31 亿');
  });

  it('of a measured threshold are what a picture can tell, the same in every unit', () => {
    const told = (unit: '' | '元' | '万元' | '亿元') => formatEstimate(540.0169, '万元', unit);
    expect((['万元', '元', '亿元', ''] as const).map(told)).toEqual(['540', '5,400,000', '0.054', '540 万']);
    expect(formatEstimate(0.437, '万元', '元')).toBe('4,400');
    expect(formatEstimate(437.2, '万元', '')).toBe('440 万');
    expect(formatEstimate(Number.NaN, '万元', '万元')).toBe('0');
  });

  it('have the exact amount beside them where they were rounded, and only there', () => {
    expect(exactBeside('103089.22', '万元', '')).toBe('103,089.22 万元');
    expect(exactBeside('10000.00', '万元', '')).toBeNull();
    expect(exactBeside('9999.99', '万元', '')).toBeNull();
    expect(exactBeside('103089.22', '万元', '亿元')).toBeNull();
    fc.assert(
      fc.property(money, (amount) => {
        const [, number = '', unit] = /^([\d,.]+) (亿|万)$/.exec(amountWriter('万元', '')(amount)) ?? [];
        const read = toAmount(exactIn(number.replace(/,/g, ''), unit === '亿' ? '亿元' : '万元', '万元'));
        expect(read.eq(toAmount(amount))).toBe(exactBeside(amount, '万元', '') === null);
      }),
    );
  });

  it('stand in tables in the unit of the print, so that columns can be compared', () => {
    const table = projectsTable(budget, 'x', budget.projects, '万元', '', { project: (id) => id });
    expect(table.columns.find(({ key }) => key === 'amount')?.note).toBe('万元');
    expect(table.unit).toBe('万元');
  });
});

describe(roundingNote, () => {
  it('is silent where the figures as shown add up, and says by how much they do not', () => {
    expect(roundingNote(['0.40', '0.40'], '万元', '万元')).toBeNull();
    expect(roundingNote(['0.60', '0.60'], '万元', '亿元')).toMatch(/^尾差：.*多 0\.\d+ 亿元/);
    expect(roundingNote(['14000.00', '14000.00'], '万元', '')).toBeNull();
    expect(roundingNote(['14040.00', '14040.00'], '万元', '')).toMatch(/^尾差：.*少 100 万元/);
    expect(projectsTable(budget, 'x', budget.projects, '万元', '万元', { project: (id) => id }).remark).toBeNull();
  });
});

describe(shareIn, () => {
  const tenths = (text: string) => toAmount(text.replace('%', ''));

  it('makes the groups of every grouping add up to 100.0, and says the same in legend, readout, table and headline', () => {
    for (const grouping of GROUPINGS.filter((one) => one !== 'none')) {
      const tree = buildTree(budget, grouping);
      const rows = legendRows(tree, tree.domains, amountWriter('万元', '万元'), (id) => id); // prettier-ignore
      const shares = rows.map(({ share }) => share).filter((share) => !share.startsWith('<'));
      expect(sumAmounts(shares.map(tenths)).toFixed(1), grouping).toBe('100.0');
      const table = shownGroups(tree, '万元', { page: () => '?' });
      for (const row of rows) {
        expect(readoutOf(budget, tree, row.id).share).toBe(`占项目支出 ${row.share}`);
        expect(table.rows.find(({ id }) => id === row.id)?.cells['share']?.text).toBe(row.share);
        expect(projectsHeadline(budget, grouping, row.id, '万元').sub).toContain(`占项目支出 ${row.share}`);
      }
    }
  });

  it('never strays a whole tenth from the true share, and what is left by a filter adds up to the share of its sum', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 12 }), money, (parts, rest) => {
        const whole = sumAmounts([...parts, rest]);
        const shares = largestRemainderShares(parts, whole).map(tenths);
        const sum = sumAmounts(parts).times(100).div(whole);
        expect(sumAmounts(shares).toFixed(1)).toBe(sum.toFixed(1));
        for (const [at, part] of parts.entries())
          expect(shares[at]?.minus(toAmount(part).times(100).div(whole)).abs().lt('0.1')).toBe(true);
      }),
    );
  });
});
