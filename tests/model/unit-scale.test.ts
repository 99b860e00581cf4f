import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCount } from '../../src/model/amount.ts';
import { UNITS } from '../../src/model/table.ts';
import { convertAmount } from '../../src/model/unit-scale.ts';

describe(convertAmount, () => {
  it.each([
    ['2000', '万元', '亿元', '0.2'],
    ['0.5', '万元', '元', '5000'],
    ['12345678.9', '元', '万元', '1234.56789'],
    ['-1', '亿元', '元', '-100000000'],
    ['0', '亿元', '元', '0'],
    ['7.10', '元', '元', '7.1'],
  ] as const)('turns %s %s into %s: %s', (amount, from, to, expected) => {
    expect(convertAmount(amount, from, to).toFixed()).toBe(expected);
  });

  it('goes there and back without loss', () => {
    const unit = fc.constantFrom(...UNITS);
    fc.assert(
      fc.property(fc.maxSafeInteger(), unit, unit, (count, from, to) => {
        const cents = fromCount(count).div(100);
        expect(convertAmount(convertAmount(cents, from, to), to, from).eq(cents)).toBe(true);
      }),
    );
  });
});
