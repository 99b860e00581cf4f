/** How text is cut into words; the charts give the platform's segmenter, tests a plain one. */
export type Segment = (text: string) => readonly string[];

/** The width of a text in pixels. */
export type WidthOf = (text: string) => number;

/** Names that are read as one word and never taken apart (DESIGN.md section 3). */
export const PROTECTED = [
  '粤省事', '粤省心', '粤商通', '粤政易', '粤视会', '湾区通', '一网统管', '一网通办', '一张网', '好差评', '电子印章', '身份认证',
  '一体机', '政务云', '大数据', '公众号', '互联网', '数字政府', '便民热线', '涉密',
] as const; // prettier-ignore

/** A space belongs to the line before it, where it is not seen. */
const NOT_FIRST = new Set(' ，。、；：！？）】》〉」』”’％%…—·+＋,.;:!?)]}');
const NOT_LAST = new Set('（【《〈「『“‘([{');
/** Punctuation does not keep a character company. */
const MARKS = /\p{P}/u;
const WESTERN = /^[0-9A-Za-z.,+\-–%]$/;
const QUOTED = /“[^”]{1,6}”|‘[^’]{1,6}’/g;

/** 0 where a line may end without harm, 1 inside a word, null where it may not end: `costs[i]` is for a break before i. */
export function breakCosts(text: string, segment: Segment): readonly (0 | 1 | null)[] {
  const texts = known.get(segment) ?? new Map<string, readonly (0 | 1 | null)[]>();
  known.set(segment, texts);
  const costs = texts.get(text) ?? findCosts(text, segment);
  texts.set(text, costs);
  return costs;
}

/** Words are cut slowly, and a layout asks for the same names at many sizes. */
const known = new WeakMap<Segment, Map<string, readonly (0 | 1 | null)[]>>();

function findCosts(text: string, segment: Segment): (0 | 1 | null)[] {
  const characters = Array.from(text);
  const kept = keptPositions(text);
  const starts = wordStarts(text, segment);
  return characters.map((character, index) => {
    const before = characters[index - 1];
    if (before === undefined || NOT_FIRST.has(character) || NOT_LAST.has(before)) return null;
    if (kept.has(index) || (WESTERN.test(before) && WESTERN.test(character))) return null;
    return starts.has(index) ? 0 : 1;
  });
}

/** The least number of lines that a text of this width can need, where a line may save `margin` by its punctuation. */
export function fewestLines(textWidth: number, lineWidth: number, margin: number): number {
  return lineWidth > 0 ? Math.ceil((0.98 * textWidth) / (lineWidth + margin)) : Infinity;
}

/**
 * The text on as few lines as fit `widths` (of the first line, of the others), none of them ending where it must not, the last never a single character;
 * null when there is no such way. A space between two lines is in neither. Only with `inside` are words taken apart, or a character left alone on an earlier line. Among ways of equal length the even one.
 */
export function breakLines(
  text: string,
  costs: readonly (0 | 1 | null)[],
  widths: readonly [number, number],
  widthOf: WidthOf,
  inside: boolean,
): string[] | null {
  const characters = Array.from(text);
  const count = characters.length;
  const ends = [...characters.keys()].filter((at) => at > 0 && (costs[at] === 0 || (inside && costs[at] === 1)));
  /** For each position reached: lines so far, unevenness so far, and where the last line began. */
  const best = new Map<number, { lines: number; rough: number; from: number }>([[0, { lines: 0, rough: 0, from: -1 }]]);
  for (const end of [...ends, count]) {
    for (const [from, before] of best) {
      const alone = count > 1 && characters.slice(from, end).filter((one) => !MARKS.test(one)).length < 2;
      if (from >= end || (alone && (!inside || end === count))) continue;
      const width = widths[from === 0 ? 0 : 1];
      const room = width - widthOf(lineOf(characters, from, end));
      if (room < 0) continue;
      const ragged = end === count ? 0 : (room / width) ** 2;
      const rough = before.rough + ragged + (costs[end] === 1 ? 1 : 0) + (alone ? 2 : 0);
      const found = best.get(end);
      const lines = before.lines + 1;
      if (!found || lines < found.lines || (lines === found.lines && rough < found.rough)) {
        best.set(end, { lines, rough, from });
      }
    }
  }
  const lines: string[] = [];
  for (let at = count; at > 0;) {
    const step = best.get(at);
    if (!step) return null;
    lines.unshift(lineOf(characters, step.from, at));
    at = step.from;
  }
  return lines;
}

/** What is written of a line: the space at its end is not. */
function lineOf(characters: readonly string[], from: number, end: number): string {
  return characters.slice(from, end).join('').trimEnd();
}

function keptPositions(text: string): Set<number> {
  const kept = new Set<number>();
  const keep = (start: number, length: number) => {
    const first = Array.from(text.slice(0, start)).length;
    for (let at = first + 1; at < first + length; at += 1) kept.add(at);
  };
  for (const match of text.matchAll(QUOTED)) keep(match.index, Array.from(match[0]).length);
  for (const word of PROTECTED) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) keep(at, Array.from(word).length);
  }
  return kept;
}

function wordStarts(text: string, segment: Segment): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const word of segment(text)) {
    starts.add(at);
    at += Array.from(word).length;
  }
  return starts;
}
