import type { Breathe } from './breathe.ts';

/** Gives the next part of a text that is still on its way; null when all of it is there. */
export type NextText = () => Promise<string | null>;

/** Characters that one call of JSON.parse is given, about: some milliseconds of it. */
const PIECE = 200_000;

/**
 * Parses a long JSON text piece by piece, so that the page answers meanwhile: what is larger than a piece is taken apart,
 * list by list, the rest is left to JSON.parse. `text` is what is there of it, `next` brings the rest, which is parsed as it
 * comes. Gives what JSON.parse gives, and throws where it throws, and where `next` does.
 */
export async function parseInPieces(
  text: string,
  breathe: Breathe,
  next: NextText = () => Promise.resolve(null),
  piece = PIECE,
): Promise<unknown> {
  const scan: Scan = { text, at: 0, piece, next };
  const value = await valueOf(scan, breathe);
  if ((await markAt(scan)) !== '') throw new SyntaxError('more than one value');
  return value;
}

/** The part of the text that is being read: what is before `at` may be gone, what is behind it may still come. */
interface Scan {
  text: string;
  at: number;
  readonly piece: number;
  readonly next: NextText;
}

async function valueOf(scan: Scan, breathe: Breathe): Promise<unknown> {
  const mark = await markAt(scan);
  const end = await endOfNext(scan);
  if (end === LONG) {
    scan.at += 1;
    return mark === '[' ? listOf(scan, breathe) : recordOf(scan, breathe);
  }
  const value = scan.text.slice(scan.at, end);
  scan.at = end;
  await breathe();
  return JSON.parse(value);
}

async function listOf(scan: Scan, breathe: Breathe): Promise<unknown[]> {
  const items: unknown[] = [];
  for (;;) {
    const { end, closed } = smallItems(scan);
    if (end > scan.at) {
      const together = scan.text.slice(scan.at, end - 1);
      scan.at = end;
      for (const item of JSON.parse(`[${together}]`) as unknown[]) items.push(item);
      await breathe();
      if (closed) return items;
      continue;
    }
    // The next item is a large one, or is not there yet.
    items.push(await valueOf(scan, breathe));
    if (await ends(scan, ']')) return items;
  }
}

/** Small items that follow each other are parsed together: where they end, their last comma or bracket with them. */
function smallItems({ text, at, piece }: Scan): { readonly end: number; readonly closed: boolean } {
  let end = at;
  while (end - at < piece) {
    const item = endOf(text, pastSpace(text, end), piece);
    const next = item < 0 ? text.length : pastSpace(text, item);
    if (next >= text.length) break;
    const mark = text.charAt(next);
    if (mark !== ',' && mark !== ']') throw new SyntaxError('neither , nor ]');
    end = next + 1;
    if (mark === ']') return { end, closed: true };
  }
  return { end, closed: false };
}

async function recordOf(scan: Scan, breathe: Breathe): Promise<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (;;) {
    if ((await markAt(scan)) !== '"') throw new SyntaxError('no key');
    const end = await endOfNext(scan);
    const key = JSON.parse(scan.text.slice(scan.at, end)) as string;
    scan.at = end;
    if (key === '__proto__' || (await markAt(scan)) !== ':') throw new SyntaxError('no key');
    scan.at += 1;
    record[key] = await valueOf(scan, breathe);
    if (await ends(scan, '}')) return record;
  }
}

/** Goes past what stands after an item; true where the list or record ends there. */
async function ends(scan: Scan, close: string): Promise<boolean> {
  const mark = await markAt(scan);
  if (mark !== ',' && mark !== close) throw new SyntaxError(`neither , nor ${close}`);
  scan.at += 1;
  return mark === close;
}

/** Goes past the space, and says what stands there; nothing at the end of the whole text. */
async function markAt(scan: Scan): Promise<string> {
  do scan.at = pastSpace(scan.text, scan.at);
  while (scan.at >= scan.text.length && (await more(scan)));
  return scan.text.charAt(scan.at);
}

/** Where the value that begins here ends, waiting for it; `LONG` for a long one. */
async function endOfNext(scan: Scan): Promise<number> {
  for (;;) {
    const end = endOf(scan.text, scan.at, scan.piece);
    if (end !== OPEN) return end;
    // What is cut off JSON.parse will refuse.
    if (!(await more(scan))) return scan.text.length;
  }
}

/** Waits for a good piece of the text, and lets go of what was read; false when there is no more. */
async function more(scan: Scan): Promise<boolean> {
  const parts = [scan.text.slice(scan.at)];
  let come = 0;
  while (come < scan.piece) {
    const part = await scan.next();
    if (part === null) break;
    come += part.length;
    parts.push(part);
  }
  scan.text = parts.join('');
  scan.at = 0;
  return come > 0;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD, COMMA] = [34, 92, 91, 93, 123, 125, 44];

/** A list or record longer than a piece; a value whose end has not come. */
const [LONG, OPEN] = [-1, -2];

/** Where the value that begins at `from` ends, or `LONG`, or `OPEN`. What is wrong in it JSON.parse will say. */
function endOf(text: string, from: number, most: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (at === OPEN || depth === 0) return at;
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
    if (depth > 0 && at - from > most) return LONG;
  }
  return OPEN;
}

function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return OPEN;
}
