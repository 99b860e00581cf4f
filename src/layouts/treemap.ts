import type { TreeNode } from '../views/tree.ts';
import { numberOf } from './amount.ts';
import { areaOf, type Box, type Size } from './box.ts';
import { placeGroups, placeGroupsAtScale, type Frame, type GroupBoxes } from './groups.ts';
import type { Need } from './label-needs.ts';
import { costOf } from './shape-cost.ts';
import { layRows, searchRows } from './rows.ts';
import { GOLDEN, squarify } from './squarify.ts';
import { finished } from './steps.ts';
import { GAP, HEAD } from './tile-sizes.ts';

/**
 * A rectangle of the treemap. Neighbours in a group share their boundary, so areas are exact; the 1 px between tiles is
 * a line drawn on that boundary. A group's box is that of its tiles; its heading stands above, outside that area.
 */
export interface Tile extends Box {
  readonly id: string;
  readonly kind: 'group' | 'leaf' | 'merged';
  readonly node: TreeNode;
  /** What a merged tile stands for, or the children of a group; empty for a leaf. */
  readonly members: readonly TreeNode[];
  /** The group's id; null for groups and in a picture without groups. */
  readonly parent: string | null;
  /** Where the group's name may be written; null for tiles, and where headings found no room. */
  readonly heading: Box | null;
}

/** A treemap: groups first, then tiles, each in the tree's order; and the pixels² that stand for one unit of amount. */
export interface TreemapLayout {
  readonly tiles: readonly Tile[];
  readonly scale: number;
}

/** Sizes of the parts in pixels, and what a group's name needs. */
export interface TreemapOptions {
  readonly head?: number;
  readonly gap?: number;
  /** The width of a group's name in pixels; the layout seeks a shape in which every name fits. */
  readonly nameWidth?: (node: TreeNode) => number;
  /** The rooms in which a tile's label fits; with them the layout seeks rows in which most tiles have their names. */
  readonly needs?: NeedsOf;
}

/** The rooms in which a tile's label fits ({@link Need}). */
export type NeedsOf = (node: TreeNode) => readonly Need[];

/** A magnified strip: as a treemap without headings, in the height that its scale asks for. */
export interface StripLayout extends TreemapLayout {
  readonly height: number;
  /** Its scale over that of the picture it magnifies. */
  readonly factor: number;
}

const DEFAULT = { head: HEAD, gap: GAP } as const;
/** Shapes to try, squares first, then those between: the next one is tried only when a heading finds no room. */
const RATIOS = [1, 1.25, GOLDEN, 2, 2.6, 3.4, 4.5, 1.5, 1.8, 2.3] as const;
/** How many beginnings are kept when rows are only weighed, and when they are drawn; how many shapes are weighed with care. */
const [ROUGH, FULL, CAREFULLY] = [1, 3, 3];
const EMPTY: TreemapLayout = { tiles: [], scale: 0 };

/**
 * The treemap of a node's children in a box: one level, or groups with their tiles. Every tile's area divided by its
 * amount is the same. Amounts must be above zero ({@link TreeNode}s are); an empty node or box gives no tiles.
 */
export function layoutTreemap(node: TreeNode, size: Size, options: TreemapOptions = {}): TreemapLayout {
  return finished(treemapSteps(node, size, options));
}

/** {@link layoutTreemap} by steps, each about as long as one shape takes: what calls for them may rest between. */
export function* treemapSteps(
  node: TreeNode,
  size: Size,
  options: TreemapOptions = {},
): Generator<undefined, TreemapLayout> {
  const amounts = node.children.map((child) => numberOf(child.amount));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0) || !(size.width > 0) || !(size.height > 0)) return EMPTY;
  if (!node.children.some((child) => child.kind === 'group')) {
    const box = { x0: 0, y0: 0, x1: size.width, y1: size.height };
    return { tiles: tilesIn(node.children, box, null, options.needs), scale: areaOf(box) / total };
  }
  const { boxes, frame } = yield* roomyGroups(node.children, amounts, size, options);
  yield;
  return { tiles: groupTiles(node.children, boxes.inner, frame.head, options.needs), scale: boxes.scale };
}

/** The strip under the treemap: the same projects magnified `factor` times in area, in groups, `width` pixels wide. */
export function layoutStrip(
  node: TreeNode,
  width: number,
  scale: number,
  factor: number,
  { gap = DEFAULT.gap, needs }: TreemapOptions = {},
): StripLayout {
  const amounts = node.children.map((child) => numberOf(child.amount));
  const empty = { ...EMPTY, height: 0, factor };
  if (amounts.length === 0 || !(width > 0) || !(scale > 0)) return empty;
  const frame = { head: 0, gap: node.children.some((child) => child.kind === 'group') ? gap : 0 };
  const boxes = placeGroupsAtScale(amounts, width, scale * factor, frame);
  if (!boxes) return empty;
  const placed = { scale: boxes.scale, height: boxes.height, factor: boxes.scale / scale };
  if (frame.gap > 0) return { ...placed, tiles: groupTiles(node.children, boxes.inner, 0, needs) };
  const box = { x0: 0, y0: 0, x1: width, y1: boxes.height };
  return { ...placed, tiles: tilesIn(node.children, box, null, needs) };
}

/** Groups with headings in the shape that names most groups, then most tiles; else without headings. */
function* roomyGroups(
  groups: readonly TreeNode[],
  amounts: readonly number[],
  size: Size,
  { head = DEFAULT.head, gap = DEFAULT.gap, nameWidth = () => 0, needs }: TreemapOptions,
): Generator<undefined, { boxes: GroupBoxes; frame: Frame }> {
  const names = groups.map(nameWidth);
  const frame = { head, gap };
  const tried: { boxes: GroupBoxes; lacking: number; cost: number }[] = [];
  // What is dearer already than the dearest that would be kept is not worked out to its end.
  const costOfAll = (boxes: GroupBoxes, beam: number, limit: number) => {
    let sum = 0;
    if (needs)
      for (let at = 0; at < groups.length && sum <= limit; at += 1)
        sum += costIn(groups[at], boxes.inner[at], needs, beam);
    return sum;
  };
  const weigh = (boxes: GroupBoxes | null): void => {
    if (!boxes) return;
    const lacking = boxes.inner.filter((box, index) => box.x1 - box.x0 < (names[index] ?? 0)).length;
    const least = Math.min(...tried.map((one) => one.lacking));
    if (lacking > least) return;
    const equals = tried.filter((one) => one.lacking === lacking).map(({ cost }) => cost);
    const limit = equals.sort((a, b) => a - b)[CAREFULLY - 1] ?? Infinity;
    tried.push({ boxes, lacking, cost: costOfAll(boxes, ROUGH, limit) });
  };
  for (const ratio of needs ? RATIOS.slice(0, 5) : RATIOS) {
    weigh(placeGroups(amounts, size, frame, ratio));
    yield;
    if (!needs && tried.some(({ lacking }) => lacking === 0)) break;
  }
  if (needs)
    for (const rows of rowsOfGroups(amounts, names, size, frame)) {
      weigh(placeGroups(amounts, size, frame, rows));
      yield;
    }
  // All shapes are weighed roughly, the best few with care.
  const byRank = (a: { lacking: number; cost: number }, b: { lacking: number; cost: number }) =>
    a.lacking - b.lacking || a.cost - b.cost;
  const few = tried.sort(byRank).slice(0, needs ? CAREFULLY : 1);
  let least = Infinity;
  const careful: typeof few = [];
  for (const one of few) {
    const cost = costOfAll(one.boxes, FULL, least);
    if (one.lacking === few[0]?.lacking) least = Math.min(least, cost);
    careful.push({ ...one, cost });
    yield;
  }
  const [found] = careful.sort(byRank);
  if (found) return { boxes: found.boxes, frame };
  for (const bare of [
    { head: 0, gap },
    { head: 0, gap: gap / 3 },
    { head: 0, gap: 0 },
  ]) {
    const boxes = placeGroups(amounts, size, bare);
    if (boxes) return { boxes, frame: bare };
  }
  const inner = squarify(amounts, { x0: 0, y0: 0, x1: size.width, y1: size.height });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return { boxes: { inner, scale: (size.width * size.height) / total }, frame: { head: 0, gap: 0 } };
}

/** Rows of groups in which none is too narrow for its name or lower than its heading twice. */
function rowsOfGroups(amounts: readonly number[], names: readonly number[], size: Size, { head, gap }: Frame) {
  const needs = names.map((width) => [{ width: width + gap, height: 3 * head + gap, tells: 2 as const }]);
  const box = { x0: 0, y0: 0, x1: size.width + gap, y1: size.height + gap };
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  // A heading weighs more on small groups: what they will need is estimated before rows are chosen.
  const mean = (size.width * size.height) / total;
  const values = amounts.map((amount) => amount * mean + (head + gap) * Math.sqrt(amount * mean));
  return searchRows(values, box, costOf(needs), 16, 5).slice(0, 14);
}

function costIn(group: TreeNode | undefined, box: Box | undefined, needs: NeedsOf, beam: number): number {
  if (!group || !box) return 0;
  const cost = costOf(group.children.map(needs));
  return boxesIn(group.children, box, needs, beam).reduce(
    (sum, { x0, x1, y0, y1 }, at) => sum + cost(at, x1 - x0, y1 - y0),
    0,
  );
}

function groupTiles(groups: readonly TreeNode[], inner: readonly Box[], head: number, needs?: NeedsOf): Tile[] {
  const placed = groups.flatMap((group, index) => {
    const box = inner[index];
    return box ? [{ group, box }] : [];
  });
  const headed = placed.map(({ group, box }): Tile => {
    const heading = head > 0 ? { x0: box.x0, x1: box.x1, y0: box.y0 - head, y1: box.y0 } : null;
    return { id: group.id, kind: 'group', node: group, members: group.children, parent: null, heading, ...box };
  });
  return [...headed, ...placed.flatMap(({ group, box }) => tilesIn(group.children, box, group.id, needs))];
}

/** Rectangles in rows that serve their labels; squares where nothing is said of labels. */
function boxesIn(nodes: readonly TreeNode[], box: Box, needs: NeedsOf | undefined, beam = FULL): Box[] {
  const values = nodes.map((node) => numberOf(node.amount));
  const rows = needs && searchRows(values, box, costOf(nodes.map(needs)), beam)[0];
  return rows ? layRows(rows, values, box) : squarify(values, box);
}

function tilesIn(nodes: readonly TreeNode[], box: Box, parent: string | null, needs?: NeedsOf): Tile[] {
  const boxes = boxesIn(nodes, box, needs);
  return nodes.flatMap((node, index): Tile[] => {
    const place = boxes[index];
    if (!place) return [];
    const kind = node.kind === 'merged' ? 'merged' : 'leaf';
    return [{ id: node.id, kind, node, members: node.children, parent, heading: null, ...place }];
  });
}
