import type { Direction, PlacedLink } from './sankey.ts';

/** What a ribbon needs: both ends and how thick it is drawn. */
export type RibbonEnds = Pick<PlacedLink, 'x0' | 'y0' | 'x1' | 'y1' | 'drawn'>;

/**
 * The outline of a ribbon as an SVG path: two equal curves and two straight ends. Thickness across the flow is the same
 * everywhere, so a ribbon never looks thicker or thinner than its amount.
 */
export function ribbonPath({ x0, y0, x1, y1, drawn }: RibbonEnds, direction: Direction = 'right'): string {
  const half = drawn / 2;
  if (direction === 'right') {
    const middle = (x0 + x1) / 2;
    return (
      `M${p(x0)},${p(y0 - half)}C${p(middle)},${p(y0 - half)},${p(middle)},${p(y1 - half)},${p(x1)},${p(y1 - half)}` +
      `V${p(y1 + half)}C${p(middle)},${p(y1 + half)},${p(middle)},${p(y0 + half)},${p(x0)},${p(y0 + half)}Z`
    );
  }
  const middle = (y0 + y1) / 2;
  return (
    `M${p(x0 - half)},${p(y0)}C${p(x0 - half)},${p(middle)},${p(x1 - half)},${p(middle)},${p(x1 - half)},${p(y1)}` +
    `H${p(x1 + half)}C${p(x1 + half)},${p(middle)},${p(x0 + half)},${p(middle)},${p(x0 + half)},${p(y0)}Z`
  );
}

/** The two long edges of a ribbon as open lines, each moved `inset` pixels inwards. */
export function ribbonEdges(ends: RibbonEnds, direction: Direction, inset: number): string {
  const half = Math.max(0, ends.drawn / 2 - inset);
  return `${centreLine(ends, direction, -half)}${centreLine(ends, direction, half)}`;
}

/** The line along the middle of a ribbon, or `off` pixels beside it. */
export function centreLine({ x0, y0, x1, y1 }: RibbonEnds, direction: Direction, off = 0): string {
  if (direction === 'right') {
    const middle = (x0 + x1) / 2;
    return `M${p(x0)},${p(y0 + off)}C${p(middle)},${p(y0 + off)},${p(middle)},${p(y1 + off)},${p(x1)},${p(y1 + off)}`;
  }
  const middle = (y0 + y1) / 2;
  return `M${p(x0 + off)},${p(y0)}C${p(x0 + off)},${p(middle)},${p(x1 + off)},${p(middle)},${p(x1 + off)},${p(y1)}`;
}

/** Where the middle of a ribbon that runs right is at `x`. */
export function middleAt({ x0, y0, x1, y1 }: RibbonEnds, x: number): number {
  if (!(x1 > x0) || x <= x0) return y0;
  if (x >= x1) return y1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step += 1) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < (x - x0) / (x1 - x0)) low = t;
    else high = t;
  }
  return y0 + (y1 - y0) * low * low * (3 - 2 * low);
}

/** A thousandth of a pixel is finer than any screen, and short enough to write. */
function p(pixels: number): string {
  return String(Math.round(pixels * 1000) / 1000);
}
