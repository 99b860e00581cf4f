import type { TreeNode } from '../views/tree.ts';
import type { Box } from './box.ts';
import { candidatesOf } from './candidates.ts';
import { fitLabel, fitLines, type Label, type LabelTexts, type Piece, type Typesetting } from './label.ts';
import { finished } from './steps.ts';
import type { Tile } from './treemap.ts';

/** What a chart writes on a tile; `merged` is the word for small projects taken together (小额, 其余). */
export interface TileWords {
  readonly textsOf: (node: TreeNode) => LabelTexts;
  readonly merged: string;
  /** The size of a folded corner on tiles with a goal. */
  readonly notch: number;
}

/**
 * The labels of a treemap by tile id; tiles without room have none. No two tiles carry the same name unless year or
 * amount tells them apart (涉密项目 have no other name); the smaller one goes without rather than mislead.
 */
export function labelTiles(tiles: readonly Tile[], words: TileWords, set: Typesetting): ReadonlyMap<string, Label> {
  return finished(labelSteps(tiles, words, set));
}

/** {@link labelTiles} by steps, one for each tile. */
export function* labelSteps(
  tiles: readonly Tile[],
  words: TileWords,
  set: Typesetting,
): Generator<undefined, ReadonlyMap<string, Label>> {
  const labels = new Map<string, Label>();
  const shown = tiles.filter((tile) => tile.kind !== 'group');
  for (const tile of shown) {
    const label = tile.kind === 'merged' ? mergedLabel(tile, words, set) : leafLabel(tile, words, set, false);
    if (label) labels.set(tile.id, label);
    yield;
  }
  const leaves = shown.filter((tile) => tile.kind === 'leaf' && !tile.node.withheld && labels.has(tile.id));
  const byName = new Map<string, Tile[]>();
  for (const tile of leaves) {
    const name = labels.get(tile.id)?.name ?? '';
    byName.set(name, [...(byName.get(name) ?? []), tile]);
  }
  for (const alike of byName.values()) if (alike.length > 1) tellApart(alike, labels, words, set);
  const taken = new Set<string>();
  for (const { id } of shown) {
    const label = labels.get(id);
    if (label && taken.has(readLabel(label))) labels.delete(id);
    else if (label) taken.add(readLabel(label));
  }
  return labels;
}

/** The whole text of a label as it is read. */
export function readLabel(label: Label): string {
  return label.lines.map((line) => line.spans.map((span) => span.text).join(' ')).join(' ');
}

function tellApart(alike: readonly Tile[], labels: Map<string, Label>, words: TileWords, set: Typesetting): void {
  const taken = new Set<string>();
  for (const tile of alike) {
    const label = leafLabel(tile, words, set, true);
    const text = label && readLabel(label);
    if (label && text !== null && !taken.has(text)) labels.set(tile.id, label);
    else labels.delete(tile.id);
    if (text !== null) taken.add(text);
  }
}

function leafLabel(tile: Tile, words: TileWords, set: Typesetting, apart: boolean): Label | null {
  const texts = words.textsOf(tile.node);
  const all = candidatesOf(texts);
  const yearOnly =
    texts.year === null ? [] : [texts.short, texts.tiny].map((name) => ({ name, year: texts.year, amount: null }));
  const candidates = apart ? [...all.filter(({ amount }) => amount !== null), ...yearOnly] : all;
  const room = roomOf(tile, tile.node.project?.goal ? words.notch : 0);
  return fitLabel(room, texts, set, candidates);
}

function mergedLabel(tile: Tile, words: TileWords, set: Typesetting): Label | null {
  const count: Piece = { text: `${tile.node.count} 项`, role: 'name', weight: 400 };
  const both: Piece = { text: `${words.merged} ${tile.node.count} 项`, role: 'name', weight: 400 };
  const word: Piece = { text: words.merged, role: 'name', weight: 400 };
  const amount: Piece = { text: words.textsOf(tile.node).amount, role: 'amount', weight: 500 };
  const ways = [[[both], [amount]], [[word], [count], [amount]], [[both]], [[word], [count]], [[count]]];
  for (const lines of ways) {
    const label = fitLines(roomOf(tile, 0), lines, set.smallest, set);
    if (label) return label;
  }
  return null;
}

function roomOf(box: Box, notch: number): { width: number; height: number; notch: number } {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  return { width, height, notch: Math.min(width, height) < 2 * notch ? 0 : notch };
}
