import { finish, type Steps } from '../model/steps.ts';
import type { Stretch } from './goal-facts.ts';
import { originalStretch, plainText, type PlainText } from './plain-text.ts';

/** Letters and digits in a row, punctuation and spaces left out, from which wording counts as shared. */
const SHARED_LENGTH = 15;

/** The words of one text that another has too: verbatim offsets into the first, and how many characters in all. */
export interface SharedWording {
  readonly other: string;
  readonly stretches: readonly Stretch[];
  readonly characters: number;
}

const NOT_WORDS = /[^\p{L}\p{N}%]/u;

/** Of a text that hundreds share, so many others are compared, the first in their order. */
const MOST_OTHERS = 100;

/** Which texts share wording, and where. The comparison of two is made when it is asked for. */
export interface SharedWordings {
  /** True where a text shares a stretch with another. */
  readonly has: (id: string) => boolean;
  /** The others that share a stretch with a text, most first. */
  readonly get: (id: string) => readonly SharedWording[];
}

interface Plain {
  readonly id: string;
  readonly plain: PlainText;
}

/**
 * For each text, the others that share a stretch of at least {@link SHARED_LENGTH} characters with it, most first. A
 * plain comparison of letters: it says that words are the same, not who took them from whom, nor whether they should be.
 */
export function findSharedWording(
  texts: readonly { readonly id: string; readonly text: string }[],
  length = SHARED_LENGTH,
): SharedWordings {
  return finish(sharedSteps(texts, length));
}

/** {@link findSharedWording} as work that can be interrupted. */
export function* sharedSteps(
  texts: readonly { readonly id: string; readonly text: string }[],
  length = SHARED_LENGTH,
): Steps<SharedWordings> {
  const plains: Plain[] = [];
  const holders = new Map<string, number[]>();
  for (const { id, text } of texts) {
    const plain = plainText(text, NOT_WORDS);
    for (const words of windowsOf(plain.text, length)) {
      const list = holders.get(words);
      if (!list) holders.set(words, [plains.length]);
      else if (list[list.length - 1] !== plains.length) list.push(plains.length);
    }
    plains.push({ id, plain });
    yield;
  }
  const isShared = (words: string) => (holders.get(words)?.length ?? 0) > 1;
  const sharing = new Set<string>();
  for (const { id, plain } of plains) {
    for (const words of windowsOf(plain.text, length)) {
      if (!isShared(words)) continue;
      sharing.add(id);
      break;
    }
    yield;
  }
  const places = new Map(plains.map(({ id }, at) => [id, at]));
  const known = new Map<string, readonly SharedWording[]>();
  return {
    has: (id) => sharing.has(id),
    get: (id) => {
      const at = places.get(id);
      if (at === undefined || !sharing.has(id)) return [];
      const found = known.get(id) ?? compare(plains, at, holders, length);
      known.set(id, found);
      return found;
    },
  };
}

function* windowsOf(text: string, length: number): Generator<string> {
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
}

function compare(
  plains: readonly Plain[],
  own: number,
  holders: ReadonlyMap<string, readonly number[]>,
  length: number,
): SharedWording[] {
  const plain = plains[own]?.plain ?? { text: '', places: [] };
  const runs = new Map<number, { start: number; end: number }[]>();
  let at = 0;
  for (const words of windowsOf(plain.text, length)) {
    for (const other of holders.get(words) ?? []) {
      if (other === own) continue;
      const list = runs.get(other) ?? [];
      if (list.length === 0 && runs.size === MOST_OTHERS) break;
      const last = list[list.length - 1];
      if (last && at <= last.end) last.end = at + length;
      else list.push({ start: at, end: at + length });
      runs.set(other, list);
    }
    at += 1;
  }
  const found = [...runs].map(([other, list]) => ({
    other: plains[other]?.id ?? '',
    stretches: list.map(({ start, end }) => originalStretch(plain, start, end)),
    characters: list.reduce((sum, { start, end }) => sum + end - start, 0),
  }));
  return found.sort((a, b) => b.characters - a.characters);
}
