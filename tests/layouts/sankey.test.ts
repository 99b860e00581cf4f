import { describe, expect, it } from 'vitest';
import { layoutSankey } from '../../src/layouts/sankey.ts';
import { buildFlow, flowOf } from '../../src/views/flow.ts';
import { committedBudget } from '../views/budgets.ts';
import { expectTrueToScale } from './true-to-scale.ts';

const flow = buildFlow(committedBudget());
const SIZES = [[320, 260], [720, 400], [1360, 260], [3840, 900], [5760, 1080]] as const; // prettier-ignore

describe(layoutSankey, () => {
  it.each(SIZES)('is true to scale and stays in its box at %i x %i, across and down', (width, height) => {
    for (const direction of ['right', 'down'] as const) {
      const layout = layoutSankey(flow, { width, height }, { direction });
      expectTrueToScale(layout);
      for (const node of layout.nodes) {
        expect(node.x1).toBeLessThanOrEqual(width + 1);
        expect(node.y1).toBeLessThanOrEqual(height + 1);
      }
    }
  });

  it('says below which amount a flow is drawn as the thinnest line', () => {
    const layout = layoutSankey(flow, { width: 1360, height: 260 }, { gap: 5 });
    expect(layout.threshold).toBeCloseTo(1 / layout.scale, 9);
    for (const link of layout.links) expect(link.drawn > link.thickness).toBe(Number(link.amount) < layout.threshold);
  });

  it('keeps the order of nodes whatever the size', () => {
    const orders = SIZES.map(([width, height]) => layoutSankey(flow, { width, height }).nodes.map(({ id }) => id));
    for (const order of orders) expect(order).toEqual(flow.nodes.map(({ id }) => id));
  });

  it('never lets gaps eat the money', () => {
    const layout = layoutSankey(flow, { width: 400, height: 20 }, { gap: 50 });
    expect(layout.scale).toBeGreaterThan(0);
    expectTrueToScale({ ...layout, links: layout.links, nodes: layout.nodes.filter(({ thin }) => !thin) });
  });

  it('leaves what it was given as it was, and answers plainly to nothing', () => {
    const before = JSON.stringify(flow);
    layoutSankey(flow, { width: 800, height: 400 });
    expect(JSON.stringify(flow)).toBe(before);
    expect(layoutSankey(flowOf([]), { width: 800, height: 400 })).toMatchObject({ nodes: [], links: [], scale: 0 });
    expect(layoutSankey(flow, { width: 0, height: 400 }).nodes).toEqual([]);
  });
});
