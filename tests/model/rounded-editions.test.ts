import { describe, expect, it } from 'vitest';
import { toAmount } from '../../src/model/amount.ts';
import type { Budget } from '../../src/model/budget.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { loadEdition } from './edition.ts';

/** The printed figures that carry this edition's rounding, as they would be if its amounts were whole. */
const WHOLE: Readonly<Record<string, string>> = {
  '102587.07': '102587.08',
  '102517.07': '102517.08',
  '502.15': '502.14',
};

function withFigures(budget: Budget, figure: (amount: string) => string): Budget {
  return {
    ...budget,
    tables: budget.tables
      .filter(({ id }) => id !== '2' && id !== 'key')
      .map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ('amount' in cell ? { kind: cell.kind, amount: figure(cell.amount) } : cell)),
        })),
      })),
    explanation: { ...budget.explanation, figures: [] },
    keyProjects: [],
  };
}

describe('documents whose figures are all rounded from finer amounts', () => {
  const whole = withFigures(loadEdition(), (amount) => WHOLE[amount] ?? amount);

  it('start from one that adds up everywhere', () => {
    const off = reconcile(whole).filter(({ outcome }) => outcome === 'rounding' || outcome === 'broken');
    expect(off).toEqual([]);
  });

  it('show rounding, and hardly ever anything that rounding does not explain', () => {
    const factors = Array.from({ length: 20 }, (_, at) =>
      toAmount('0.0137')
        .times(at + 1)
        .plus(1),
    );
    const outcomes = factors.map((factor) => {
      const scaled = withFigures(whole, (amount) => toAmount(amount).times(factor).toDecimalPlaces(2).toFixed(2));
      return reconcile(scaled).map(({ outcome }) => outcome);
    });
    const rounded = outcomes.filter((verdicts) => verdicts.includes('rounding'));
    const suspected = outcomes.filter((verdicts) => verdicts.includes('broken'));
    console.info(`rounded documents: ${outcomes.length}, of them suspected of a misprint: ${suspected.length}`);
    expect(rounded).toHaveLength(outcomes.length);
    expect(suspected.length).toBeLessThanOrEqual(2);
  });
});
