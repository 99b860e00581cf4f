import type { Stretch } from './goal-facts.ts';
import { originalStretch, plainText } from './plain-text.ts';

const SPACE = /\s/;

/** The words of a search, as they are compared. */
export function searchWords(query: string): string[] {
  const words = query.split(/[\s\u3000]+/).map((word) => plainText(word, SPACE).text);
  return words.filter((word, at) => word !== '' && words.indexOf(word) === at);
}

/**
 * Where the words stand in a text, verbatim offsets, merged where they overlap; width, case and white space make no
 * difference. Null when one of the words is in neither the text nor `alsoIn` (the name): all are asked for.
 */
export function findWords(text: string, words: readonly string[], alsoIn = ''): Stretch[] | null {
  const plain = plainText(text, SPACE);
  const beside = plainText(alsoIn, SPACE).text;
  const found: Stretch[] = [];
  for (const word of words) {
    const places: Stretch[] = [];
    for (let at = plain.text.indexOf(word); at >= 0; at = plain.text.indexOf(word, at + word.length)) {
      places.push(originalStretch(plain, at, at + word.length));
    }
    if (places.length === 0 && !beside.includes(word)) return null;
    found.push(...places);
  }
  return mergeStretches(found);
}

/** Stretches in order, those that overlap made one. */
function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
