import { textKey, tidyLabel, tidyText, withoutSpace } from './printed-text.ts';

/** Pieces of a name or a goal, one a page, as one text; `repeated` are the words that were printed twice. */
export interface Joined {
  readonly text: string;
  readonly repeated: readonly string[];
}

/** A join that the corrections file states: the pieces as printed, and what they are read as. */
export interface StatedJoin {
  readonly pieces: readonly string[];
  readonly read: string;
}

const LONGEST_REPEAT = 40;
/** The word with which a transcriber closed a name that in fact went on. */
const CLOSING = '项目';

/** Joins the pieces of a name. A word finished on one page and printed again on the next is joined once. */
export function joinName(pieces: readonly string[], stated: readonly StatedJoin[] = []): Joined {
  const tidy = pieces.map(tidyLabel).filter((piece) => piece !== '');
  const match = stated.find(
    (join) =>
      join.pieces.length === tidy.length &&
      join.pieces.every((piece, at) => textKey(piece) === textKey(tidy[at] ?? '')),
  );
  if (match) return { text: match.read, repeated: [] };
  return joinAll(tidy, (first, second) => closedOverlap(first, second) ?? overlap(first, second));
}

/** Joins the pieces of a goal. */
export function joinGoal(pieces: readonly string[]): Joined {
  return joinAll(
    pieces.map(tidyText).filter((piece) => piece !== ''),
    overlap,
  );
}

function joinAll(
  pieces: readonly string[],
  find: (first: string, second: string) => { keep: number; skip: number } | null,
): Joined {
  const repeated: string[] = [];
  let text = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const found = find(text, piece);
    if (found) repeated.push(piece.slice(0, found.skip));
    text = found ? text.slice(0, found.keep) + piece.slice(found.skip) : text + piece;
  }
  return { text: tidyJoin(text), repeated };
}

/** The longest end of the first that the second begins with; at least two characters, not digits or marks alone. */
function overlap(first: string, second: string): { keep: number; skip: number } | null {
  for (let length = Math.min(first.length, second.length, LONGEST_REPEAT); length >= 2; length -= 1) {
    const words = second.slice(0, length);
    if (first.endsWith(words) && /\p{L}.*\p{L}|\p{L}.*\p{P}|\p{P}.*\p{L}/su.test(words))
      return { keep: first.length, skip: length };
  }
  return null;
}

/**
 * A name that was closed too early: `…“好差评”项目` + `评”系统…项目`; or one whose last characters stand alone on the
 * next page: `…(2019年)项目` + `目`.
 */
function closedOverlap(first: string, second: string): { keep: number; skip: number } | null {
  if (!first.endsWith(CLOSING)) return null;
  if (CLOSING.endsWith(second)) return { keep: first.length, skip: second.length };
  const open = first.slice(0, -CLOSING.length);
  if (!withoutSpace(second).includes(CLOSING)) return null;
  const found = overlap(open, second);
  return found && { keep: open.length, skip: found.skip };
}

function tidyJoin(text: string): string {
  return text.includes('\n') ? tidyText(text) : text;
}
