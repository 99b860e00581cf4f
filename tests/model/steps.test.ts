import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, mapInSteps, sortInSteps } from '../../src/model/steps.ts';
import { workInSlices } from '../../src/views/work-in-slices.ts';

describe(sortInSteps, () => {
  it('orders as the engine does, equals keeping their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer()), { maxLength: 600 }), (list) => {
        const compare = (a: [number, number], b: [number, number]) => a[0] - b[0];
        expect(finish(sortInSteps(list, compare))).toEqual([...list].sort(compare));
      }),
    );
  });

  it('can be interrupted at least once in a few hundred comparisons', () => {
    let compared = 0;
    let most = 0;
    const steps = sortInSteps(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 5000), (a, b) => {
      compared += 1;
      return a - b;
    }); // prettier-ignore
    for (;;) {
      compared = 0;
      const { done } = steps.next();
      most = Math.max(most, compared);
      if (done === true) break;
    }
    expect(most).toBeLessThan(700);
  });
});

describe(workInSlices, () => {
  it('gives what the work gives at once', async () => {
    const list = Array.from({ length: 1000 }, (_, at) => at);
    const work = () => mapInSteps(list, (one) => one * 2);
    expect(await workInSlices(work(), () => false, 0)).toEqual({ value: finish(work()) });
  });

  it('ends without a result when it is no longer wanted', async () => {
    let seen = 0;
    const list = Array.from({ length: 10_000 }, (_, at) => at);
    const result = await workInSlices(mapInSteps(list, () => (seen += 1)), () => seen > 200, 0); // prettier-ignore
    expect(result).toBeNull();
    expect(seen).toBeLessThan(1000);
  });
});
