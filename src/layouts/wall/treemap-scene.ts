import type { Tree, TreeNode } from '../../views/tree.ts';
import { fitHeading, type HeadingTexts } from '../heading.ts';
import type { LabelTexts } from '../label.ts';
import { labelTiles } from '../tile-labels.ts';
import { layoutTreemap, type Tile } from '../treemap.ts';
import { leavesOf, markOf, type WallHeading, type WallMark, type WallRoom, type WallScene } from './scene.ts';
import { clearOf } from './seams.ts';
import { WALL } from './frame.ts';

/** What a treemap on the wall shows and says. */
export interface TreemapPicture {
  /** All projects, whose order never changes. */
  readonly all: Tree;
  /** What is drawn: groups with small projects taken together, or one group. */
  readonly shown: TreeNode;
  readonly textsOf: (node: TreeNode) => LabelTexts;
  readonly headingOf: (node: TreeNode) => HeadingTexts;
}

const HEAD = 3.9;
const GROUP_GAP = 0.62;

/** The treemap: tiles where they stand, and every other project unseen where it belongs. */
export function treemapScene({ all, shown, textsOf, headingOf }: TreemapPicture, room: WallRoom): WallScene {
  const { box, unit, seams, set } = room;
  const size = WALL.label * unit * 1.03;
  const layout = layoutTreemap(shown, { width: box.x1 - box.x0, height: box.y1 - box.y0 }, {
    head: HEAD * unit,
    gap: GROUP_GAP * unit,
    nameWidth: (node) => set.measure(headingOf(node).name, size, 700),
  }); // prettier-ignore
  const tiles = layout.tiles.map((tile) => moved(tile, box.x0, box.y0));
  const clear = tiles.map((tile) => clearOf(tile, seams, unit * 0.6));
  const labels = labelTiles(clear, { textsOf, merged: '其余', notch: 0 }, set);
  const names = new Set<string>();
  const placed = new Map<string, WallMark>();
  tiles.forEach((tile, at) => {
    if (tile.kind === 'group') return;
    const label = labels.get(tile.id) ?? null;
    // Two tiles never carry the same short label: the smaller one goes without (tiles come largest first in a group).
    const alike = label !== null && tile.kind === 'leaf' && names.has(label.name);
    if (label && tile.kind === 'leaf') names.add(label.name);
    const shift = (clear[at]?.x0 ?? tile.x0) - tile.x0;
    placed.set(tile.id, markOf(tile.id, tile, { node: tile.node, label: alike ? null : label, shift }));
  });
  const merged = tiles.filter(({ kind }) => kind === 'merged');
  const within = new Map(merged.flatMap((tile) => leavesOf(tile.node).map(({ id }) => [id, tile] as const)));
  const projects = leavesOf(all).map((node): WallMark => {
    const host = within.get(node.id);
    return placed.get(node.id) ?? markOf(node.id, host ?? box, { node, seen: false });
  });
  return {
    marks: [...projects, ...merged.flatMap(({ id }) => placed.get(id) ?? [])],
    texts: [],
    headings: tiles.flatMap((tile) => headingsOf(tile, headingOf(tile.node), size, room)),
    pages: 1,
  };
}

function headingsOf(tile: Tile, texts: HeadingTexts, size: number, { seams, unit, set }: WallRoom): WallHeading[] {
  if (tile.kind !== 'group' || !tile.heading) return [];
  const line = clearOf(tile.heading, seams, unit * 0.6);
  const spans = fitHeading(line.x1 - line.x0, texts, size, set.measure);
  return spans ? [{ node: tile.node, x: line.x0, y: tile.heading.y1 - 1.15 * unit, size, spans }] : [];
}

function moved(tile: Tile, x: number, y: number): Tile {
  const by = { x0: tile.x0 + x, x1: tile.x1 + x, y0: tile.y0 + y, y1: tile.y1 + y };
  const { heading } = tile;
  return { ...tile, ...by, heading: heading && { x0: heading.x0 + x, x1: heading.x1 + x, y0: heading.y0 + y, y1: heading.y1 + y } }; // prettier-ignore
}
