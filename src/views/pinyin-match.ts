import type { Readings } from './readings.ts';

/** A text as it is compared, each unit with its place in the original. */
export interface Folded {
  readonly original: string;
  readonly text: string;
  readonly at: readonly number[];
  /** Where a new clause or part begins: what sounds like a word does not run on over it. */
  readonly stops: readonly number[];
}

/**
 * How a text was hit, best first: as written; as read there by whole syllables, by initials, or by both or with
 * characters among them; or only by another reading that its characters can have.
 */
export const HOW_MATCHED = ['written', 'full', 'initials', 'mixed', 'readable'] as const;

/** Where a text was hit, as offsets into the original, and how. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly how: (typeof HOW_MATCHED)[number];
}

const NOTHING = /[\s"'“”‘’()[\]（）《》「」『』【】〔〕<>,，、·．…—\-_/]/;

/** Of {@link NOTHING} what parts a text; quotes, brackets and spaces stand within names. */
const PARTING = /[,，、·．…—/]/;
const NO_STOPS: readonly number[] = [];

/** Widths and case folded; quotes, brackets, separators and white space left out. */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let stops: number[] | null = null;
  for (let index = 0; index < original.length; index++) {
    const unit = original.charAt(index);
    // The decimal point of an amount stays, the full stop of a sentence in full width is no part of a name.
    for (const folded of foldUnit(unit)) {
      text += folded;
      at.push(index);
    }
    if (PARTING.test(unit)) (stops ??= []).push(text.length);
  }
  return { original, text, at, stops: stops ?? NO_STOPS };
}

/** A text has few characters that differ: each is folded once. */
const foldedUnits = new Map<string, readonly string[]>();

function foldUnit(unit: string): readonly string[] {
  const known = foldedUnits.get(unit);
  if (known) return known;
  const units = unit.normalize('NFKC').toLowerCase().split('');
  const kept = units.filter((one) => !NOTHING.test(one));
  foldedUnits.set(unit, kept);
  return kept;
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
  const heard = sound(folded, word, inContext);
  if (heard) return spanOf(folded, heard.start, heard.end, heard.how);
  const any = sound(folded, word, anyHow);
  // The initials of readings that characters have elsewhere fit anything.
  return any && any.how !== 'initials' ? spanOf(folded, any.start, any.end, 'readable') : null;
}

/** Every place where a word stands as written; where it stands nowhere so, the place where it is heard. */
export function matchesOf(folded: Folded, word: string, readings: Readings | null): Match[] {
  const found: Match[] = [];
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length))
    found.push(spanOf(folded, at, at + word.length, 'written'));
  const heard = found.length > 0 ? null : matchText(folded, word, readings);
  return heard ? [heard] : found;
}

type SyllablesAt = (at: number) => readonly string[] | undefined;

/** What a stretch was made of: whole syllables, initials, Chinese characters; the last syllable may be begun only. */
const WHOLE = 1;
const INITIAL = 2;
const CHARACTER = 4;

interface Heard {
  readonly start: number;
  readonly end: number;
  readonly how: Match['how'];
}

/** The stretch that sounds like a word: by whole syllables if there is one, else the first. */
function sound(folded: Folded, word: string, syllablesAt: SyllablesAt): Heard | null {
  const { text, stops } = folded;
  let best: Heard | null = null;
  let [part, end] = [0, stops[0] ?? text.length];
  for (let start = 0; start < text.length; start++) {
    while (start >= end) end = stops[++part] ?? text.length;
    const found = follow(text, end, start, word, 0, syllablesAt, 0);
    if (!found) continue;
    const { made } = found;
    const how = made === WHOLE ? 'full' : (made & ~INITIAL) === 0 ? 'initials' : 'mixed';
    if (!best || HOW_MATCHED.indexOf(how) < HOW_MATCHED.indexOf(best.how)) best = { start, end: found.end, how };
    if (how === 'full') break;
  }
  return best;
}

/** How far the rest of a word goes from a place in a text, up to an end, and what of; null when it leads nowhere. */
function follow(
  text: string,
  end: number,
  at: number,
  word: string,
  from: number,
  syllablesAt: SyllablesAt,
  made: number,
): { readonly end: number; readonly made: number } | null {
  if (from === word.length) return { end: at, made };
  if (at === end) return null;
  if (text.charAt(at) === word.charAt(from)) {
    // A letter or digit of the text says nothing about how the rest was typed.
    const written = /[a-z0-9.]/.test(word.charAt(from)) ? 0 : CHARACTER;
    const found = follow(text, end, at + 1, word, from + 1, syllablesAt, made | written);
    if (found) return found;
  }
  for (const syllable of syllablesAt(at) ?? []) {
    for (const length of lengthsOf(syllable, word, from)) {
      const found = follow(
        text,
        end,
        at + 1,
        word,
        from + length,
        syllablesAt,
        made | kindOf(syllable, word, from, length),
      );
      if (found) return found;
    }
  }
  return null;
}

/** What the letters of one syllable are. The last letter of a word may begin anything, and 额 is `e` either way. */
function kindOf(syllable: string, word: string, from: number, length: number): number {
  const isLast = from + length === word.length;
  if (length === 1 && (isLast || syllable.length === 1)) return 0;
  if (length === syllable.length || (isLast && !/^[zcs]h$/.test(word.slice(from)))) return WHOLE;
  return isLast ? 0 : INITIAL;
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
