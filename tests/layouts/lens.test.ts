import { describe, expect, it } from 'vitest';
import { layoutLens } from '../../src/layouts/lens.ts';
import { layoutSankey } from '../../src/layouts/sankey.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { committedBudget } from '../views/budgets.ts';
import { expectTrueToScale } from './true-to-scale.ts';

const flow = buildFlow(committedBudget());

describe(layoutLens, () => {
  it('is a whole number of times the main picture, in the same columns, and as true', () => {
    const main = layoutSankey(flow, { width: 1360, height: 260 }, { gap: 5, columns: [150, 496, 822, 1140] });
    const split = splitTrunk(flow);
    const lens =
      split &&
      layoutLens(split.rest, { width: 1360, height: 330 }, main.scale, {
        columns: [150, 496, 822],
        gap: 16,
        stub: 20,
        straight: true,
      });
    expect(lens?.factor).toBeGreaterThan(20);
    expect((lens?.scale ?? 0) / main.scale).toBeCloseTo(lens?.factor ?? 0, 9);
    if (lens) expectTrueToScale(lens);
    for (const node of lens?.nodes ?? []) {
      expect(node.y0).toBeGreaterThanOrEqual(20 - 1e-6);
      expect(node.y1).toBeLessThanOrEqual(330 + 1e-6);
      expect(node.x0).toBe(main.nodes.find(({ id }) => id === node.id)?.x0);
    }
  });

  it('is not there where it would gain nothing', () => {
    const split = splitTrunk(flow);
    expect(split && layoutLens(split.rest, { width: 1360, height: 30 }, 5, { stub: 20 })).toBeNull();
  });
});
