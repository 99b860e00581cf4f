import { candidatesOf, type Candidate } from './candidates.ts';
import { breakCosts, breakLines, fewestLines, type Segment } from './line-break.ts';

/** The weights of tokens.css: 400 regular, 500 medium, 600 bold, 700 head. */
export type Weight = 400 | 500 | 600 | 700;

/** The width of a text in pixels at a font size and weight. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** What a piece of a label says. */
export type SpanRole = 'name' | 'year' | 'amount' | 'share';

/** A piece of a line, x from the tile's left edge. */
export interface LabelSpan {
  readonly text: string;
  readonly role: SpanRole;
  readonly weight: Weight;
  readonly size: number;
  readonly x: number;
  readonly width: number;
}

/** One line: its baseline from the tile's upper edge, and its pieces. */
export interface LabelLine {
  readonly y: number;
  readonly spans: readonly LabelSpan[];
}

/** A text that fits its tile whole. `ink` is the box it takes, from the tile's upper left corner. */
export interface Label {
  readonly name: string;
  readonly lines: readonly LabelLine[];
  readonly ink: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What may be written on a tile. */
export interface LabelTexts {
  readonly short: string;
  readonly tiny: string;
  /** A still shorter name where there is an unmistakable one; tried last. */
  readonly brief?: string | null;
  readonly year: string | null;
  readonly amount: string;
  /** Empty where no share is to be written. */
  readonly share: string;
}

/** How labels are set: smallest and largest font size in pixels, what measures and what cuts words. */
export interface Typesetting {
  readonly measure: Measure;
  readonly segment: Segment;
  readonly smallest: number;
  readonly largest: number;
}

/** The room for a label: a tile's size, and the size of its folded corner. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly notch: number;
}

/** How close lines stand, and the margins beside and above the text, in font sizes. */
export interface LabelShape {
  readonly leading: number;
  readonly x: number;
  readonly y: number;
}

/** As labels are set; and closer, at the smallest size only, where nothing fits else. */
export const LABEL_SHAPES: readonly [LabelShape, LabelShape] = [
  { leading: 1.22, x: 0.42, y: 0.22 },
  { leading: 1.08, x: 0.24, y: 0.12 },
];
/** Font size by the side of a square of the same area; the share is written from this size (of the smallest) on. */
const GROWTH = 0.085;
const SHARE_FROM = 16 / 12;
const SPACE = 0.28;
const OPENING = /^[（【《“‘]/;

/**
 * The first candidate that fits whole, as large as it fits; null when none does. Never cut, never shortened, never over
 * the edge. Words are broken only where no whole-word setting of the same text fits.
 */
export function fitLabel(
  room: Room,
  texts: LabelTexts,
  set: Typesetting,
  candidates = candidatesOf(texts),
): Label | null {
  const first = Math.min(set.largest, Math.max(set.smallest, GROWTH * Math.sqrt(room.width * room.height)));
  const [usual, close] = LABEL_SHAPES;
  if (room.height < set.smallest * (close.leading + 2 * close.y) || room.width < set.smallest * 2) return null;
  for (const shape of [usual, close]) {
    const sizes = shape === usual ? sizesFrom(first, set.smallest) : [set.smallest];
    for (const candidate of candidates) {
      const costs = breakCosts(candidate.name, set.segment);
      for (const inside of [false, true]) {
        for (const size of sizes) {
          const label = setLabel({ ...room, shape }, candidate, texts.share, costs, inside, size, set);
          if (label) return label;
        }
      }
    }
  }
  return null;
}

type ShapedRoom = Room & { readonly shape: LabelShape };

/** Lines given beforehand (merged tiles), at one size; null when they do not fit. */
export function fitLines(
  room: Room,
  lines: readonly (readonly Piece[])[],
  size: number,
  set: Typesetting,
): Label | null {
  const name = lines[0]?.[0]?.text ?? '';
  for (const shape of LABEL_SHAPES) {
    const label = place({ ...room, shape }, lines, size, set, name);
    if (label) return label;
  }
  return null;
}

/** A piece of text before it has a place. */
export interface Piece {
  readonly text: string;
  readonly role: SpanRole;
  readonly weight: Weight;
  readonly size?: number;
}

/** Font sizes to try: whole twelfths of the smallest, from the largest wished for down to the smallest itself. */
function sizesFrom(first: number, smallest: number): number[] {
  const step = smallest / 12;
  const count = Math.max(0, Math.floor((first - smallest) / step + 1e-6));
  return Array.from({ length: count + 1 }, (_, index) => smallest + (count - index) * step);
}

function setLabel(
  room: ShapedRoom,
  { name, year, amount }: Candidate,
  share: string,
  costs: readonly (0 | 1 | null)[],
  inside: boolean,
  size: number,
  set: Typesetting,
): Label | null {
  const width = room.width - 2 * room.shape.x * size;
  const widths = [width - cornerOf(room, size), width] as const;
  // Most tries fail for want of height: that is told without looking for breaks.
  const fewest = fewestLines(set.measure(name, size, 600), width, size / 2) + (amount === null ? 0 : 1);
  if ((fewest * room.shape.leading + 2 * room.shape.y) * size > room.height) return null;
  const names = breakLines(
    name,
    costs,
    widths,
    (text) => lineWidth(text, size, 600, set.measure, room.shape.x),
    inside,
  );
  if (!names) return null;
  const lines: Piece[][] = names.map((text) => [{ text, role: 'name', weight: 600 }]);
  const last = lines[lines.length - 1];
  if (year !== null && last) {
    const piece: Piece = { text: year, role: 'year', weight: 400 };
    const wide =
      lineWidth(names[names.length - 1] ?? '', size, 600, set.measure, room.shape.x) +
      SPACE * size +
      set.measure(year, size, 400);
    if (wide <= (names.length === 1 ? widths[0] : width)) last.push(piece);
    else lines.push([piece]);
  }
  if (amount !== null) {
    const line: Piece[] = [{ text: amount, role: 'amount', weight: 500 }];
    const small = Math.max(set.smallest, Math.round(size * 0.72));
    const wide = set.measure(amount, size, 500) + SPACE * 2 * size + set.measure(share, small, 400);
    if (share && size >= set.smallest * SHARE_FROM && wide <= width)
      line.push({ text: share, role: 'share', weight: 400, size: small });
    lines.push(line);
  }
  return place(room, lines, size, set, name);
}

/** Gives every piece its place; null when a line is wider or the whole is higher than the room. */
function place(
  room: ShapedRoom,
  lines: readonly (readonly Piece[])[],
  size: number,
  set: Typesetting,
  name: string,
): Label | null {
  const { leading, x: side, y: above } = room.shape;
  const [left, top] = [side * size, above * size];
  const height = lines.length * leading * size;
  if (top * 2 + height > room.height) return null;
  let widest = 0;
  const placed = lines.map((pieces, row): LabelLine => {
    const first = pieces[0];
    let x = left - (first ? trimmed(first.text, size, first.weight, set.measure, side) : 0);
    const spans = pieces.map((piece, column): LabelSpan => {
      const own = piece.size ?? size;
      if (column > 0) x += SPACE * size * (piece.role === 'share' ? 2 : 1);
      const width = set.measure(piece.text, own, piece.weight);
      const span = { ...piece, size: own, x, width };
      x += width;
      return span;
    });
    widest = Math.max(widest, x - left + (row === 0 ? cornerOf(room, size) : 0));
    return { y: top + (row + 0.5) * leading * size + 0.35 * size, spans };
  });
  if (left * 2 + widest > room.width) return null;
  return { name, lines: placed, ink: { x: left, y: top, width: widest, height } };
}

function lineWidth(text: string, size: number, weight: Weight, measure: Measure, side: number): number {
  return measure(text, size, weight) - trimmed(text, size, weight, measure, side);
}

/** An opening bracket or quote at the head of a line puts its empty half, where the font has one, into the margin. */
function trimmed(text: string, size: number, weight: Weight, measure: Measure, side: number): number {
  if (!OPENING.test(text)) return 0;
  const empty = measure(Array.from(text)[0] ?? '', size, weight) - size / 2;
  return Math.max(0, Math.min(empty, side * size));
}

/** How far the folded corner reaches into the first line at the height of its letters. */
function cornerOf({ notch, shape }: ShapedRoom, size: number): number {
  return Math.max(0, notch - (shape.x + shape.y + 0.12) * size);
}
