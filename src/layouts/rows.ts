import type { Box } from './box.ts';

/** A row of a treemap: so many rectangles, beside each other along the top, or (`down`) above each other at the left. */
export interface Row {
  readonly down: boolean;
  readonly count: number;
}

/** What it costs that a rectangle has this width and height: the lower, the better it shows what it stands for. */
export type CostOf = (index: number, width: number, height: number) => number;

interface Reached {
  /** The last row, and the beginning that it was added to. */
  readonly row: Row | null;
  readonly before: Reached | null;
  readonly x: number;
  readonly y: number;
  readonly cost: number;
  readonly rank: number;
}

/** Rectangles in rows chosen beforehand: areas in proportion to `values`, in their order. */
export function layRows(rows: readonly Row[], values: readonly number[], box: Box): Box[] {
  let [{ x0, y0 }, at] = [box, 0];
  let left = values.reduce((sum, value) => sum + value, 0);
  return rows.flatMap(({ down, count }) => {
    const part = values.slice(at, at + count);
    const sum = part.reduce((total, value) => total + value, 0);
    const share = left > 0 ? Math.min(1, sum / left) : 0;
    const depth = (down ? box.x1 - x0 : box.y1 - y0) * share;
    const along = down ? box.y1 - y0 : box.x1 - x0;
    let from = down ? y0 : x0;
    const boxes = part.map((value): Box => {
      const to = from + (sum > 0 ? (along * value) / sum : 0);
      const placed = down ? { x0, x1: x0 + depth, y0: from, y1: to } : { x0: from, x1: to, y0, y1: y0 + depth };
      from = to;
      return placed;
    });
    if (down) x0 += depth;
    else y0 += depth;
    left -= sum;
    at += count;
    return boxes;
  });
}

/**
 * Ways to lay values in rows, the cheapest first: a search that keeps the `beam` best beginnings for each number of
 * rectangles placed. The order is kept and areas are exact, as with squarified rows, which know only one aim: squares.
 */
export function searchRows(
  values: readonly number[],
  box: Box,
  costOf: CostOf,
  beam = 6,
  longest = 7,
): (readonly Row[])[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const scale = ((box.x1 - box.x0) * (box.y1 - box.y0)) / total;
  if (!(scale > 0) || !Number.isFinite(scale)) return [];
  const reached: Reached[][] = Array.from({ length: values.length + 1 }, () => []);
  reached[0]?.push({ row: null, before: null, x: box.x0, y: box.y0, cost: 0, rank: 0 });
  for (let at = 0; at < values.length; at += 1) {
    const begun = reached[at] ?? [];
    reached[at] = [];
    for (const state of begun) {
      const [width, height] = [box.x1 - state.x, box.y1 - state.y];
      for (const down of [true, false]) {
        const along = down ? height : width;
        let sum = 0;
        for (let count = 1; count <= longest && at + count <= values.length; count += 1) {
          sum += values[at + count - 1] ?? 0;
          const depth = (sum * scale) / along;
          const ends = at + count === values.length;
          const kept = ends ? 2 * beam : beam;
          const others = reached[at + count] ?? [];
          const worst = others.length < kept ? Infinity : (others[others.length - 1]?.rank ?? Infinity);
          let cost = state.cost;
          // What is dearer already than all that is kept need not be worked out to its end.
          for (let index = at; index < at + count && cost < worst; index += 1) {
            const length = (along * (values[index] ?? 0)) / sum;
            cost += costOf(index, down ? depth : length, down ? length : depth);
          }
          if (cost >= worst) continue;
          const x = down ? state.x + depth : state.x;
          const y = down ? state.y : state.y + depth;
          const rank = cost + (ends ? 0 : costOfRest(box.x1 - x, box.y1 - y));
          if (rank < worst) keep(others, { row: { down, count }, before: state, x, y, cost, rank }, kept);
        }
      }
    }
  }
  return (reached[values.length] ?? []).map(rowsTo);
}

/** Puts one among others, the lowest rank first, no more than `most` of them; equals keep the order of their coming. */
function keep(others: Reached[], one: Reached, most: number): void {
  let place = others.length;
  while (place > 0 && (others[place - 1]?.rank ?? 0) > one.rank) place -= 1;
  others.splice(place, 0, one);
  if (others.length > most) others.pop();
}

function costOfRest(width: number, height: number): number {
  const thin = Math.log(width / height);
  const cost = REST * Math.sqrt(width * height) * thin * thin;
  return Number.isFinite(cost) ? cost : 1e9;
}

function rowsTo(end: Reached): readonly Row[] {
  const rows: Row[] = [];
  for (let state: Reached | null = end; state?.row; state = state.before) rows.unshift(state.row);
  return rows;
}

/** What a long thin rest costs, against squares and labels in it that will be lost. */
const REST = 0.12;
