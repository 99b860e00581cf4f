import type { Stretch } from './goal-facts.ts';
import { originalStretch, plainText } from './plain-text.ts';

/** Letters and digits in a row, punctuation and spaces left out, from which wording counts as shared. */
export const SHARED_LENGTH = 15;

/** The words of one text that another has too: verbatim offsets into the first, and how many characters in all. */
export interface SharedWording {
  readonly other: string;
  readonly stretches: readonly Stretch[];
  readonly characters: number;
}

const NOT_WORDS = /[^\p{L}\p{N}%]/u;

/**
 * For each text, the others that share a stretch of at least {@link SHARED_LENGTH} characters with it, most first. A
 * plain comparison of letters: it says that words are the same, not who took them from whom, nor whether they should be.
 */
export function findSharedWording(
  texts: readonly { readonly id: string; readonly text: string }[],
  length = SHARED_LENGTH,
): ReadonlyMap<string, readonly SharedWording[]> {
  const plains = texts.map(({ id, text }) => ({ id, plain: plainText(text, NOT_WORDS) }));
  const holders = new Map<string, Set<string>>();
  for (const { id, plain } of plains) {
    for (let at = 0; at + length <= plain.text.length; at++) {
      const words = plain.text.slice(at, at + length);
      holders.set(words, (holders.get(words) ?? new Set()).add(id));
    }
  }
  const shared = new Map<string, readonly SharedWording[]>();
  for (const { id, plain } of plains) {
    const runs = new Map<string, { start: number; end: number }[]>();
    for (let at = 0; at + length <= plain.text.length; at++) {
      for (const other of holders.get(plain.text.slice(at, at + length)) ?? []) {
        if (other === id) continue;
        const list = runs.get(other) ?? [];
        const last = list[list.length - 1];
        if (last && at <= last.end) last.end = at + length;
        else list.push({ start: at, end: at + length });
        runs.set(other, list);
      }
    }
    const found = [...runs].map(([other, list]) => ({
      other,
      stretches: list.map(({ start, end }) => originalStretch(plain, start, end)),
      characters: list.reduce((sum, { start, end }) => sum + end - start, 0),
    }));
    shared.set(id, found.sort((a, b) => b.characters - a.characters)); // prettier-ignore
  }
  return shared;
}
