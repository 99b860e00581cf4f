import type { Typesetting, Weight } from '../label.ts';
import { breakCosts, breakLines } from '../line-break.ts';

/** A short text (a headline) on as few and as even lines as fit; words are taken apart only where nothing else fits. */
export function wrapEven(text: string, width: number, size: number, weight: Weight, set: Typesetting): string[] {
  if (text === '') return [];
  const widthOf = (line: string) => set.measure(line, size, weight);
  const even = (part: string): string[] => {
    const costs = keptFigures(part, breakCosts(part, set.segment));
    const ways = [false, true].map((inside) => breakLines(part, costs, [width, width], widthOf, inside));
    return ways[0] ?? ways[1] ?? wrapText(part, width, size, weight, set);
  };
  const lines = even(text);
  if (lines.length < 2) return lines;
  // A line that ends with its clause reads better than an even one, where that costs no line more.
  const clauses = joined(text.match(/[^，；。]*[，；。]+|[^，；。]+/gu) ?? [], width, widthOf).flatMap(even);
  const widths = clauses.map(widthOf);
  const ragged = Math.min(...widths) < 0.4 * Math.max(...widths);
  return clauses.length <= lines.length && !ragged ? clauses : lines;
}

/** Clauses that stand on one line together are one. */
function joined(clauses: readonly string[], width: number, widthOf: (line: string) => number): string[] {
  return clauses.reduce<string[]>((lines, clause) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(last + clause) <= width) return [...lines.slice(0, -1), last + clause];
    return [...lines, clause];
  }, []);
}

/** A paragraph line by line, each as full as it gets; character by character measured, so that long texts stay quick. */
export function wrapText(text: string, width: number, size: number, weight: Weight, set: Typesetting): string[] {
  const characters = Array.from(text);
  const costs = keptFigures(text, breakCosts(text, set.segment));
  const lines: string[] = [];
  let [start, used, may] = [0, 0, 0];
  for (let at = 0; at < characters.length; at += 1) {
    // Between Chinese characters a line may end; `costs` keeps punctuation, figures and names together.
    if (at > start && costs[at] !== null) may = at;
    used += set.measure(characters[at] ?? '', size, weight);
    if (used <= width || may <= start) continue;
    lines.push(characters.slice(start, may).join(''));
    used = characters.slice(may, at + 1).reduce((sum, one) => sum + set.measure(one, size, weight), 0);
    start = may;
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

/** How far a line that begins with an opening quote or bracket is moved out, in font sizes: its empty half hangs. */
export function hangOf(line: string): number {
  return /^[“‘「『（【《]/.test(line) ? 0.5 : 0;
}
