import type { Box } from '../layouts/box.ts';
import type { Tile } from '../layouts/treemap.ts';
import { MOVE } from './motion.ts';

const EASE = 'cubic-bezier(0.2, 0, 0, 1)';

/** Where each id stands; projects that were taken together come out of the tile that held them. */
export function placesOf(tiles: readonly Tile[]): ReadonlyMap<string, Box> {
  const held = tiles.flatMap((tile) =>
    tile.kind === 'merged' ? tile.members.map(({ id }) => [id, tile] as const) : [],
  );
  return new Map<string, Box>([...held, ...tiles.map((tile) => [tile.id, tile] as const)]);
}

/** What brings a mark from its old place to its new one; a new one appears when the others have moved. */
export function moved(mark: Element | undefined, old: Box | undefined, tile: Tile): Animation[] {
  if (!mark) return [];
  if (!old) return [mark.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], MOVE)];
  const same = (['x0', 'y0', 'x1', 'y1'] as const).every((side) => Math.abs(old[side] - tile[side]) < 0.5);
  if (same) return [];
  const timing = { duration: MOVE, easing: EASE } as const;
  const at = ({ x0, y0 }: Box) => ({ transform: `translate(${x0}px,${y0}px)` });
  const size = ({ x0, x1, y0, y1 }: Box) => ({ width: `${x1 - x0}px`, height: `${y1 - y0}px` });
  const ground = mark.querySelector('.ground');
  return [
    mark.animate([at(old), at(tile)], timing),
    ...(ground ? [ground.animate([size(old), size(tile)], timing)] : []),
  ];
}
