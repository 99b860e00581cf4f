import type { Tile } from '../layouts/treemap.ts';
import type { TreeNode } from '../views/tree.ts';

/** Letters that follow each other within this time are read as one beginning of a name. In milliseconds. */
const TOGETHER = 1000;

/** True when a name of the node begins with what was typed, as written or as it sounds. */
export type Begins = (node: TreeNode, typed: string) => boolean;

/** Finds the tile that typed letters lead to; remembers what was typed just before (`zwy` goes to 政务云). */
export function typeAhead(begins: () => Begins | undefined, now: () => number = Date.now) {
  let [typed, last] = ['', -Infinity];
  const next = (tiles: readonly Tile[], from: number, text: string): Tile | undefined => {
    const known = begins();
    const round = [...tiles.slice(from), ...tiles.slice(0, from)];
    const nodes = ({ node, kind, members }: Tile) => (kind === 'merged' ? members : [node]);
    return round.find((tile) => nodes(tile).some((node) => known?.(node, text) === true || beginsPlainly(node, text)));
  };
  return (key: string, tiles: readonly Tile[], id: string): string | undefined => {
    const at = tiles.findIndex((tile) => tile.id === id);
    const time = now();
    typed = time - last < TOGETHER ? typed + key.toLowerCase() : key.toLowerCase();
    last = time;
    // More letters may go on about the tile reached; a first letter, or one typed twice, goes to the next.
    const found = typed === key.toLowerCase() ? undefined : next(tiles, at, typed);
    if (found) return found.id;
    typed = key.toLowerCase();
    return next(tiles, at + 1, typed)?.id;
  };
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

/** By the characters themselves and their initials: for as long as no better readings are at hand. */
function beginsPlainly(node: TreeNode, typed: string): boolean {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const wanted = Array.from(typed);
  return namesOf(node).some((name) => {
    const characters = Array.from(name);
    return wanted.every((one, at) => {
      const character = characters[at];
      return character !== undefined && (character === one || initialOf(character, compare) === one);
    });
  });
}

/** Names without opening quotes: a reader types 粤, not “. */
function namesOf({ name, project }: TreeNode): string[] {
  const names = project ? [project.shortLabel, project.tinyLabel, name] : [name];
  return names.map((text) => text.replace(/^[“‘《（]+/, '').toLowerCase());
}
