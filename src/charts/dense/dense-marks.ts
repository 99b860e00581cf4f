import { areaOf } from '../../layouts/box.ts';
import type { HeadingSpan, HeadingTexts } from '../../layouts/heading.ts';
import { boxAt } from '../../layouts/tile-paths.ts';
import type { Tile } from '../../layouts/treemap.ts';
import { colourClass } from '../../views/colour.ts';
import { shareIn } from '../../views/group-shares.ts';
import type { Tree } from '../../views/tree.ts';
import { headingTextsOf } from '../tile-texts.ts';

/** Tiles that are drawn as one path: those of one colour that stand back, are found, or neither. */
export interface Layer {
  readonly key: string;
  readonly colour: string;
  readonly state: 'plain' | 'faded' | 'found';
  readonly hatched: boolean;
  readonly tiles: readonly Tile[];
}

/** The leaves of a picture by colour and state. */
export function layersOf(
  leaves: readonly Tile[],
  order: readonly string[],
  stateOf: (tile: Tile) => Layer['state'],
): readonly Layer[] {
  const layers = new Map<string, Layer & { readonly tiles: Tile[] }>();
  for (const tile of leaves) {
    const [colour, state] = [colourClass(tile.node, order), stateOf(tile)];
    const key = `${colour} ${state}`;
    const layer = layers.get(key);
    if (layer) layer.tiles.push(tile);
    else layers.set(key, { key, colour, state, hatched: tile.node.withheld, tiles: [tile] });
  }
  return [...layers.values()];
}

/** The tile or heading under a point of the picture. */
export function tileAt(tiles: readonly Tile[], x: number, y: number): Tile | undefined {
  const tile = boxAt(tiles.filter(({ kind }) => kind !== 'group'), x, y); // prettier-ignore
  return tile ?? tiles.find(({ heading }) => heading !== null && boxAt([heading], x, y) !== undefined);
}

/** What is heard of the tiles of a picture, which are no elements: each found by its place. */
export interface TileHearing {
  readonly find: (x: number, y: number) => Tile | undefined;
  readonly onpoint: (tile: Tile | null) => void;
  readonly onpress: (tile: Tile, event: MouseEvent & { pointerType?: string }) => void;
}

/** An attachment that hears the tiles of a picture; each can be reached by key as the mark in it. */
export function hearTiles({ find, onpoint, onpress }: TileHearing): (picture: SVGElement) => void {
  return (picture) => {
    const under = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = picture.getBoundingClientRect();
      return find(clientX - left, clientY - top);
    };
    picture.addEventListener('pointermove', (event) => onpoint(under(event) ?? null));
    picture.addEventListener('pointerleave', () => onpoint(null));
    picture.addEventListener('click', (event) => {
      const tile = under(event);
      if (tile) onpress(tile, event);
    });
  };
}

/** The tiles that have room for words, the largest first and no more than can be read. */
export function speaking(tiles: readonly Tile[], least: number, most: number): readonly Tile[] {
  const roomy = tiles.filter((tile) => tile.kind !== 'group' && areaOf(tile) >= least);
  return roomy.sort((a, b) => areaOf(b) - areaOf(a)).slice(0, most);
}

/** Where the mark of a tile stands: over it, or over the heading of a group. */
export function placeOf(tile: Tile): { x: number; y: number; width: number; height: number } {
  const { x0, x1, y0, y1 } = tile.heading ?? tile;
  return { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
}

/** A group's heading: what of it fits, and its colour. */
export interface Heading {
  readonly tile: Tile;
  readonly spans: readonly HeadingSpan[] | null;
  readonly colour: string;
}

/** The headings of the groups; `fit` tells what of the texts fits a width. */
export function headingsOf(
  tiles: readonly Tile[],
  tree: Tree,
  order: readonly string[],
  fit: (width: number, texts: HeadingTexts) => HeadingSpan[] | null,
  write: (amount: string) => string,
): readonly Heading[] {
  return tiles
    .filter(({ kind }) => kind === 'group')
    .map((tile) => {
      const texts = headingTextsOf(tile.node, shareIn(tree, tile.node), write);
      return { tile, spans: tile.heading && fit(tile.x1 - tile.x0, texts), colour: colourClass(tile.node, order) };
    });
}
