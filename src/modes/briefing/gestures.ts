/** How far a finger travels to turn a page, and how near the edge a tap turns one, in CSS pixels. */
const SWIPE = 60;
const EDGE = 80;

/** Where a touch began. */
export interface Touched {
  readonly x: number;
  readonly y: number;
}

/**
 * What a finished touch asks for: a swipe to the left or a tap at the right edge turns forward, the other way back. On
 * empty ground the left and right thirds are edges too (DESIGN.md section 9). 0 asks for nothing.
 */
export function turnOf(from: Touched, to: Touched, width: number, onMark: boolean): 1 | -1 | 0 {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) return dx < 0 ? 1 : -1;
  if (Math.abs(dx) > 12 || Math.abs(dy) > 12) return 0;
  const edge = onMark ? EDGE : Math.max(EDGE, width / 3);
  if (to.x <= edge) return -1;
  return to.x >= width - edge ? 1 : 0;
}
