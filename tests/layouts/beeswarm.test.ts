import { describe, expect, it } from 'vitest';
import { layoutBeeswarm } from '../../src/layouts/beeswarm.ts';

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
