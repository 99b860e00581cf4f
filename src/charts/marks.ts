import type { TreeNode } from '../views/tree.ts';
import type { Tile } from '../layouts/treemap.ts';

/** What a key asks of a picture that is one tab stop (REQUIREMENTS A11Y-2). */
export type Step =
  | { readonly kind: 'move'; readonly id: string }
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'none' };

/** The tiles that stand beside one: all groups, or the tiles of its group, largest first. */
export function siblingsOf(tiles: readonly Tile[], id: string): readonly Tile[] {
  const tile = tiles.find((other) => other.id === id);
  if (!tile) return [];
  return tiles.filter((other) => other.parent === tile.parent && (other.kind === 'group') === (tile.kind === 'group'));
}

/** What a key does on a tile. Letters and Chinese characters go to the next name that begins with them. */
export function stepOf(key: string, tiles: readonly Tile[], id: string): Step {
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
      const found = Array.from(key).length === 1 ? nextNamed(key, tiles, id) : undefined;
      return found ? { kind: 'move', id: found } : { kind: 'none' };
    }
  }
}

/** First characters of the pinyin initials a, b, c … z in the collation order of zh; i, u and v begin no syllable. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const INITIALS = 'abcdefghjklmnopqrstwxyz';

/** The initial of a character's pinyin by the platform's Chinese collation, or the letter itself. */
export function initialOf(character: string, compare: (a: string, b: string) => number): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  const place = Array.from(FIRST).filter((first) => compare(first, character) <= 0).length - 1;
  return INITIALS[Math.max(0, place)] ?? character;
}

function nextNamed(key: string, tiles: readonly Tile[], id: string): string | undefined {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const wanted = key.toLowerCase();
  const at = tiles.findIndex((tile) => tile.id === id);
  const round = [...tiles.slice(at + 1), ...tiles.slice(0, at)];
  const begins = ({ node }: Tile) =>
    namesOf(node).some(
      (name) => Array.from(name)[0] === wanted || initialOf(Array.from(name)[0] ?? '', compare) === wanted,
    );
  return round.find(begins)?.id;
}

/** Names without opening quotes: a reader types 粤, not “. */
function namesOf({ name, project }: TreeNode): string[] {
  const names = project ? [project.shortLabel, project.tinyLabel, name] : [name];
  return names.map((text) => text.replace(/^[“‘《（]+/, '').toLowerCase());
}
