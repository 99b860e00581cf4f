import { describe, expect, it } from 'vitest';
import { flowPicture } from '../../src/layouts/flow-picture.ts';
import { eased, flowBetween } from '../../src/layouts/flow-tween.ts';
import { centreLine, middleAt, ribbonEdges } from '../../src/layouts/ribbon.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { committedBudget } from '../views/budgets.ts';

const edition = committedBudget();
const picture = (functionalDigits: 3 | 7) => {
  const flow = buildFlow(edition, { functionalDigits });
  return flowPicture(flow, splitTrunk(flow), { width: 1360, height: 600 }, { scale: 1, thinnest: 1 }).main;
};

describe(flowBetween, () => {
  it('begins at the class that a mark is part of, ends at its place, and keeps every mark', () => {
    const [from, to] = [picture(3), picture(7)];
    const at = flowBetween(from, to);
    const start = at(0).nodes.find(({ id }) => id === 'f:2010399');
    const origin = from.nodes.find(({ id }) => id === 'f:201');
    expect([start?.y0, start?.y1]).toEqual([origin?.y0, origin?.y1]);
    expect(at(1)).toEqual(to);
    expect(at(0.5).links.map(({ id }) => id)).toEqual(to.links.map(({ id }) => id));
  });

  it('does not turn a picture that runs right into one that runs down on the way', () => {
    const [right, down] = [picture(3), { ...picture(7), direction: 'down' as const }];
    expect(flowBetween(right, down)(0)).toBe(down);
    expect(flowBetween(down, right)(0.3)).toBe(right);
  });

  it('goes slowly at both ends', () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
    expect(eased(0.1)).toBeLessThan(0.05);
  });
});

describe(middleAt, () => {
  const ends = { x0: 0, y0: 10, x1: 100, y1: 30, drawn: 8 };

  it('follows the curve from one end to the other', () => {
    expect(middleAt(ends, -5)).toBe(10);
    expect(middleAt(ends, 50)).toBeCloseTo(20, 3);
    expect(middleAt(ends, 100)).toBe(30);
    expect(middleAt(ends, 20)).toBeLessThan(14);
  });

  it('is the line between the two edges', () => {
    expect(ribbonEdges(ends, 'right', 4)).toBe(centreLine(ends, 'right').repeat(2));
    expect(ribbonEdges(ends, 'right', 0)).toMatch(/^M0,6C.*M0,14C/);
  });
});
