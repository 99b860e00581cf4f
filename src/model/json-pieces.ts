import type { Breathe } from './breathe.ts';

/** Characters that one call of JSON.parse is given, about: some milliseconds of it. */
const PIECE = 200_000;

/**
 * Parses a long JSON text piece by piece, so that the page answers meanwhile: what is larger than a piece is taken apart,
 * list by list, the rest is left to JSON.parse. Gives what JSON.parse gives, and throws where it throws.
 */
export async function parseInPieces(text: string, breathe: Breathe, piece = PIECE): Promise<unknown> {
  const scan = { text, at: 0, piece };
  const value = await valueOf(scan, breathe);
  if (pastSpace(text, scan.at) < text.length) throw new SyntaxError(`more than one value, at ${scan.at}`);
  return value;
}

interface Scan {
  readonly text: string;
  at: number;
  readonly piece: number;
}

async function valueOf(scan: Scan, breathe: Breathe): Promise<unknown> {
  const { text, piece } = scan;
  const from = pastSpace(text, scan.at);
  const end = endOf(text, from, piece);
  if (end < 0) {
    scan.at = from + 1;
    return text.charAt(from) === '[' ? listOf(scan, breathe) : recordOf(scan, breathe);
  }
  scan.at = end;
  await breathe();
  return JSON.parse(text.slice(from, end));
}

async function listOf(scan: Scan, breathe: Breathe): Promise<unknown[]> {
  const { text, piece } = scan;
  const items: unknown[] = [];
  for (;;) {
    // Small items that follow each other are parsed together.
    const from = scan.at;
    let to = from;
    let last = '';
    while (last !== ']' && to - from < piece) {
      const end = endOf(text, pastSpace(text, to), piece);
      if (end < 0) break;
      const next = pastSpace(text, end);
      last = text.charAt(next);
      if (last !== ',' && last !== ']') throw new SyntaxError(`neither , nor ] at ${next}`);
      to = next + 1;
    }
    if (to > from) {
      for (const item of JSON.parse(`[${text.slice(from, to - 1)}]`) as unknown[]) items.push(item);
      await breathe();
    }
    scan.at = to;
    if (last === ']') return items;
    if (endOf(text, pastSpace(text, to), piece) >= 0) continue;
    items.push(await valueOf(scan, breathe));
    if (ends(scan, ']')) return items;
  }
}

async function recordOf(scan: Scan, breathe: Breathe): Promise<Record<string, unknown>> {
  const { text } = scan;
  const record: Record<string, unknown> = {};
  for (;;) {
    const from = pastSpace(text, scan.at);
    const end = text.charAt(from) === '"' ? endOf(text, from, scan.piece) : from;
    const key: unknown = JSON.parse(text.slice(from, end));
    const colon = pastSpace(text, end);
    if (typeof key !== 'string' || key === '__proto__' || text.charAt(colon) !== ':')
      throw new SyntaxError(`no key at ${from}`);
    scan.at = colon + 1;
    record[key] = await valueOf(scan, breathe);
    if (ends(scan, '}')) return record;
  }
}

/** Goes past what stands after an item; true where the list or record ends there. */
function ends(scan: Scan, close: string): boolean {
  const next = pastSpace(scan.text, scan.at);
  const mark = scan.text.charAt(next);
  if (mark !== ',' && mark !== close) throw new SyntaxError(`neither , nor ${close} at ${next}`);
  scan.at = next + 1;
  return mark === close;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD, COMMA] = [34, 92, 91, 93, 123, 125, 44];

/** Where the value that begins at `from` ends; -1 for a list or record longer than `most`. What is wrong in it JSON.parse will say. */
function endOf(text: string, from: number, most: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (depth === 0) return at;
    } else if (code === OPEN_LIST || code === OPEN_RECORD) {
      depth += 1;
      at += 1;
    } else if (code === CLOSE_LIST || code === CLOSE_RECORD) {
      if (depth === 0) return at;
      depth -= 1;
      at += 1;
      if (depth === 0) return at;
    } else if (depth === 0 && (code === COMMA || code <= 32)) {
      return at;
    } else at += 1;
    if (depth > 0 && at - from > most) return -1;
  }
  if (depth > 0) throw new SyntaxError('the text ends in the middle');
  return at;
}

function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  throw new SyntaxError('a text does not end');
}
