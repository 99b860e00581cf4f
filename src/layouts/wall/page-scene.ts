import type { TreeNode } from '../../views/tree.ts';
import type { Typesetting } from '../label.ts';
import type { Box } from '../box.ts';
import { inBar } from './bars-scene.ts';
import { WALL } from './frame.ts';
import type { WallRoom, WallScene, WallText } from './scene.ts';
import { clearOf } from './seams.ts';
import { widthOfLine, wrapText } from './wrap.ts';

/** A project's page on the wall: its slice of all projects, and what the document promises for it. */
export interface ProjectPicture {
  readonly all: TreeNode;
  readonly project: string;
  /** A title and its paragraphs, one after the other. */
  readonly blocks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** Which page of a long text is shown, from 0. */
  readonly page: number;
}

/**
 * Text sizes to try, in units: one for most texts of a deck and one for long ones, so that slides look alike; the last is the
 * smallest that a wall may show. A very wide wall, whose unit is larger, has its own first.
 */
const SIZES = { usual: [4.5, WALL.text, WALL.label], wide: [3.9, WALL.text, WALL.label] } as const;
const LEADING = 1.62;
/** The longest line, in sizes of its text: the eye finds the next one. */
const LONGEST = 38;
/** From this width on, in units, what follows the first part stands beside it: their shares of the width, and the gap. */
const WIDE_FROM = 150;
const SHARES = [0.64, 0.36] as const;
const COLUMN_GAP = 3;
/** The most that the characters of a line are spread, in sizes of its text. */
const MOST_SPREAD = 0.13;

interface Line {
  readonly text: string;
  readonly title: boolean;
  /** Whether the paragraph ends with it. */
  readonly last: boolean;
  /** Lines of room before it. */
  readonly before: number;
}

interface Way {
  readonly size: number;
  /** Where each column stands, and its lines page by page. */
  readonly columns: readonly { readonly box: Box; readonly filled: readonly (readonly Line[])[] }[];
  readonly pages: number;
}

/** The page: as large as it fits, on several pages where even the smallest size does not hold it. */
export function pageScene({ all, project, blocks, page }: ProjectPicture, room: WallRoom): WallScene {
  const { box, unit, seams, set } = room;
  const bar = { ...box, x1: box.x0 + 4.5 * unit };
  const marks = inBar(all, bar, true, true).map((mark) => ({ ...mark, faded: mark.id !== project }));
  const whole = clearOf({ ...box, x0: bar.x1 + 4 * unit }, seams, unit);
  const wide = whole.x1 - whole.x0 > WIDE_FROM * unit;
  const two = wide && blocks.length > 1;
  const ways = SIZES[wide ? 'wide' : 'usual'].map((wanted) => wayOf(blocks, whole, two, wanted * unit, set));
  const way = ways.find(({ pages }) => pages === 1) ?? ways[ways.length - 1];
  if (!way) throw new RangeError('no size to write a page in');
  const { size, columns, pages } = way;
  const shown = Math.min(page, pages - 1);
  const texts = columns.flatMap(({ box: column, filled }) => written(filled[shown] ?? [], column, size, set));
  return { marks, texts, headings: [], pages };
}

function wayOf(blocks: ProjectPicture['blocks'], whole: Box, two: boolean, size: number, set: Typesetting): Way {
  const wide = whole.x1 - whole.x0;
  const inner = wide - COLUMN_GAP * size;
  const first = { ...whole, x1: whole.x0 + (two ? SHARES[0] * inner : Math.min(wide, LONGEST * size)) };
  const boxes = two ? [first, { ...whole, x0: whole.x1 - SHARES[1] * inner }] : [first];
  const columns = boxes.map((box, at) => {
    const own = two ? (at === 0 ? blocks.slice(0, 1) : blocks.slice(1)) : blocks;
    const parts = own.map((block, place) => linesOf(block, place, box.x1 - box.x0, size, set));
    return { box, filled: filledWith(parts, whole.y1 - whole.y0, size) };
  });
  return { size, columns, pages: Math.max(...columns.map(({ filled }) => filled.length)) };
}

/** The lines of a column; those that their paragraph goes on after end at its edge. */
function written(lines: readonly Line[], column: Box, size: number, set: Typesetting): WallText[] {
  let y = column.y0;
  return lines.map(({ text, title, last, before }, at): WallText => {
    y += LEADING * size * (1 + (at === 0 ? 0 : before));
    const own: WallText = { x: column.x0, y: y - 0.42 * size, text, size, weight: title ? 600 : 400, tone: title ? 'soft' : 'ink' };
    const left = column.x1 - column.x0 - widthOfLine(text, size, own.weight, set);
    const gaps = Array.from(text).length - 1;
    // A word or a figure kept whole may leave more: that line stays short.
    return title || last || gaps < 8 || Math.abs(left) > MOST_SPREAD * gaps * size ? own : { ...own, spread: left / gaps };
  });
} // prettier-ignore

function linesOf({ title, paragraphs }: ProjectPicture['blocks'][number], block: number, width: number, size: number, set: Typesetting): Line[] {
  return [
    { text: title, title: true, last: true, before: block === 0 ? 0 : 0.6 },
    ...paragraphs.flatMap((paragraph, at) =>
      wrapText(paragraph, width, size, 400, set).map((text, row, rows) => ({ text, title: false, last: row === rows.length - 1, before: row === 0 && at > 0 ? 0.2 : 0 })),
    ),
  ];
} // prettier-ignore

function heightOf(lines: readonly Line[], size: number): number {
  return lines.reduce((sum, { before }, at) => sum + LEADING * size * (1 + (at === 0 ? 0 : before)), 0);
}

/** The lines page by page; a part that the rest of a page does not hold begins a new one, where that holds it whole. */
function filledWith(parts: readonly (readonly Line[])[], height: number, size: number): Line[][] {
  const columns: Line[][] = [[]];
  const fits = (lines: readonly Line[]) => heightOf(lines, size) <= height;
  for (const part of parts) {
    const now = columns[columns.length - 1] ?? [];
    if (now.length > 0 && !fits([...now, ...part]) && fits(part)) columns.push([]);
    for (const line of part) {
      const last = columns[columns.length - 1] ?? [];
      if (last.length === 0 || fits([...last, line])) last.push(line);
      // A title goes with what it is the title of.
      else columns.push(last.length > 1 && last[last.length - 1]?.title ? [...last.splice(-1), line] : [line]);
    }
  }
  return columns;
}
