import type { TreeNode } from '../../views/tree.ts';
import { numberOf } from '../amount.ts';
import type { Box } from '../box.ts';
import { leavesOf, markOf, sliced, type WallMark, type WallRoom, type WallScene, type WallText } from './scene.ts';
import { clearOf } from './seams.ts';
import { WALL } from './frame.ts';
import { wrapText } from './wrap.ts';

/** A part of a bar: all projects side by side, or one amount in a colour. */
export interface BarPart {
  readonly id: string;
  readonly amount: string;
  readonly tint: string;
  /** True where the projects themselves make the part. */
  readonly projects: boolean;
}

/** A bar: its name, its amount as written, its parts. */
export interface BarRow {
  readonly label: string;
  readonly written: string;
  readonly parts: readonly BarPart[];
}

/** Bars of one scale, and the document's own words below them. */
export interface BarsPicture {
  readonly all: TreeNode;
  readonly rows: readonly BarRow[];
  readonly quotes: readonly string[];
  /** One thin bar at the foot, without words (title and closing). */
  readonly plain: boolean;
}

/** Bars whose lengths are their amounts, all at one scale; projects that are in none wait in the first. */
export function barsScene({ all, rows, quotes, plain }: BarsPicture, room: WallRoom): WallScene {
  const { box, unit, seams, set } = room;
  const size = WALL.lead * unit;
  const longest = Math.max(...rows.map(({ parts }) => sum(parts)), 0);
  const wide = longest > 0 ? (box.x1 - box.x0) / longest : 0;
  const leading = 1.55 * size;
  const words = clearOf(box, seams, unit);
  const lines = quotes.flatMap((quote) => wrapText(quote, words.x1 - words.x0, size, 400, set));
  const quoted = lines.length > 0 ? lines.length * leading + 2 * unit : 0;
  const head = plain ? 0 : 4.6 * unit;
  const least = 2.4 * unit;
  const space = (box.y1 - box.y0 - quoted) / Math.max(1, rows.length) - head - least;
  const most = plain ? 6 * unit : Math.max(15 * unit, 0.86 * space);
  const high = Math.max(1.5 * unit, Math.min(most, space));
  const top = plain ? box.y1 - high - unit : box.y0;
  // What bars and words leave free stands between the bars, not below them.
  const gap = plain
    ? least
    : Math.max(least, (box.y1 - box.y0 - quoted - rows.length * (head + high)) / Math.max(1, rows.length));
  const texts: WallText[] = [];
  const extras: WallMark[] = [];
  const projects: WallMark[][] = [];
  rows.forEach((row, at) => {
    const y0 = top + at * (head + high + gap) + head;
    let x = box.x0;
    if (!plain) texts.push(...titleOf(row, clearOf({ ...box, y0: y0 - head, y1: y0 }, seams, unit), room));
    for (const part of row.parts) {
      const bar = { x0: x, x1: x + numberOf(part.amount) * wide, y0, y1: y0 + high };
      x = bar.x1;
      if (!part.projects) extras.push(markOf(part.id, bar, { tint: part.tint }));
      else projects.push(inBar(all, bar, true));
    }
  });
  const from = top + rows.length * (head + high + gap) + 0.4 * unit;
  lines.forEach((text, at) =>
    texts.push({ x: words.x0, y: from + at * leading + size, text, size, weight: 400, anchor: 'start', tone: 'soft' }),
  );
  const rest = { x0: box.x0, x1: box.x0, y0: top + head, y1: top + head + high };
  return { marks: [...(projects[0] ?? inBar(all, rest, false)), ...extras], texts, headings: [], pages: 1 };
}

/** All projects in one bar, in their order; unseen where no bar is theirs. */
export function inBar(all: TreeNode, bar: Box, seen: boolean, down = false): WallMark[] {
  const leaves = leavesOf(all);
  const boxes = sliced(leaves, bar, down);
  return leaves.map((node, at) => markOf(node.id, boxes[at] ?? bar, { node, seen }));
}

function titleOf(row: BarRow, line: Box, { unit, set }: WallRoom): WallText[] {
  const size = WALL.lead * unit;
  const name: WallText = { x: line.x0, y: line.y1 - 1.3 * unit, text: row.label, size, weight: 600, anchor: 'start', tone: 'ink' }; // prettier-ignore
  const x = line.x0 + set.measure(row.label, size, 600) + unit;
  // What stands after the amount gives way where a seam leaves no room for it.
  const ways = [row.written, row.written.split('　')[0] ?? ''];
  const text = ways.find((one) => x + set.measure(one, size, 500) <= line.x1) ?? '';
  return [name, { ...name, x, text, weight: 500 }];
}

function sum(parts: readonly BarPart[]): number {
  return parts.reduce((total, { amount }) => total + numberOf(amount), 0);
}
