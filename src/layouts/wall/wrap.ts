import type { Typesetting, Weight } from '../label.ts';
import { breakCosts, breakLines } from '../line-break.ts';
import { endsEmpty, hangOf, trimsAt, trimsOf } from './marks.ts';

/** A headline line by line, and the size it is set in. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

/**
 * A headline in the largest size whose lines are whole clauses; where none of the sizes has such lines, in the first one
 * with its words kept whole. `sizes` begins with the one that is wanted.
 */
export function fitHeadline(
  text: string,
  width: number,
  sizes: readonly number[],
  weight: Weight,
  set: Typesetting,
): FittedText {
  for (const size of sizes) {
    const widthOf = (line: string) => widthOfLine(line, size, weight, set);
    const lines = joined(clausesOf(text), width, widthOf);
    if (lines.every((line) => widthOf(line) <= width)) return { lines, size };
  }
  const size = sizes[0] ?? set.smallest;
  return { lines: wrapEven(text, width, size, weight, set), size };
}

/** A short text (a headline) on as few and as even lines as fit; words are taken apart only where nothing else fits. */
export function wrapEven(text: string, width: number, size: number, weight: Weight, set: Typesetting): string[] {
  if (text === '') return [];
  const widthOf = (line: string) => widthOfLine(line, size, weight, set);
  const even = (part: string): string[] => {
    const costs = keptFigures(part, breakCosts(part, set.segment));
    const broken = (room: number, inside: boolean) => breakLines(part, costs, [room, room], widthOf, inside);
    const lines = broken(width, false) ?? broken(width, true) ?? wrapText(part, width, size, weight, set);
    // No last word alone: as many lines, the longest of them as short as may be.
    const last = widthOf(lines[lines.length - 1] ?? '');
    if (lines.length < 2 || last > LONE * Math.max(...lines.map(widthOf))) return lines;
    const narrower = [0.6, 0.7, 0.8, 0.9].map((share) => broken(share * width, false));
    return narrower.find((other) => other?.length === lines.length) ?? lines;
  };
  const lines = even(text);
  if (lines.length < 2) return lines;
  // A line that ends with its clause reads better than an even one, where that costs no line more.
  const clauses = joined(clausesOf(text), width, widthOf).flatMap(even);
  const widths = clauses.map(widthOf);
  const ragged = Math.min(...widths) < LONE * Math.max(...widths);
  return clauses.length <= lines.length && !ragged ? clauses : lines;
}

/** A line that is shorter than this share of the longest stands alone. */
const LONE = 0.3;

/** The clauses of a text, each with the mark that ends it. */
function clausesOf(text: string): readonly string[] {
  return text.match(/[^，；：。]*[，；：。]+|[^，；：。]+/gu) ?? [];
}

/** How wide a line is. Marks that stand together, the first and the last one give up their empty halves. */
export function widthOfLine(line: string, size: number, weight: Weight, set: Typesetting): number {
  const halves = trimsOf(line, set).length + (endsEmpty(line, set) ? 1 : 0);
  return set.measure(line, size, weight) - (0.5 * halves + hangOf(line, set)) * size;
}

/** Clauses that stand on one line together are one. */
function joined(clauses: readonly string[], width: number, widthOf: (line: string) => number): string[] {
  return clauses.reduce<string[]>((lines, clause) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(last + clause) <= width) return [...lines.slice(0, -1), last + clause];
    return [...lines, clause];
  }, []);
}

/**
 * A paragraph line by line, each as full as it gets; character by character measured, so that long texts stay quick. `trims`
 * is false where the text is drawn with marks of a full width.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  set: Typesetting,
  trims = true,
): string[] {
  const characters = Array.from(text);
  const costs = keptFigures(text, breakCosts(text, set.segment));
  const lines: string[] = [];
  let [start, used, may] = [0, 0, 0];
  const widthAt = (at: number, first: number) => {
    const own = characters[at] ?? '';
    const half = trims && (at === first ? hangOf(own, set) > 0 : trimsAt(characters[at - 1] ?? '', own, set));
    return set.measure(own, size, weight) - (half ? 0.5 * size : 0);
  };
  for (let at = 0; at < characters.length; at += 1) {
    // Between Chinese characters a line may end; `costs` keeps punctuation, figures and names together.
    if (at > start && costs[at] !== null) may = at;
    used += widthAt(at, start);
    const hanging = trims && endsEmpty(characters[at] ?? '', set) ? 0.5 * size : 0;
    if (used - hanging <= width || may <= start) continue;
    lines.push(characters.slice(start, may).join(''));
    start = may;
    used = characters.slice(may, at + 1).reduce((sum, _, step) => sum + widthAt(may + step, may), 0);
  }
  // The last line is never a single character: it takes the end of the one before.
  const left = characters.slice(start).filter((one) => !/\p{P}/u.test(one)).length;
  const before = Array.from(lines[lines.length - 1] ?? '');
  if (left < 2 && before.length > 3) {
    const from = start - before.length;
    for (let at = start - 1; at > from + 1; at -= 1) {
      if (costs[at] === null || costs[at] === undefined) continue;
      return [...lines.slice(0, -1), characters.slice(from, at).join(''), characters.slice(at).join('')];
    }
  }
  if (start < characters.length) lines.push(characters.slice(start).join(''));
  return lines;
}

/** A figure, its space and its unit stay on one line: 10.31 亿元. */
function keptFigures(text: string, costs: readonly (0 | 1 | null)[]): (0 | 1 | null)[] {
  const kept = [...costs];
  for (const match of text.matchAll(/[\d.,]+%?[ ]?(?:[万亿]?元|[个项条位年])?/g)) {
    const start = Array.from(text.slice(0, match.index)).length;
    for (let at = start + 1; at < start + Array.from(match[0]).length; at += 1) kept[at] = null;
  }
  return kept;
}
