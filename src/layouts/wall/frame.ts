import type { Box, Size } from '../box.ts';
import type { Typesetting } from '../label.ts';
import { clearOf } from './seams.ts';
import { fitHeadline, wrapEven } from './wrap.ts';

/** How a wall is laid out: figures at the right, headline and figures at the left of a very wide one, below on a tall one. */
export type WallShape = 'wide' | 'ultra' | 'tall';

/** Lines of text in a box, at one size. */
export interface TextBlock {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
}

/** Where everything of a step stands on the wall, in CSS pixels. */
export interface WallFrame {
  readonly shape: WallShape;
  /** A hundredth of the picture's height, enlarged on very wide and tall walls (DESIGN.md sections 3 and 9). */
  readonly unit: number;
  readonly head: TextBlock;
  readonly sub: TextBlock;
  /** One box a figure; fewer than asked for where there is no room. */
  readonly figures: readonly Box[];
  readonly figureSize: number;
  /** True where a figure's words stand beside its number, else below. */
  readonly beside: boolean;
  readonly chart: Box;
  readonly foot: Box;
  readonly footSize: number;
}

/** What stands around the picture. */
export interface WallWords {
  readonly headline: string;
  readonly sub: string;
  readonly figures: number;
  /** True where the headline is the picture: it stands lower and larger (title and closing). */
  readonly alone?: boolean;
}

/** Sizes in units (DESIGN.md section 9, a little above its floors so that rounding never falls below). */
export const WALL = { note: 2.23, label: 2.62, lead: 2.82, text: 3.3, head: 5.94, figure: 10.92 } as const;
/** The least size of any text, a share of the window's height (REQUIREMENTS PRE-5), a little above it for rounding. */
const LEAST = 0.0186;
const MARGIN = 5.56;
const ULTRA_FROM = 2.2;
/** How much larger text is on a tall wall, whose unit is that of its width. */
const TALL_BOOST = 1.5;
/** The sizes of a headline that are tried, as shares of its full one. */
const STEPS = [1, 0.88, 0.77, 0.68] as const;
const FIGURE_COLUMN = 37;
const GAP = 4.2;

/** A wall's unit and shape by its size. */
export function wallUnit({ width, height }: Size): { unit: number; base: number; shape: WallShape } {
  const base = Math.min(height / 100, width / 177.78);
  const aspect = width / height;
  if (aspect < 1.15) return { unit: base * TALL_BOOST, base: base * TALL_BOOST, shape: 'tall' };
  if (aspect < ULTRA_FROM) {
    // On a wall that is nearly square labels would fall below the least size before the shape becomes a tall one.
    const unit = Math.max(base, (LEAST * height) / WALL.label);
    return { unit, base: unit, shape: 'wide' };
  }
  return { unit: base * Math.min(1.3, Math.max(1, (aspect / (16 / 9)) ** 0.3785)), base, shape: 'ultra' };
}

/** The frame of a step: laid out anew for each shape, nothing scaled; no text over a seam. */
export function layoutWall(size: Size, words: WallWords, set: Typesetting, seams: readonly number[] = []): WallFrame {
  const found = wallUnit(size);
  const { unit, base } = found;
  const shape = words.alone && found.shape === 'ultra' ? 'wide' : found.shape;
  const pad = unit;
  const m = Math.max(MARGIN * base * (shape === 'tall' ? 0.75 : 1), 0);
  const footSize = Math.max(WALL.note * unit, shape === 'tall' ? 0 : LEAST * size.height);
  const foot = { x0: m, x1: size.width - m, y1: size.height - m * 0.55, y0: size.height - m * 0.55 - footSize * 1.5 };
  const body = { x0: m, x1: size.width - m, y0: m * 0.8, y1: foot.y0 - 1.4 * unit };
  const column = Math.min(0.36 * size.width, Math.max(0.23 * size.width, 50 * unit));
  const textBox = clearOf(shape === 'ultra' ? { ...body, x1: body.x0 + column - m * 0.4 } : body, seams, pad);
  const room = textBox.x1 - textBox.x0;
  const block = (lines: readonly string[], y0: number, wide: number, leading: number): TextBlock => {
    return { box: { ...textBox, y0, y1: y0 + lines.length * leading }, lines, size: wide, leading };
  };
  const own = words.alone ? 1.35 : 1;
  const start = body.y0 + (words.alone ? 0.2 * (body.y1 - body.y0) : 0);
  // A headline gives up what a wide or tall wall added to its size before one of its clauses is broken.
  const least = WALL.head * own * Math.min(size.height / 100, size.width / 177.78);
  const sizes = STEPS.map((step) => step * WALL.head * own * unit).filter((one) => one > 0.999 * least);
  const fitted = fitHeadline(words.headline, room, sizes, 600, set);
  const head = block(fitted.lines, start, fitted.size, (7.5 / WALL.head) * fitted.size);
  const lead = WALL.lead * unit;
  const sub = block(wrapEven(words.sub, room, lead, 400, set), head.box.y1 + 0.5 * unit, lead, 4.1 * unit);
  const top = sub.box.y1 + (sub.lines.length > 0 ? 1.8 : 1) * unit;
  const common = { shape, unit, head, sub, foot, footSize, figureSize: WALL.figure * base };
  if (shape === 'ultra') {
    const below = { ...textBox, y0: top, y1: body.y1 };
    const figures = rows(below, words.figures, 12.4 * base, 16 * base);
    const chartX = body.x0 + column + m * 0.4;
    const first = seams.find((x) => x > body.x0 + column - pad && x < chartX + 6 * unit);
    return { ...common, figures, beside: true, chart: { ...body, x0: first ? first + pad : chartX } };
  }
  if (shape === 'tall') {
    const high = words.figures * 13.6 * unit;
    const below = clearOf({ ...body, y0: body.y1 - high, y1: body.y1 }, seams, pad);
    const chart = { ...body, y0: top, y1: body.y1 - high - (words.figures > 0 ? 2 * unit : 0) };
    return { ...common, figures: rows(below, words.figures, 12.4 * unit, 13.6 * unit), beside: true, chart };
  }
  if (words.figures === 0) return { ...common, figures: [], beside: false, chart: { ...body, y0: top } };
  const cut = seams.find((x) => x > body.x1 - FIGURE_COLUMN * unit - pad && x < body.x1 + pad);
  const x1 = cut === undefined ? body.x1 : cut - pad;
  const beside = { x0: x1 - FIGURE_COLUMN * unit, x1, y0: top, y1: body.y1 };
  const chart = { ...body, y0: top, x1: beside.x0 - GAP * unit };
  return { ...common, figures: rows(beside, words.figures, 18 * unit, 25.5 * unit), beside: false, chart };
}

/** Boxes one below the other, as many as find their least height, none higher than `most`. */
function rows(room: Box, wanted: number, least: number, most: number): Box[] {
  const count = Math.max(0, Math.min(wanted, Math.floor((room.y1 - room.y0) / least + 1e-6)));
  const high = Math.min(most, (room.y1 - room.y0) / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({
    ...room,
    y0: room.y0 + at * high,
    y1: room.y0 + (at + 1) * high,
  }));
}
