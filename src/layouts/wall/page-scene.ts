import type { TreeNode } from '../../views/tree.ts';
import type { Typesetting } from '../label.ts';
import { inBar } from './bars-scene.ts';
import { WALL } from './frame.ts';
import type { WallRoom, WallScene, WallText } from './scene.ts';
import { clearOf } from './seams.ts';
import { wrapText } from './wrap.ts';

/** A project's page on the wall: its slice of all projects, and what the document promises for it. */
export interface ProjectPicture {
  readonly all: TreeNode;
  readonly project: string;
  /** A title and its paragraphs, one after the other. */
  readonly blocks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** Which page of a long text is shown, from 0. */
  readonly page: number;
}

/** Text sizes to try, in units, the largest first; the last is the smallest that a wall may show. */
const SIZES = [5.2, 4.9, 4.5, 4.2, 3.9, 3.6, 3.3, 3, WALL.lead, WALL.label] as const;
const LEADING = 1.62;
/** The longest line, in sizes of its text: the eye finds the next one. */
const LONGEST = 38;

interface Line {
  readonly text: string;
  readonly title: boolean;
  /** Lines of room before it. */
  readonly before: number;
}

/** The page: as large as it fits, on several pages where even the smallest size does not hold it. */
export function pageScene({ all, project, blocks, page }: ProjectPicture, room: WallRoom): WallScene {
  const { box, unit, seams, set } = room;
  const bar = { ...box, x1: box.x0 + 4.5 * unit };
  const marks = inBar(all, bar, true, true).map((mark) => ({ ...mark, faded: mark.id !== project }));
  const column = clearOf({ ...box, x0: bar.x1 + 4 * unit }, seams, unit);
  const height = column.y1 - column.y0;
  let size = WALL.label * unit;
  let lines: Line[] = [];
  for (const wanted of SIZES) {
    size = wanted * unit;
    lines = linesOf(blocks, Math.min(column.x1 - column.x0, LONGEST * size), size, set);
    if (heightOf(lines, size) <= height) break;
  }
  const pages = paged(lines, height, size);
  const shown = pages[Math.min(page, pages.length - 1)] ?? [];
  let y = column.y0;
  const texts = shown.map(({ text, title, before }, at): WallText => {
    y += LEADING * size * (1 + (at === 0 ? 0 : before));
    return { x: column.x0, y: y - 0.42 * size, text, size, weight: title ? 600 : 400, anchor: 'start', tone: title ? 'soft' : 'ink' }; // prettier-ignore
  });
  return { marks, texts, headings: [], pages: pages.length };
}

function linesOf(blocks: ProjectPicture['blocks'], width: number, size: number, set: Typesetting): Line[] {
  return blocks.flatMap(({ title, paragraphs }, block) => [
    { text: title, title: true, before: block === 0 ? 0 : 0.6 },
    ...paragraphs.flatMap(
      (paragraph, at) =>
      wrapText(paragraph, width, size, 400, set).map((text, row) => ({ text, title: false, before: row === 0 && at > 0 ? 0.2 : 0 })), // prettier-ignore
    ),
  ]);
}

function heightOf(lines: readonly Line[], size: number): number {
  return lines.reduce((sum, { before }, at) => sum + LEADING * size * (1 + (at === 0 ? 0 : before)), 0);
}

function paged(lines: readonly Line[], height: number, size: number): Line[][] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    const last = pages[pages.length - 1] ?? [];
    if (last.length > 0 && heightOf([...last, line], size) > height) pages.push([line]);
    else last.push(line);
  }
  return pages;
}
