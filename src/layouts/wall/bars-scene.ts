import type { TreeNode } from '../../views/tree.ts';
import { numberOf } from '../amount.ts';
import type { Box } from '../box.ts';
import { leavesOf, markOf, sliced, type WallMark, type WallRoom, type WallScene, type WallText } from './scene.ts';
import { clearOf } from './seams.ts';
import type { Typesetting } from '../label.ts';
import { WALL } from './frame.ts';
import { widthOfLine, wrapText } from './wrap.ts';

/** A part of a bar: all projects side by side, or one amount in a colour. */
export interface BarPart {
  readonly id: string;
  readonly amount: string;
  readonly tint: string;
  /** True where the projects themselves make the part. */
  readonly projects: boolean;
  readonly name: string;
  /** Its amount and share, written on the bar or over its end; none where the row's words say them. */
  readonly said?: string;
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
  /** One thin bar at the foot (title and closing). */
  readonly plain: boolean;
}

/** Bars whose lengths are their amounts, all at one scale; projects that are in none wait in the first. */
export function barsScene({ all, rows, quotes, plain }: BarsPicture, room: WallRoom): WallScene {
  const { box, unit, seams, set } = room;
  const longest = Math.max(...rows.map(({ parts }) => sum(parts)), 0);
  const wide = longest > 0 ? (box.x1 - box.x0) / longest : 0;
  const leading = 1.55 * WALL.text * unit;
  const words = clearOf(box, seams, unit);
  const lines = quotes.flatMap((quote) => wrapText(quote, words.x1 - words.x0, WALL.text * unit, 400, set));
  const quoted = lines.length > 0 ? lines.length * leading + 2 * unit : 0;
  const head = 4.6 * unit;
  const least = 2.4 * unit;
  const space = (box.y1 - box.y0 - quoted) / Math.max(1, rows.length) - head - least;
  const most = plain ? 6 * unit : Math.max(15 * unit, 0.86 * space);
  const high = Math.max(1.5 * unit, Math.min(most, space));
  const top = plain ? box.y1 - head - high - unit : box.y0;
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
    const bars = row.parts.map((part): PartBar => {
      const from = x;
      x += numberOf(part.amount) * wide;
      return { part, x0: from, x1: x, y0, y1: y0 + high };
    });
    for (const { part, ...bar } of bars) {
      if (!part.projects) extras.push(markOf(part.id, bar, { tint: part.tint }));
      // One kind of spending, in its colour: those of the domains come with their names.
      else projects.push(inBar(all, bar, true).map((mark) => ({ ...mark, tint: part.tint })));
    }
    const line = clearOf({ ...box, y0: y0 - head, y1: y0 }, seams, unit);
    const short = titleOf(row, line, room, 'short');
    const named = partWords(bars, line, short, room);
    texts.push(...(named ? [...short, ...named] : titleOf(row, line, room, 'long')));
  });
  const from = top + rows.length * (head + high + gap) + 0.4 * unit;
  lines.forEach((text, at) =>
    texts.push({
      x: words.x0,
      y: from + at * leading + WALL.text * unit,
      text,
      size: WALL.text * unit,
      weight: 400,
      tone: 'soft',
    }),
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

interface PartBar extends Box {
  readonly part: BarPart;
}

/**
 * What is said of the parts of a bar: on a part that has room for it, else over the part's end, a bracket long. Null where
 * one of them finds no room, or has nothing to say: then the row's own words name them all.
 */
function partWords(bars: readonly PartBar[], line: Box, title: readonly WallText[], room: WallRoom): WallText[] | null {
  const { unit, seams, set } = room;
  const size = WALL.lead * unit;
  const from = Math.max(line.x0, ...title.map((text) => text.x + set.measure(text.text, text.size, text.weight) + 2 * unit));
  const texts: WallText[] = [];
  let end = line.x1;
  for (const bar of [...bars].reverse()) {
    const { name, said } = bar.part;
    if (said === undefined) return null;
    const inside = clearOf(bar, seams, unit);
    const large = Math.min(1.3 * size, 0.5 * (bar.y1 - bar.y0));
    const own = [large, size].find((one) => one >= size && spanOf(name, said, one, set) <= inside.x1 - inside.x0 - 3 * unit);
    if (own !== undefined) {
      const y = (bar.y0 + bar.y1) / 2 + 0.36 * own;
      texts.push(...pairOf(name, said, inside.x0 + 1.6 * unit, y, own, 'on', set));
      continue;
    }
    const wide = spanOf(name, said, size, set);
    const x = Math.min(bar.x1, end) - wide;
    if (x < from || seams.some((seam) => seam > x - unit && seam < x + wide)) return null;
    texts.push(...pairOf(name, said, x, line.y1 - 1.3 * unit, size, 'ink', set));
    end = x - 2 * unit;
  }
  return texts;
} // prettier-ignore

function spanOf(name: string, said: string, size: number, { measure }: Typesetting): number {
  return measure(name, size, 600) + (said === '' ? 0 : 0.5 * size + measure(said, size, 500));
}

function pairOf(name: string, said: string, x: number, y: number, size: number, tone: WallText['tone'], set: Typesetting): WallText[] {
  const first: WallText = { x, y, text: name, size, weight: 600, tone };
  return said === '' ? [first] : [first, { ...first, x: x + set.measure(name, size, 600) + 0.5 * size, text: said, weight: 500 }];
} // prettier-ignore

function titleOf(row: BarRow, line: Box, { unit, set }: WallRoom, form: 'short' | 'long'): WallText[] {
  if (row.label === '') return [];
  const size = WALL.lead * unit;
  const name: WallText = { x: line.x0, y: line.y1 - 1.3 * unit, text: row.label, size, weight: 600, tone: 'ink' }; // prettier-ignore
  const x = line.x0 + widthOfLine(row.label, size, 600, set) + unit;
  // What stands after the amount gives way where a seam leaves no room for it.
  const ways = [row.written, row.written.split('　')[0] ?? ''].slice(form === 'long' ? 0 : 1);
  const text = ways.find((one) => x + set.measure(one, size, 500) <= line.x1) ?? '';
  return [name, { ...name, x, text, weight: 500 }];
}

function sum(parts: readonly BarPart[]): number {
  return parts.reduce((total, { amount }) => total + numberOf(amount), 0);
}
