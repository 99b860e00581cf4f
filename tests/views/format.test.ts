import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import {
  formatAmount,
  formatChange,
  formatLength,
  formatNearPercent,
  formatPrinted,
  formatShare,
  largestRemainderShares,
  writeTenths,
} from '../../src/views/format.ts';

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const plain = (value: bigint) => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe(formatAmount, () => {
  it.each([
    ['103089.22', '万元', '万元', '103,089.22'],
    ['103089.22', '万元', '元', '1,030,892,200'],
    ['103089.22', '万元', '亿元', '10.3089'],
    ['0.20', '万元', '亿元', '0.00002'],
    ['0.00', '万元', '亿元', '0.0000'],
    ['-39', '万元', '万元', '−39.00'],
    ['1234567.895', '元', '元', '1,234,568'],
    ['999.995', '万元', '万元', '1,000.00'],
  ] as const)('writes %s %s in %s as %s', (amount, from, to, expected) => {
    expect(formatAmount(amount, from, to)).toBe(expected);
  });

  it('rounds halves up, where binary fractions would not', () => {
    expect(formatAmount('1.005', '万元', '万元')).toBe('1.01');
    expect(formatAmount('2.675', '万元', '万元')).toBe('2.68');
    expect(formatAmount('-1.005', '万元', '万元')).toBe('−1.01');
  });

  it('says every digit of an amount in the unit of its print', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const text = formatAmount(plain(value), '万元', '万元');
        expect(text.replace(/,/g, '').replace('−', '-')).toBe(plain(value).replace(/^-(?=0\.00$)/, ''));
      }),
    );
  });

  it('never writes something as nothing', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('元', '万元', '亿元'), (value, to) => {
        expect(/[1-9]/.test(formatAmount(plain(value), '万元', to))).toBe(value !== 0n);
      }),
    );
  });
});

describe(formatShare, () => {
  it.each([
    ['36000.77', '100000.00', '36.0%'],
    ['508.70', '100000.00', '0.51%'],
    ['264.26', '103089.22', '0.26%'],
    ['1', '100', '1.0%'],
    ['0.01', '100000', '<0.01%'],
    ['-0.01', '10000', '−0.0001%'],
    ['-2.00', '100', '−2.0%'],
    ['0', '5', '0%'],
    ['5', '5', '100%'],
    ['99.96', '100', '>99.9%'],
    ['99.94', '100', '99.9%'],
    ['5', '0', '—'],
  ])('writes %s of %s as %s', (part, whole, expected) => {
    expect(formatShare(part, whole)).toBe(expected);
  });
});

describe(writeTenths, () => {
  it('writes nothing and the whole only for what is nothing and the whole', () => {
    expect(writeTenths('0.0', '0', '5')).toBe('0.0%');
    expect(writeTenths('0.0', '0.01', '500')).toBe('<0.1%');
    expect(writeTenths('100.0', '499.99', '500')).toBe('>99.9%');
    expect(writeTenths('100.0', '500.00', '500')).toBe('100%');
    expect(writeTenths('3.0', '3089.22', '103089.22')).toBe('3.0%');
  });
});

describe(largestRemainderShares, () => {
  it('gives the tenth to the largest remainder', () => {
    expect(largestRemainderShares(['1', '1', '1'])).toEqual(['33.4', '33.3', '33.3']);
  });

  it('adds up to 100.0 and stays within a tenth of each share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(plain), { minLength: 1, maxLength: 60 }),
        (amounts) => {
          const total = sumAmounts(amounts);
          fc.pre(total.gt(0));
          const shares = largestRemainderShares(amounts);
          expect(sumAmounts(shares).toFixed(1)).toBe('100.0');
          shares.forEach((share, index) => {
            const exact = toAmount(amounts[index] ?? '0')
              .times(100)
              .div(total);
            expect(exact.minus(share).abs().lt('0.1')).toBe(true);
          });
        },
      ),
    );
  });

  it('gives zeros for nothing', () => {
    expect(largestRemainderShares(['0', '0.00'])).toEqual(['0.0', '0.0']);
  });
});

describe('the small words of figures', () => {
  it('keeps the decimals of the print', () => {
    expect([formatPrinted('98795'), formatPrinted('1165.6'), formatPrinted('-0.01')]).toEqual([
      '98,795',
      '1,165.6',
      '−0.01',
    ]);
  });

  it('signs a change with plus or U+2212', () => {
    expect(formatChange('increase', '3.8')).toBe('+3.8%');
    expect(formatChange('decrease', '27.6')).toBe('\u221227.6%');
    expect(formatChange('increase', '0')).toBe('0%');
    expect(formatChange('increase', null)).toBeNull();
  });

  it('says on which side of a whole percent a share lies', () => {
    expect(formatNearPercent('93.65', '100')).toBe('近 94%');
    expect(formatNearPercent('93.4', '100')).toBe('逾 93%');
    expect(formatNearPercent('93', '100')).toBe('93%');
  });

  it('makes bars no longer than the whole and none of nothing', () => {
    expect(formatLength('1', '3')).toBe('33.3333%');
    expect(formatLength('5', '3')).toBe('100%');
    expect(formatLength('-1', '3')).toBe('0%');
    expect(formatLength('1', '0')).toBe('0%');
  });
});
