/** A stretch of a document: one HTML table with all that it holds, or what stands between two of them. */
export interface HtmlSpan {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly html: boolean;
  /** False for a table without an end. */
  readonly closed: boolean;
}

/** Where a table that was never closed ends at the latest: at a Markdown row, or where a part of the document begins. */
const BEYOND = /[\n\r]\s{0,8}(?:\||(?:#{1,6} {0,4})?第\s?[一二三四]\s?部分)/g;
/** How many tables without an end are looked behind; with more the document is no longer worth it. */
const MOST_UNCLOSED = 20;

/** The document in spans. Tables may nest and may lack their end; a `<table>` within a Markdown row is none. */
export function splitHtmlTables(text: string): HtmlSpan[] {
  const spans: HtmlSpan[] = [];
  let start = 0;
  let line = 1;
  const push = (end: number, html: boolean, closed: boolean): void => {
    const piece = text.slice(start, end);
    if (piece !== '') spans.push({ text: piece, line, html, closed });
    line += countLines(piece);
    start = end;
  };
  const inMarkdown = rowFinder(text);
  const tag = /<(\/?)table\b/gi;
  let depth = 0;
  let unclosed = 0;
  for (;;) {
    const match = tag.exec(text);
    if (!match) {
      if (depth === 0) break;
      BEYOND.lastIndex = start;
      const beyond = unclosed < MOST_UNCLOSED ? BEYOND.exec(text) : null;
      push(beyond ? beyond.index : text.length, true, false);
      tag.lastIndex = start;
      unclosed += 1;
      depth = 0;
    } else if (match[1] === '') {
      if (depth === 0 && inMarkdown(match.index)) continue;
      if (depth === 0) push(match.index, false, true);
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const close = text.indexOf('>', match.index);
      push(close < 0 ? text.length : close + 1, true, true);
    }
  }
  if (start < text.length) push(text.length, false, true);
  return spans;
}

/** Tells whether the line in which a place stands begins with a bar; asked of places in rising order, it is linear. */
function rowFinder(text: string): (at: number) => boolean {
  let scanned = 0;
  let lineStart = 0;
  let first = -1;
  return (at) => {
    if (at < scanned) [scanned, lineStart, first] = [0, 0, -1];
    for (; scanned < at; scanned += 1) {
      const code = text.charCodeAt(scanned);
      if (code === 0x0a || code === 0x0d) [lineStart, first] = [scanned + 1, -1];
      else if (first < lineStart && (text[scanned] ?? '').trim() !== '') first = scanned;
    }
    return first >= lineStart && text[first] === '|';
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}
