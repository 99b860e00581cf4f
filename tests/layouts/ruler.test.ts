import { describe, expect, it } from 'vitest';
import { rulerFor } from '../../src/layouts/ruler.ts';

describe(rulerFor, () => {
  it('is a round amount no longer than asked', () => {
    expect(rulerFor(0.00229, 36)).toEqual({ amount: '10000', length: 22.9 });
    expect(rulerFor(100, 36)?.amount).toBe('0.2');
    expect(rulerFor(0, 36)).toBeNull();
  });
});
