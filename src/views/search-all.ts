import { formatAmount } from './format.ts';
import { matchAmount } from './amount-match.ts';
import { matchText, queryWords, type Folded, type Match } from './pinyin-match.ts';
import type { Readings } from './readings.ts';
import { SEARCH_GROUPS, type SearchEntry, type SearchGroup } from './search-entries.ts';

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
  readonly note: string;
  readonly snippet: readonly MarkedPiece[] | null;
  readonly amount: string | null;
}

/** What was found of one kind: the best few, and how many there are. */
export interface FoundGroup {
  readonly group: SearchGroup;
  readonly count: number;
  readonly found: readonly Found[];
}

/** A group shows this many. */
const SHOWN = 6;
/** In long texts a letter or two would sound like anything. */
const LEAST_SOUND = 3;
const AROUND = 18;

/** Searches everything; null when the text asks for nothing. */
export function searchAll(
  entries: readonly SearchEntry[],
  query: string,
  readings: Readings | null,
): FoundGroup[] | null {
  const words = queryWords(query);
  if (words.length === 0) return null;
  const hits = entries.flatMap((entry, at) => {
    const score = scoreOf(entry, words, readings);
    return score === null ? [] : [{ entry, score, at }];
  });
  return SEARCH_GROUPS.flatMap((group) => {
    const of = hits.filter(({ entry }) => entry.group === group).sort((a, b) => a.score - b.score || a.at - b.at);
    if (of.length === 0) return [];
    return [
      { group, count: of.length, found: of.slice(0, SHOWN).map(({ entry }) => showFound(entry, words, readings)) },
    ];
  });
}

const RANK: Record<Match['how'], number> = { written: 0, read: 2, readable: 4 };

/** Smaller is better; null when a word is not in it. */
function scoreOf(entry: SearchEntry, words: readonly string[], readings: Readings | null): number | null {
  let worst = 0;
  for (const word of words) {
    const title = matchText(entry.title, word, readings);
    const match = title ?? firstMatch(entry.fields, word, readings) ?? longMatch(entry, word, readings);
    if (match) worst = Math.max(worst, RANK[match.how] + (title ? 0 : 1));
    else if (entry.amounts.some((amount) => matchAmount(amount, entry.unit, word))) worst = Math.max(worst, 1);
    else return null;
  }
  return worst;
}

function firstMatch(fields: readonly Folded[], word: string, readings: Readings | null): Match | null {
  for (const field of fields) {
    const match = matchText(field, word, readings);
    if (match) return match;
  }
  return null;
}

function longMatch({ long }: SearchEntry, word: string, readings: Readings | null): Match | null {
  return long && matchText(long, word, word.length < LEAST_SOUND ? null : readings);
}

function showFound(entry: SearchEntry, words: readonly string[], readings: Readings | null): Found {
  const spans = words.flatMap((word) => matchText(entry.title, word, readings) ?? []);
  const inside = words.map((word) => longMatch(entry, word, readings)).find((match) => match !== null);
  const [amount] = entry.amounts;
  return {
    id: entry.id,
    href: entry.href,
    title: markPieces(entry.title.original, spans),
    note: entry.note,
    snippet: entry.long && inside ? snippetOf(entry.long.original, inside) : null,
    amount: amount === undefined ? null : `${formatAmount(amount, entry.unit, entry.unit)} ${entry.unit}`,
  };
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
