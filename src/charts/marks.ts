import type { Tile } from '../layouts/treemap.ts';

/** What a key asks of a picture that is one tab stop (REQUIREMENTS A11Y-2). */
export type Step =
  | { readonly kind: 'move'; readonly id: string }
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'none' };

/** What of a mark says where it stands among the others. */
export type Standing = Pick<Tile, 'id' | 'parent' | 'kind'>;

/** The tiles that stand beside one: all groups, or the tiles of its group, largest first. */
export function siblingsOf<T extends Standing>(tiles: readonly T[], id: string): readonly T[] {
  const tile = tiles.find((other) => other.id === id);
  if (!tile) return [];
  return tiles.filter((other) => other.parent === tile.parent && (other.kind === 'group') === (tile.kind === 'group'));
}

/** True for keys that may ask something of a mark, whichever marks there are. */
export function steers(key: string): boolean {
  return /^(?:Arrow(?:Left|Right|Up|Down)|Home|End|Enter|Escape|Backspace| |[\p{L}\p{N}])$/u.test(key);
}

/** What a key does on a tile. Letters and Chinese characters go where `find` says: to a name that begins with them. */
export function stepOf<T extends Standing>(
  key: string,
  tiles: readonly T[],
  id: string,
  find: (key: string, tiles: readonly T[], id: string) => string | undefined = () => undefined,
): Step {
  const siblings = siblingsOf(tiles, id);
  const at = siblings.findIndex((tile) => tile.id === id);
  const to = (index: number): Step => {
    const tile = siblings[Math.max(0, Math.min(siblings.length - 1, index))];
    return tile && tile.id !== id ? { kind: 'move', id: tile.id } : { kind: 'none' };
  };
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(siblings.length - 1);
    case 'Enter':
    case ' ':
      return { kind: 'enter' };
    case 'Escape':
    case 'Backspace':
      return { kind: 'leave' };
    default: {
      const found = Array.from(key).length === 1 ? find(key, tiles, id) : undefined;
      return found ? { kind: 'move', id: found } : { kind: 'none' };
    }
  }
}
