import type { Measure } from '../label.ts';
import type { Segment } from '../line-break.ts';
import { wrapText } from './wrap.ts';

/** A hand-out's page with a note: how high the picture is, and the note line by line. */
export interface NoteSheet {
  /** The picture's height in pixels. */
  readonly picture: number;
  readonly size: number;
  readonly leading: number;
  /** 2 where the note stands in two columns, so that no line is too long to follow. */
  readonly columns: 1 | 2;
  /** The lines under the picture; then those of each further page, where the note is longer than that. */
  readonly pages: readonly (readonly string[])[];
}

/** The sheet's sides, and the note's margins, in pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Margins of the note, and what its title takes. */
export const NOTE = { side: 56, foot: 20, title: 30, gap: 40 } as const;
const LEADING = 1.65;
/** The picture's share of the height and the note's size of text, tried one after the other: small notes leave it large. */
const WAYS = [
  [0.82, 15],
  [0.74, 15],
  [0.66, 15],
  [0.6, 14],
  [0.54, 13],
] as const;

/** Lays out the note below its picture; nothing of it is cut: what the smallest picture leaves no room for has pages of its own. */
export function layoutNote(note: string, sheet: Sheet, set: { readonly measure: Measure; readonly segment: Segment }): NoteSheet {
  const column = (sheet.width - 2 * NOTE.side - NOTE.gap) / 2;
  const tried = WAYS.map(([share, size]) => {
    const leading = size * LEADING;
    const room = (high: number) => 2 * Math.max(1, Math.floor((high - NOTE.title - NOTE.foot) / leading));
    const lines = note.split('\n').flatMap((paragraph) => wrapText(paragraph, column, size, 400, { ...set, smallest: size, largest: size }, false));
    const picture = Math.round(share * sheet.height);
    return { picture, size, leading, lines, first: room(sheet.height - picture), rest: room(sheet.height - NOTE.side) };
  });
  const way = tried.find(({ lines, first }) => lines.length <= first) ?? tried[tried.length - 1];
  if (!way) throw new RangeError('no way to lay out a note');
  const { picture, size, leading, lines, first, rest } = way;
  const pages = [lines.slice(0, first)];
  for (let at = first; at < lines.length; at += rest) pages.push(lines.slice(at, at + rest));
  return { picture, size, leading, columns: lines.length > 4 ? 2 : 1, pages };
} // prettier-ignore
