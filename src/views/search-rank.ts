import { matchAmount } from './amount-match.ts';
import { HOW_MATCHED, matchText, type Folded, type Match } from './pinyin-match.ts';
import type { Readings } from './readings.ts';
import type { SearchEntry } from './search-entries.ts';

/**
 * How well an entry answers, best first: its name or code is what was typed, begins with it, has it; its text or what
 * it belongs to has it; its name sounds so by whole syllables, by initials, mixed, by another reading; so does its text.
 */
export const RANKS = [
  'exact',
  'prefix',
  'substring',
  'inside',
  'full',
  'initials',
  'mixed',
  'readable',
  'heard',
] as const;

/** One of {@link RANKS}. */
export type Rank = (typeof RANKS)[number];

/** In long texts a letter or two would sound like anything. */
const LEAST_SOUND = 3;

const LAST = RANKS.length;
const placeOf = (rank: Rank): number => RANKS.indexOf(rank);

/** The rank of an entry for the words of a query: that of its worst word; null when one of them is not in it. */
export function rankOf(entry: SearchEntry, words: readonly string[], readings: Readings | null): Rank | null {
  let worst = 0;
  for (const word of words) {
    const place = placeOfWord(entry, word, readings);
    if (place === LAST) return null;
    worst = Math.max(worst, place);
  }
  // A name may be typed with the spaces that it has: all words together are then one.
  if (worst > 0 && words.length > 1) worst = Math.min(worst, placeInNames(entry, words.join(''), null));
  return RANKS[worst] ?? null;
}

/** The first hit in the long text of an entry; null without one. There another reading of a character is chance. */
export function longMatch({ long }: SearchEntry, word: string, readings: Readings | null): Match | null {
  const match = long && matchText(long, word, word.length < LEAST_SOUND ? null : readings);
  return match?.how === 'readable' ? null : match;
}

function placeOfWord(entry: SearchEntry, word: string, readings: Readings | null): number {
  const named = Math.min(placeInNames(entry, word, readings), placeInAmounts(entry, word));
  if (named <= placeOf('inside')) return named;
  const around = [
    ...(entry.kin ?? []).map((field) => matchText(field, word, readings)),
    longMatch(entry, word, readings),
  ];
  if (around.some((match) => match?.how === 'written')) return placeOf('inside');
  return around.some((match) => match !== null) ? Math.min(named, placeOf('heard')) : named;
}

function placeInNames({ title, fields }: SearchEntry, word: string, readings: Readings | null): number {
  let best = placeInName(title, word, readings);
  for (const field of fields) {
    if (best === 0) break;
    const place = placeInName(field, word, readings);
    // The beginning of a code leads to its classes; that of a label, which the list does not show, says little.
    best = Math.min(best, place === placeOf('prefix') && !/^\d/.test(word) ? placeOf('substring') : place);
  }
  return best;
}

function placeInName(name: Folded, word: string, readings: Readings | null): number {
  const match = matchText(name, word, readings);
  if (!match) return LAST;
  if (match.how !== 'written') return placeOf('full') + HOW_MATCHED.indexOf(match.how) - 1;
  if (name.text === word) return placeOf('exact');
  return placeOf(name.text.startsWith(word) ? 'prefix' : 'substring');
}

function placeInAmounts({ amounts, unit }: SearchEntry, word: string): number {
  if (!/^\d/.test(word)) return LAST;
  const found = amounts.filter((amount) => matchAmount(amount, unit, word));
  if (found.length === 0) return LAST;
  if (found.includes(word)) return placeOf('exact');
  return placeOf(found.some((amount) => amount.startsWith(word)) ? 'prefix' : 'substring');
}
