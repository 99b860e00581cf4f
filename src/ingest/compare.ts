import type { Difference } from '../model/project.ts';
import { findListMarkers } from './goals.ts';
import { plainKey } from './printed-text.ts';

/** A word: one Han character, a run of Latin letters, a number, or one sign. `print` keeps what is ignored around it. */
interface Word {
  readonly key: string;
  print: string;
}

/** Beyond this many differing words the rest is told as one replacement, so that hostile texts cost linear time. */
const MOST_EDITS = 600;
/** UTF-16 units of both texts together beyond which they are compared as wholes: the longest goal printed has some 300. */
const LONGEST = 400_000;
const WORD = /[A-Za-zＡ-Ｚａ-ｚ]+|[0-9０-９]+(?:[.．][0-9０-９]+)*|[^]/gu;
// sentence signs whose width NFKC leaves alone
const SIGNS: Readonly<Record<string, string>> = { '。': '.', '、': ',', '｡': '.', '〔': '(', '〕': ')' };
const MARKUP = /<\/?[a-zA-Z][^<>]{0,200}>/y;

/**
 * Compares two printings word by word. Ignored: white space, markup, character width, and list numbers that only one side has.
 * Joining `same` and `first` gives the first text exactly, `same` and `second` the second but for what is ignored.
 */
export function compareTexts(first: string, second: string): Difference[] {
  if (first.length + second.length > LONGEST) return compareWhole(first, second);
  const numbered = [findListMarkers(first), findListMarkers(second)] as const;
  const ignoreNumbers = (numbered[0].length === 0) !== (numbered[1].length === 0);
  const left = readWords(first, ignoreNumbers ? numbered[0].map((m) => [m.start, m.end] as const) : []);
  const right = readWords(second, ignoreNumbers ? numbered[1].map((m) => [m.start, m.end] as const) : []);
  const pieces: { kind: Difference['kind']; text: string }[] = [];
  for (const { kind, text } of align(left, right)) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') pieces.push({ kind, text });
  }
  return pieces;
}

/** True when two printings differ in more than white space, markup, character width and list numbers of one side. */
export function textsDiffer(first: string, second: string): boolean {
  return compareTexts(first, second).some((piece) => piece.kind !== 'same');
}

function compareWhole(first: string, second: string): Difference[] {
  if (plainKey(first) === plainKey(second)) return [{ kind: 'same', text: first }];
  const pieces: Difference[] = [{ kind: 'first', text: first }, { kind: 'second', text: second }]; // prettier-ignore
  return pieces.filter((piece) => piece.text !== '');
}

function readWords(text: string, ignored: readonly (readonly [number, number])[]): Word[] {
  const words: Word[] = [];
  let before = '';
  const ignore = (print: string) => {
    const last = words.at(-1);
    if (last) last.print += print;
    else before += print;
  };
  let next = 0;
  let from = 0;
  while (from < text.length) {
    const marker = ignored[next];
    MARKUP.lastIndex = from;
    const skipped = marker?.[0] === from ? text.slice(from, marker[1]) : MARKUP.exec(text)?.[0];
    if (marker?.[0] === from) next += 1;
    if (skipped !== undefined) {
      ignore(skipped);
      from += skipped.length;
      continue;
    }
    const to = nextStop(text, from, marker?.[0] ?? text.length);
    for (const [print] of text.slice(from, to).matchAll(WORD)) {
      const key = keyOf(print);
      if (key === '') ignore(print);
      else words.push({ key, print: words.length === 0 ? before + print : print });
    }
    from = to;
  }
  return words.length === 0 && before !== '' ? [{ key: '', print: before }] : words;
}

function nextStop(text: string, from: number, marker: number): number {
  const tag = text.indexOf('<', from + 1);
  return tag < 0 ? marker : Math.min(marker, tag);
}

function keyOf(print: string): string {
  const plain = plainKey(print);
  return SIGNS[plain] ?? plain;
}

function* align(left: readonly Word[], right: readonly Word[]): Generator<Difference> {
  let start = 0;
  while (start < left.length && start < right.length && left[start]?.key === right[start]?.key) start += 1;
  let end = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (end < shorter && left[left.length - 1 - end]?.key === right[right.length - 1 - end]?.key) end += 1;
  yield say('same', left.slice(0, start));
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)] as const;
  const edits = shortestEdits(...middle);
  if (edits) yield* edits;
  else {
    yield say('first', middle[0]);
    yield say('second', middle[1]);
  }
  yield say('same', left.slice(left.length - end));
}

/** Myers' O(ND) difference; null when more than {@link MOST_EDITS} words differ. */
function shortestEdits(left: readonly Word[], right: readonly Word[]): Difference[] | null {
  if (left.length === 0 || right.length === 0) return [say('first', left), say('second', right)];
  const furthest = new Int32Array(2 * MOST_EDITS + 3);
  const at = (diagonal: number) => furthest[diagonal + MOST_EDITS + 1] ?? 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    trace.push(furthest.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < left.length && x - diagonal < right.length && left[x]?.key === right[x - diagonal]?.key) x += 1;
      furthest[diagonal + MOST_EDITS + 1] = x;
      if (x >= left.length && x - diagonal >= right.length) return walkBack(trace, left, right);
    }
  }
  return null;
}

function walkBack(trace: readonly Int32Array[], left: readonly Word[], right: readonly Word[]): Difference[] {
  const pieces: Difference[] = [];
  let [x, y] = [left.length, right.length];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const at = (diagonal: number) => trace[edits]?.[diagonal + MOST_EDITS + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const beforeX = edits === 0 ? 0 : at(down ? diagonal + 1 : diagonal - 1);
    const beforeY = edits === 0 ? 0 : beforeX - (down ? diagonal + 1 : diagonal - 1);
    const fromX = edits === 0 ? 0 : down ? beforeX : beforeX + 1;
    pieces.push(say('same', left.slice(fromX, x)));
    if (edits > 0) pieces.push(down ? say('second', right.slice(beforeY, beforeY + 1)) : say('first', left.slice(beforeX, beforeX + 1))); // prettier-ignore
    [x, y] = [beforeX, beforeY];
  }
  return firstBeforeSecond(pieces.reverse());
}

/** Within a replacement the first text's words come before the second's. */
function firstBeforeSecond(pieces: readonly Difference[]): Difference[] {
  const ordered: Difference[] = [];
  let held: Difference[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    if (piece.kind === 'second') held.push(piece);
    else {
      if (piece.kind === 'same') ordered.push(...held.splice(0));
      ordered.push(piece);
    }
  }
  held = held.splice(0);
  return [...ordered, ...held];
}

function say(kind: Difference['kind'], words: readonly Word[]): Difference {
  return { kind, text: words.map((word) => word.print).join('') };
}
