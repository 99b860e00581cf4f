import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAmount, compareAmounts, plainAmount, sumAmounts, toAmount, ZERO } from '../../src/model/amount.ts';

/** Plain decimals of every kind: whole, with one to ten places, below zero, beyond what a number holds exactly. */
const plain = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
    fc.integer({ min: 0, max: 12 }),
    fc.bigInt(0n, 9999999999n),
  )
  .map(([minus, whole, places, rest]) => {
    const decimals = String(rest).padStart(10, '0').slice(0, places);
    return `${minus && places === 7 ? '-' : ''}${places < 9 ? whole % 100000n : whole}${decimals && `.${decimals}`}`;
  });

describe(sumAmounts, () => {
  it('adds cents and decimals of any length to the same exact sum as decimal arithmetic', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 60 }), (texts) => {
        const exact = texts.reduce((sum, text) => sum.plus(toAmount(text)), ZERO);
        expect(plainAmount(sumAmounts(texts))).toBe(plainAmount(exact));
      }),
    );
  });

  it('stays exact where cents together are more than a number holds', () => {
    const most = Array.from({ length: 20 }, () => '999999999999.99');
    expect(plainAmount(sumAmounts(most))).toBe('19999999999999.80');
    expect(plainAmount(sumAmounts([...Array.from({ length: 9000 }, () => '999999999999.99'), '0.01']))).toBe(
      '8999999999999910.01',
    );
  });

  it('refuses what is no plain decimal, as a single amount is refused', () => {
    for (const text of ['', '1.', '.5', '01', '1e3', '1,000', '１', '--1', '1.2.3'])
      expect(() => sumAmounts([text]), text).toThrow(RangeError);
  });
});

describe(compareAmounts, () => {
  it('orders as decimal arithmetic does', () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(Math.sign(compareAmounts(a, b))).toBe(toAmount(a).cmp(toAmount(b)));
      }),
    );
  });
});

describe(byAmount, () => {
  it('puts the largest first and leaves equals in their order', () => {
    const items = ['5.00', '12', '5', '0.50', '-3.00', '12.001'].map((amount, at) => ({ amount, at }));
    expect(byAmount(items, ({ amount }) => amount).map(({ at }) => at)).toEqual([5, 1, 0, 2, 3, 4]);
  });
});
