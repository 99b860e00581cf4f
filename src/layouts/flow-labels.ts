import type { FlowNode } from '../views/flow.ts';
import type { Piece, Typesetting } from './label.ts';
import { breakCosts, breakLines } from './line-break.ts';
import type { PlacedNode } from './sankey.ts';
import { CROWD } from './sankey-frame.ts';
import { spreadLabels } from './spread.ts';

/** Text beside a node or on a ribbon: its first baseline, how it is aligned, and whether it lies on colour. */
export interface FlowLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly onFill: boolean;
  /** The ribbon that it lies on, where it lies on one. */
  readonly over?: string;
  readonly lines: readonly (readonly Piece[])[];
  readonly leading: number;
  /** A thin line from the label to its node, where the label had to move. */
  readonly leader: string | null;
}

/** What can be said of a node or a ribbon. */
export interface FlowTexts {
  readonly name: string;
  readonly amount: string;
  /** Empty where no share is to be written. */
  readonly share: string;
  /** A shorter name for one line; null where there is none. */
  readonly short: string | null;
  /** The shortest name that is still plain; none where the short one is. */
  readonly tiny?: string | null;
  /** 科目 2010399; null where there is no code. */
  readonly code: string | null;
  /** Said before the amount where it is not the node's whole: 除主干外. */
  readonly aside?: string;
  /** Where the print differs from the parts: both, in words. Without room for them the amount has a sign. */
  readonly residue?: string | null;
}

/** Sizes of the text: the base is the smallest label size. */
const NAME = 14 / 12;
const LEADING = 1.4;
/** How high a single line is, in sizes of its text. */
export const ONE_LINE = 1.25;

/** Beside an amount that is not what the tables print for it. */
const RESIDUE_SIGN = '≈';

/** The amount, with its sign where the print differs. */
export function signedAmount({ amount, residue }: FlowTexts): string {
  return residue ? `${amount} ${RESIDUE_SIGN}` : amount;
}

/** Lines of pieces. */
export type Way = readonly (readonly Piece[])[];

/** Ways to write a node, the fullest first: three or four lines, two, one. `width` is what a line may take. */
export function waysOf(texts: FlowTexts, width: number, set: Typesetting): Way[] {
  const base = set.smallest;
  const size = base * NAME;
  const costs = breakCosts(texts.name, set.segment);
  const fit = (inside: boolean) =>
    breakLines(texts.name, costs, [width, width], (text) => set.measure(text, size, 600), inside);
  const names = fit(false) ?? fit(true) ?? [texts.name];
  const name = names.map((text): Piece[] => [{ text, role: 'name', weight: 600, size }]);
  const amount: Piece = { text: signedAmount(texts), role: 'amount', weight: 500, size: size * 1.08 };
  const share: Piece = { text: texts.share, role: 'share', weight: 400, size };
  const code: Piece[][] = texts.code === null ? [] : [[{ text: texts.code, role: 'year', weight: 400, size: base }]];
  const line = (text: string, own: number): Way => [
    [
      { text, role: 'name', weight: 600, size: own },
      { ...amount, size: own },
    ],
  ];
  const aside: Piece[] = texts.aside ? [{ text: texts.aside, role: 'share', weight: 400, size: base }] : [];
  const besides = [size, base].flatMap((own): Way[] => {
    const [first = []] = line(texts.name, own);
    return aside.length === 0 ? [] : [[[...first.slice(0, 1), ...aside, ...first.slice(1)]]];
  });
  const figures = [...aside, amount, ...(texts.share === '' ? [] : [share])];
  const told: Piece[][] = texts.residue ? [[{ text: texts.residue, role: 'year', weight: 400, size: base }]] : [];
  return [
    ...(told.length > 0
      ? [
          [...name, figures, ...told, ...code],
          [...name, figures, ...told],
        ]
      : []),
    [...name, figures, ...code],
    [...name, figures],
    [...name, [amount]],
    [...name, [{ ...amount, size: base }]],
    ...besides,
    line(texts.name, size),
    line(texts.name, base),
    ...(texts.short === null ? [] : [line(texts.short, base)]),
    ...(texts.tiny ? [line(texts.tiny, base)] : []),
    [[{ ...amount, size: base }]],
  ];
}

/** Whether a label names its node or only gives the amount. */
export function saysName({ lines }: FlowLabel): boolean {
  return hasName(lines);
}

/** The same of the lines themselves. */
export function hasName(lines: FlowLabel['lines']): boolean {
  return lines.some((line) => line.some(({ role }) => role === 'name'));
}

/** The width of a line in pixels. */
export function widthOf(line: readonly Piece[], set: Typesetting): number {
  const gaps = set.smallest * 0.5 * Math.max(0, line.length - 1);
  return line.reduce((sum, piece) => sum + set.measure(piece.text, piece.size ?? set.smallest, piece.weight), gaps);
}

/** The first way that fits a box whole; null when none does. */
export function wayInto(ways: readonly Way[], width: number, height: number, set: Typesetting): Way | null {
  const fits = (way: Way) => heightOf(way, set) <= height && way.every((line) => widthOf(line, set) <= width);
  return ways.find(fits) ?? null;
}

/**
 * Labels beside the bars of one layer, kept apart from each other and inside `room`; a node that is high enough is
 * written on several lines, from its top or around its middle. `side` says on which side of the bars.
 */
export function labelsBeside(
  nodes: readonly PlacedNode[],
  textsOf: (node: FlowNode) => FlowTexts,
  side: 'left' | 'right',
  width: number,
  room: { readonly y0: number; readonly y1: number },
  set: Typesetting,
  align: 'top' | 'middle' = 'top',
): FlowLabel[] {
  const pad = set.smallest;
  const crowded = nodes.length >= CROWD;
  const reach = crowded ? pad * 3 : pad;
  const choose = (node: PlacedNode, largest: number) => {
    const ways = waysOf(textsOf(node), width - reach + pad, set).filter((way) =>
      way.length > 1 ? !crowded : sizeOf(way, set) <= (crowded ? Math.min(largest, set.smallest) : largest),
    );
    return wayInto(ways, width - reach + pad, Math.max(node.y1 - node.y0, leadingOf(set)), set);
  };
  // Single lines below each other are of one size: that of the one with the least room.
  const free = nodes.map((node) => choose(node, Infinity));
  const smallest = Math.min(...free.map((way) => (way?.length === 1 ? sizeOf(way, set) : Infinity)));
  const wanted = nodes.flatMap((node) => {
    const way = choose(node, smallest);
    return way ? [{ node, way, size: heightOf(way, set) }] : [];
  });
  const chosen = roomFor(wanted, room.y1 - room.y0);
  const wishes = chosen.map(({ node, size, way }) => {
    const high = node.y1 - node.y0;
    const middle =
      align === 'top' && way.length > 1 && high > size * 2 ? node.y0 + size / 2 + pad : (node.y0 + node.y1) / 2;
    return { middle, size };
  });
  const middles = spreadLabels(wishes, room.y0, room.y1);
  return chosen.map(({ node, way, size }, index): FlowLabel => {
    const middle = middles[index] ?? 0;
    const x = side === 'left' ? node.x0 - reach : node.x1 + reach;
    const moved = crowded || Math.abs(middle - (wishes[index]?.middle ?? middle)) > size * 0.45;
    const bar = side === 'left' ? node.x0 - 2 : node.x1 + 2;
    const leader = moved ? `M${bar},${(node.y0 + node.y1) / 2}L${side === 'left' ? x + 3 : x - 3},${middle}` : null;
    const anchor = side === 'left' ? 'end' : 'start';
    const y = baseline(middle - size / 2, way, set);
    return { id: node.id, x, y, anchor, onFill: false, lines: way, leading: leadingOf(set), leader };
  });
}

/** Those that have room below each other: while they do not, the smallest node goes without a label. */
function roomFor<T extends { readonly node: PlacedNode; readonly size: number }>(
  wanted: readonly T[],
  room: number,
): T[] {
  const high = (node: PlacedNode) => node.y1 - node.y0;
  const bySize = [...wanted].sort((a, b) => high(b.node) - high(a.node));
  let left = room;
  const kept = new Set<T>();
  for (const one of bySize) {
    if (one.size > left) break;
    left -= one.size;
    kept.add(one);
  }
  return wanted.filter((one) => kept.has(one));
}

/** The distance of the lines of a label. */
export function leadingOf(set: Typesetting): number {
  return set.smallest * NAME * LEADING;
}

function sizeOf(way: Way, set: Typesetting): number {
  return way[0]?.[0]?.size ?? set.smallest;
}

/** How high a way is written, in pixels. */
export function heightOf(way: Way, set: Typesetting): number {
  if (way.length === 1) return sizeOf(way, set) * ONE_LINE;
  return way.length * leadingOf(set);
}

/** The first baseline of a way that begins at `top`. */
export function baseline(top: number, way: Way, set: Typesetting): number {
  const size = sizeOf(way, set);
  return top + (way.length === 1 ? (size * ONE_LINE) / 2 : leadingOf(set) / 2) + size * 0.36;
}

/** The first of some heights (a bracket's middle) at which nothing is written within `half`; null when there is none. */
export function freeHeight(
  labels: readonly FlowLabel[],
  wishes: readonly number[],
  half: number,
  set: Typesetting,
): number | null {
  const taken = labels.map(({ y, lines, leading }) => ({
    from: y - set.smallest * 1.3,
    to: y + (lines.length - 1) * leading + 4,
  }));
  return wishes.find((wish) => taken.every(({ from, to }) => wish + half < from || wish - half > to)) ?? null;
}
