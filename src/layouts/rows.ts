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
    const begun = [...(reached[at] ?? [])].sort((a, b) => a.rank - b.rank).slice(0, beam);
    reached[at] = [];
    for (const state of begun) {
      const [width, height] = [box.x1 - state.x, box.y1 - state.y];
      for (const down of [true, false]) {
        const along = down ? height : width;
        let sum = 0;
        for (let count = 1; count <= longest && at + count <= values.length; count += 1) {
          sum += values[at + count - 1] ?? 0;
          const depth = (sum * scale) / along;
          let cost = state.cost;
          for (let index = at; index < at + count; index += 1) {
            const length = (along * (values[index] ?? 0)) / sum;
            cost += costOf(index, down ? depth : length, down ? length : depth);
          }
          const [x, y] = down ? [state.x + depth, state.y] : [state.x, state.y + depth];
          const rest = Math.abs(Math.log((box.x1 - x) / (box.y1 - y)));
          const ends = at + count === values.length;
          const ahead = ends ? 0 : REST * Math.sqrt((box.x1 - x) * (box.y1 - y)) * rest * rest;
          const rank = cost + (Number.isFinite(ahead) ? ahead : 1e9);
          reached[at + count]?.push({ row: { down, count }, before: state, x, y, cost, rank });
        }
      }
    }
  }
  const done = [...(reached[values.length] ?? [])].sort((a, b) => a.cost - b.cost);
  return done.slice(0, 2 * beam).map(rowsTo);
}

function rowsTo(end: Reached): readonly Row[] {
  const rows: Row[] = [];
  for (let state: Reached | null = end; state?.row; state = state.before) rows.unshift(state.row);
  return rows;
}

/** What a long thin rest costs, against squares and labels in it that will be lost. */
const REST = 0.12;
