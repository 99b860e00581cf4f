import type { Box } from '../../layouts/box.ts';

const WAYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** A direction of an arrow key. */
export type Way = (typeof WAYS)[number];

interface Placed extends Box {
  readonly id: string;
}

/** The mark nearest to another one in a direction, by their middles; the mark itself where there is none. */
export function neighbourOf(marks: readonly Placed[], id: string, way: Way): string {
  const from = marks.find((mark) => mark.id === id);
  if (!from) return marks[0]?.id ?? id;
  const across = way === 'ArrowLeft' || way === 'ArrowRight';
  const sign = way === 'ArrowLeft' || way === 'ArrowUp' ? -1 : 1;
  let best = { id, far: Infinity };
  for (const mark of marks) {
    const [dx, dy] = [middle(mark.x0, mark.x1) - middle(from.x0, from.x1), middle(mark.y0, mark.y1) - middle(from.y0, from.y1)];
    const [along, aside] = across ? [dx * sign, dy] : [dy * sign, dx];
    if (mark.id === id || along <= 0.5) continue;
    const far = along + 2 * Math.abs(aside);
    if (far < best.far) best = { id: mark.id, far };
  }
  return best.id;
} // prettier-ignore

function middle(a: number, b: number): number {
  return (a + b) / 2;
}

/** The largest of some marks: where choosing by keys begins. */
export function largestOf(marks: readonly Placed[]): string | null {
  const area = ({ x0, x1, y0, y1 }: Placed) => (x1 - x0) * (y1 - y0);
  return (
    marks.reduce<Placed | null>((best, mark) => (best && area(best) >= area(mark) ? best : mark), null)?.id ?? null
  );
}

/** An arrow key as a direction; null for any other key. */
export function wayOf(key: string): Way | null {
  return WAYS.find((way) => way === key) ?? null;
}
