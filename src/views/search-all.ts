import { AT_ONCE, finish, mapInSteps, type Steps } from '../model/steps.ts';
import { matchAmount } from './amount-match.ts';
import { formatAmount } from './format.ts';
import { fold, matchesOf, matchText, queryWords, type Match } from './pinyin-match.ts';
import type { Readings } from './readings.ts';
import { SEARCH_GROUPS, type SearchEntry, type SearchGroup } from './search-entries.ts';
import { longMatch, rankOf, RANKS } from './search-rank.ts';

/** A piece of a text, marked where it was hit. */
export interface MarkedPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Something found, for the list. */
export interface Found {
  readonly id: string;
  readonly href: string;
  readonly title: readonly MarkedPiece[];
  readonly note: readonly MarkedPiece[];
  readonly snippet: readonly MarkedPiece[] | null;
  readonly amount: readonly MarkedPiece[] | null;
}

/** What was found of one kind: the best of them, and how many there are. */
export interface FoundGroup {
  readonly group: SearchGroup;
  readonly count: number;
  readonly found: readonly Found[];
}

/** How many a word of a query finds by itself. */
export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** A group shows this many until it is opened. */
const SHOWN = 6;
/** And this many then: more is no list that anyone reads. */
const SHOWN_OPEN = 200;
const AROUND = 18;

/** Searches everything, best first and largest first among equals; null when the text asks for nothing. */
export function searchAll(
  entries: readonly SearchEntry[],
  query: string,
  readings: Readings | null,
  opened: ReadonlySet<SearchGroup> = new Set(),
): FoundGroup[] | null {
  return finish(searchSteps(entries, query, readings, opened));
}

/** {@link searchAll} as work that can be interrupted. */
export function* searchSteps(
  entries: readonly SearchEntry[],
  query: string,
  readings: Readings | null,
  opened: ReadonlySet<SearchGroup>,
): Steps<FoundGroup[] | null> {
  const words = queryWords(query);
  if (words.length === 0) return null;
  const byGroup = new Map<SearchGroup, SearchEntry[][]>();
  for (const [at, entry] of entries.entries()) {
    if (at % AT_ONCE === 0) yield;
    const rank = rankOf(entry, words, readings);
    if (rank === null) continue;
    const ranks = byGroup.get(entry.group) ?? RANKS.map((): SearchEntry[] => []);
    byGroup.set(entry.group, ranks);
    // The entries come largest first, so each rank stays so.
    ranks[RANKS.indexOf(rank)]?.push(entry);
  }
  return SEARCH_GROUPS.flatMap((group) => {
    const hits = byGroup.get(group)?.flat() ?? [];
    if (hits.length === 0) return [];
    const shown = hits.slice(0, opened.has(group) ? SHOWN_OPEN : SHOWN);
    return [{ group, count: hits.length, found: shown.map((entry) => showFound(entry, words, readings)) }];
  });
}

/** Why a query finds nothing: what each of its words would find alone; none where there is but one word. */
export function countWords(entries: readonly SearchEntry[], query: string, readings: Readings | null): WordCount[] {
  return finish(countSteps(entries, query, readings));
}

/** {@link countWords} as work that can be interrupted. */
export function* countSteps(
  entries: readonly SearchEntry[],
  query: string,
  readings: Readings | null,
): Steps<WordCount[]> {
  const typed = query.split(/\s+/).filter((word) => fold(word).text !== '');
  const counts: WordCount[] = [];
  for (const word of typed.length < 2 ? [] : new Set(typed)) {
    const folded = queryWords(word);
    const fits = yield* mapInSteps(entries, (entry) => rankOf(entry, folded, readings) !== null);
    counts.push({ word, count: fits.filter(Boolean).length });
  }
  return counts;
}

function showFound(entry: SearchEntry, words: readonly string[], readings: Readings | null): Found {
  const spans = words.flatMap((word) => matchesOf(entry.title, word, readings));
  const inside = words.map((word) => longMatch(entry, word, readings)).find((match) => match !== null);
  // A word that the title does not have is shown where it was found: in the line below, or in the amount.
  const elsewhere = words.filter((word) => !matchText(entry.title, word, readings));
  const hitAmount = entry.amounts.find((amount) => elsewhere.some((word) => matchAmount(amount, entry.unit, word)));
  const amount = hitAmount ?? entry.amounts[0];
  const text = amount === undefined ? null : `${formatAmount(amount, entry.unit, entry.unit)} ${entry.unit}`;
  return {
    id: entry.id,
    href: entry.href,
    title: markPieces(entry.title.original, spans),
    note: noteOf(entry, elsewhere, readings),
    snippet: entry.long && inside ? snippetOf(entry.long.original, inside) : null,
    amount: text === null ? null : [{ text, hit: hitAmount !== undefined }],
  };
}

/** The line below a title, with the names and places that were hit and stand nowhere else. */
function noteOf(entry: SearchEntry, words: readonly string[], readings: Readings | null): MarkedPiece[] {
  const note = fold(entry.note);
  const absent = words.filter((word) => !matchText(note, word, readings));
  const others = [...entry.fields, ...(entry.kin ?? [])].filter((field) =>
    absent.some((word) => matchText(field, word, readings)),
  );
  const line = fold([entry.note, ...new Set(others.map(({ original }) => original))].filter(Boolean).join('　'));
  const spans = words.flatMap((word) => [note, ...others].flatMap((part) => offset(line.original, part.original, matchesOf(part, word, readings)))); // prettier-ignore
  return markPieces(line.original, spans);
}

/** Places in a part of a line, as places in the line. */
function offset(line: string, part: string, spans: readonly Match[]): { start: number; end: number }[] {
  const from = line.lastIndexOf(part);
  return from < 0 ? [] : spans.map(({ start, end }) => ({ start: from + start, end: from + end }));
}

/** A text in pieces, the hits marked; spans may overlap. Joined, the pieces give the text. */
export function markPieces(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) pieces.push({ text: text.slice(from, begin), hit: false });
    pieces.push({ text: text.slice(begin, end), hit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

function snippetOf(text: string, { start, end }: Match): MarkedPiece[] {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND * 2);
  return [
    { text: `${from > 0 ? '…' : ''}${text.slice(from, start)}`, hit: false },
    { text: text.slice(start, end), hit: true },
    { text: `${text.slice(end, to)}${to < text.length ? '…' : ''}`, hit: false },
  ];
}
