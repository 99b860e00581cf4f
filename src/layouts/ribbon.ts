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

/** A thousandth of a pixel is finer than any screen, and short enough to write. */
function p(pixels: number): string {
  return String(Math.round(pixels * 1000) / 1000);
}
