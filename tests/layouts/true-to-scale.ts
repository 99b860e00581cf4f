import { expect } from 'vitest';
import type { SankeyLayout } from '../../src/layouts/sankey.ts';

/** Every ribbon and bar has the thickness of its amount; ribbons fill their bars without lying over each other. */
export function expectTrueToScale(layout: SankeyLayout): void {
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
