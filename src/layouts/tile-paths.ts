import type { Box } from './box.ts';

/** Rectangles as the data of one SVG path, in hundredths of a pixel. */
export function pathOf(boxes: readonly Box[]): string {
  return boxes.map(({ x0, y0, x1, y1 }) => `M${cut(x0)} ${cut(y0)}H${cut(x1)}V${cut(y1)}H${cut(x0)}Z`).join('');
}

/** The folded corners of rectangles as the data of one SVG path. */
export function notchPathOf(boxes: readonly Box[], notch: number): string {
  return boxes
    .filter(({ x0, y0, x1, y1 }) => Math.min(x1 - x0, y1 - y0) >= notch * 2)
    .map(({ x1, y0 }) => `M${cut(x1 - notch)} ${cut(y0)}H${cut(x1)}V${cut(y0 + notch)}Z`)
    .join('');
}

/** The rectangle at a point, of those given; undefined between them. */
export function boxAt<T extends Box>(boxes: readonly T[], x: number, y: number): T | undefined {
  return boxes.find(({ x0, x1, y0, y1 }) => x >= x0 && x < x1 && y >= y0 && y < y1);
}

function cut(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
