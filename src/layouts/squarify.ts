import { hierarchy, treemap, treemapResquarify, treemapSquarify, type HierarchyNode } from 'd3-hierarchy';
import type { Box } from './box.ts';

/** The golden ratio: d3's own target shape. */
export const GOLDEN = (1 + Math.sqrt(5)) / 2;

interface Flat {
  readonly value: number;
  readonly children?: readonly Flat[];
}

/** One level of squarified rectangles in the order given; areas exactly in proportion to `values` (none below zero). */
export function squarify(values: readonly number[], box: Box, ratio = 1): Box[] {
  return layOut(rootOf(values), box, treemapSquarify.ratio(ratio));
}

/** Rectangles for other values, or in another box, in rows once chosen. */
export type KeptRows = (values: readonly number[], box: Box) => Box[];

/**
 * The same, but keeps the rows chosen for `values` in `box`: values may then be adjusted until areas meet a wish, or the
 * box may change, without the picture flipping between two arrangements.
 */
export function keepRows(values: readonly number[], box: Box, ratio = 1): KeptRows {
  const root = rootOf(values);
  const tile = treemapResquarify.ratio(ratio);
  layOut(root, box, tile);
  return (adjusted, room) => {
    root.children?.forEach((node, index) => setValue(node, adjusted[index] ?? 0));
    setValue(
      root,
      adjusted.reduce((sum, value) => sum + value, 0),
    );
    return layOut(root, room, tile);
  };
}

function rootOf(values: readonly number[]): HierarchyNode<Flat> {
  const data: Flat = { value: 0, children: values.map((value) => ({ value })) };
  return hierarchy(data).sum(({ value }) => value);
}

/** d3 types `value` as read-only, yet it is the documented input of a layout. */
function setValue(node: HierarchyNode<Flat>, value: number): void {
  Object.assign(node, { value });
}

function layOut(root: HierarchyNode<Flat>, box: Box, tile: typeof treemapSquarify): Box[] {
  const width = Math.max(0, box.x1 - box.x0);
  const height = Math.max(0, box.y1 - box.y0);
  const children = root.children ?? [];
  if (width === 0 || height === 0 || !(root.value ?? 0))
    return children.map(() => ({ ...box, x1: box.x0, y1: box.y0 }));
  const placed = treemap<Flat>().tile(tile).size([width, height])(root);
  return (placed.children ?? []).map(({ x0, y0, x1, y1 }) => ({
    x0: x0 + box.x0,
    y0: y0 + box.y0,
    x1: x1 + box.x0,
    y1: y1 + box.y0,
  }));
}
