import type { Readings } from './readings.ts';

/** A text as it is compared, each unit with its place in the original. */
export interface Folded {
  readonly original: string;
  readonly text: string;
  readonly at: readonly number[];
}

/** Where a text was hit, as offsets into the original, and how: as written, as read there, or as it can be read. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly how: 'written' | 'read' | 'readable';
}

const NOTHING = /[\s"'“”‘’()[\]（）《》「」『』【】〔〕<>,，、·．…—\-_/]/;

/** Widths and case folded; quotes, brackets, separators and white space left out. */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const unit = original.charAt(index);
    // The decimal point of an amount stays, the full stop of a sentence in full width is no part of a name.
    for (const folded of unit.normalize('NFKC').toLowerCase().split('')) {
      if (NOTHING.test(folded)) continue;
      text += folded;
      at.push(index);
    }
  }
  return { original, text, at };
}

/** The words of a query, folded. */
export function queryWords(query: string): string[] {
  return query
    .split(/[\s\u3000]+/)
    .map((word) => fold(word).text)
    .filter((word) => word !== '');
}

/**
 * The first place where a folded word stands in a text: as written, else as it sounds (whole syllables, initials, the
 * beginning of the last syllable, mixed with characters: `zhengwuyun`, `zwy`, `会计hs`). Null when it does not.
 */
export function matchText(folded: Folded, word: string, readings: Readings | null): Match | null {
  const found = folded.text.indexOf(word);
  if (found >= 0) return spanOf(folded, found, found + word.length, 'written');
  if (!readings || !/[a-z]/.test(word)) return null;
  const spoken = readings.spoken.get(folded.original);
  const inContext = (at: number): readonly string[] | undefined => {
    const all = readings.characters.get(folded.text.charAt(at));
    const here = spoken?.[folded.at[at] ?? -1];
    return all && (here ? [here] : all.slice(0, 1));
  };
  const anyHow = (at: number) => readings.characters.get(folded.text.charAt(at));
  return sound(folded, word, inContext, 'read') ?? sound(folded, word, anyHow, 'readable');
}

function sound(
  folded: Folded,
  word: string,
  syllablesAt: (at: number) => readonly string[] | undefined,
  how: Match['how'],
): Match | null {
  for (let start = 0; start < folded.text.length; start++) {
    const end = follow(folded.text, start, word, 0, syllablesAt);
    if (end !== null) return spanOf(folded, start, end, how);
  }
  return null;
}

/** How far the rest of a word goes from a place in a text; null when it leads nowhere. */
function follow(
  text: string,
  at: number,
  word: string,
  from: number,
  syllablesAt: (at: number) => readonly string[] | undefined,
): number | null {
  if (from === word.length) return at;
  if (at === text.length) return null;
  if (text.charAt(at) === word.charAt(from)) {
    const end = follow(text, at + 1, word, from + 1, syllablesAt);
    if (end !== null) return end;
  }
  for (const syllable of syllablesAt(at) ?? []) {
    for (const length of lengthsOf(syllable, word, from)) {
      const end = follow(text, at + 1, word, from + length, syllablesAt);
      if (end !== null) return end;
    }
  }
  return null;
}

/** How many letters of the word a syllable may take: all, its initial, or what the word has left of it. */
function lengthsOf(syllable: string, word: string, from: number): number[] {
  let shared = 0;
  while (shared < syllable.length && syllable.charAt(shared) === word.charAt(from + shared)) shared++;
  if (shared === 0) return [];
  const lengths = [shared === syllable.length || from + shared === word.length ? shared : 0];
  if (/^[zcs]h/.test(syllable) && shared >= 2) lengths.push(2);
  if (shared > 1) lengths.push(1);
  else if (lengths[0] === 0) lengths.push(1);
  return lengths.filter((length) => length > 0);
}

function spanOf({ at, original }: Folded, from: number, to: number, how: Match['how']): Match {
  return { start: at[from] ?? 0, end: (at[to - 1] ?? original.length - 1) + 1, how };
}
