import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../src/layouts/spread.ts';

describe(spreadLabels, () => {
  it('leaves labels that have room where they are', () => {
    expect(spreadLabels([{ middle: 20, size: 10 }, { middle: 60, size: 10 }], 0, 100)).toEqual([20, 60]); // prettier-ignore
  });

  it('never lets them overlap, keeps their order and, where they fit, the box', () => {
    const wish = fc.record({
      middle: fc.double({ min: 0, max: 200, noNaN: true }),
      size: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const sorted = [...wishes].sort((a, b) => a.middle - b.middle);
        const middles = spreadLabels(sorted, 0, 200);
        for (const [index, middle] of middles.entries()) {
          const half = (sorted[index]?.size ?? 0) / 2;
          const next = middles[index + 1];
          if (next !== undefined)
            expect(next - (sorted[index + 1]?.size ?? 0) / 2).toBeGreaterThanOrEqual(middle + half - 1e-6);
          expect(middle - half).toBeGreaterThanOrEqual(-1e-6);
          expect(middle + half).toBeLessThanOrEqual(200 + 1e-6);
        }
      }),
    );
  });
});
