import { describe, expect, it } from 'vitest';
import { scaleSquare } from '../../src/views/scale-square.ts';

describe(scaleSquare, () => {
  it('stands for 100 万元 where that can be seen, in the unit that is shown', () => {
    expect(scaleSquare(4, '万元')).toEqual({ side: 20, amount: '100 万元' });
    expect(scaleSquare(4, '元')?.amount).toBe('1,000,000 元');
    expect(scaleSquare(4, '亿元')?.amount).toBe('0.01 亿元');
  });

  it('takes another round amount where that square is too small or too large', () => {
    expect(scaleSquare(0.1, '万元')).toEqual({ side: 10, amount: '1,000 万元' });
    expect(scaleSquare(40, '万元')).toEqual({ side: 20, amount: '10 万元' });
  });

  it('is none without a scale', () => {
    for (const scale of [0, -1, NaN, Infinity]) expect(scaleSquare(scale, '万元')).toBeNull();
  });
});
