import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBeeswarm } from '../../src/layouts/beeswarm.ts';
import { layoutLens } from '../../src/layouts/lens.ts';
import { ribbonPath } from '../../src/layouts/ribbon.ts';
import { rulerFor } from '../../src/layouts/ruler.ts';
import { layoutSankey, type SankeyLayout } from '../../src/layouts/sankey.ts';
import { spreadLabels } from '../../src/layouts/spread.ts';
import { buildFlow, flowOf } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { committedBudget } from '../views/budgets.ts';

const flow = buildFlow(committedBudget());
const SIZES = [[320, 260], [720, 400], [1360, 260], [3840, 900], [5760, 1080]] as const; // prettier-ignore

/** Every ribbon and bar has the thickness of its amount; ribbons fill their bars without lying over each other. */
function expectTrue(layout: SankeyLayout): void {
  for (const link of layout.links) {
    expect(link.thickness).toBeCloseTo(Number(link.amount) * layout.scale, 6);
    expect(link.drawn).toBe(Math.max(1, link.thickness));
  }
  for (const node of layout.nodes) {
    const across = layout.direction === 'right' ? node.y1 - node.y0 : node.x1 - node.x0;
    expect(across).toBeCloseTo(Math.max(1, Number(node.amount) * layout.scale), 6);
    const incoming = layout.links
      .filter(({ target }) => target === node.id)
      .reduce((sum, { thickness }) => sum + thickness, 0);
    if (node.layer > 0) expect(incoming).toBeCloseTo(Number(node.amount) * layout.scale, 5);
  }
  for (const layer of [0, 1, 2, 3]) {
    const nodes = layout.nodes.filter((node) => node.layer === layer);
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      const [end, start] = layout.direction === 'right' ? [node.y1, next?.y0] : [node.x1, next?.x0];
      if (start !== undefined) expect(start).toBeGreaterThan(end);
    }
  }
}

describe(layoutSankey, () => {
  it.each(SIZES)('is true to scale and stays in its box at %i x %i, across and down', (width, height) => {
    for (const direction of ['right', 'down'] as const) {
      const layout = layoutSankey(flow, { width, height }, { direction });
      expectTrue(layout);
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
    expectTrue({ ...layout, links: layout.links, nodes: layout.nodes.filter(({ thin }) => !thin) });
  });

  it('leaves what it was given as it was, and answers plainly to nothing', () => {
    const before = JSON.stringify(flow);
    layoutSankey(flow, { width: 800, height: 400 });
    expect(JSON.stringify(flow)).toBe(before);
    expect(layoutSankey(flowOf([]), { width: 800, height: 400 })).toMatchObject({ nodes: [], links: [], scale: 0 });
    expect(layoutSankey(flow, { width: 0, height: 400 }).nodes).toEqual([]);
  });
});

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
    if (lens) expectTrue(lens);
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

describe(ribbonPath, () => {
  it('is as thick at both ends as it is drawn', () => {
    expect(ribbonPath({ x0: 0, y0: 10, x1: 100, y1: 30, drawn: 8 })).toBe(
      'M0,6C50,6,50,26,100,26V34C50,34,50,14,0,14Z',
    );
    expect(ribbonPath({ x0: 10, y0: 0, x1: 30, y1: 100, drawn: 8 }, 'down')).toBe(
      'M6,0C6,50,26,50,26,100H34C34,50,14,50,14,0Z',
    );
  });
});

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

describe(layoutBeeswarm, () => {
  const members = ['0.20', '9.00', '10.00', '10.00', '10.00', '23947.04', '0.00'].map((amount, index) => ({
    id: `p${index + 1}`,
    amount,
  }));
  const swarm = layoutBeeswarm(members, { width: 368, height: 100 });

  it('places dots by the logarithm of their amounts, and leaves out what has none', () => {
    expect(swarm.dots).toHaveLength(6);
    expect(swarm.ticks.map(({ power }) => power)).toEqual([-1, 0, 1, 2, 3, 4]);
    const steps = swarm.ticks.slice(1).map(({ x }, index) => x - (swarm.ticks[index]?.x ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9);
    expect(swarm.dots.find(({ id }) => id === 'p3')?.x).toBeCloseTo(swarm.ticks[2]?.x ?? 0, 9);
  });

  it('lets no two dots touch and none leave the box', () => {
    for (const [index, dot] of swarm.dots.entries()) {
      expect(dot.y).toBeGreaterThanOrEqual(swarm.radius);
      expect(dot.x).toBeLessThanOrEqual(368);
      for (const other of swarm.dots.slice(index + 1)) {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * swarm.radius);
      }
    }
  });

  it('is empty for no projects', () => {
    expect(layoutBeeswarm([], { width: 300, height: 100 })).toEqual({ dots: [], ticks: [], radius: 0 });
  });
});

describe(rulerFor, () => {
  it('is a round amount no longer than asked', () => {
    expect(rulerFor(0.00229, 36)).toEqual({ amount: '10000', length: 22.9 });
    expect(rulerFor(100, 36)?.amount).toBe('0.2');
    expect(rulerFor(0, 36)).toBeNull();
  });
});
