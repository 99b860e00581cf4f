import { baseline, heightOf, leadingOf, ONE_LINE, wayInto, widthOf, type FlowLabel, type Way } from './flow-labels.ts';
import { middleAt } from './ribbon.ts';
import type { Box } from './box.ts';
import type { Typesetting } from './label.ts';
import type { PlacedLink, PlacedNode, SankeyLayout } from './sankey.ts';

/** How much a ribbon may be lower than a line; its edges carry holes where it is derived. */
const SLACK = 0;

/** How high a line's letters are, in sizes of the text: what stands on free ground needs no leading. */
const LETTERS = 1.06;

/** Labels on colour: beside a node's bar on its thickest ribbon, or in the middle of a ribbon. Null where none fits. */
export function labelOnRibbon(
  id: string,
  link: PlacedLink,
  ways: readonly Way[],
  set: Typesetting,
  low: boolean,
  others: readonly PlacedLink[] = [],
): FlowLabel | null {
  const pad = set.smallest;
  const half = link.drawn / 2;
  const thin = others.filter((other) => other.id !== link.id && other.drawn < link.drawn);
  for (const way of ways) {
    const height = heightOf(way, set);
    // A ribbon that climbs is written on as far as it holds the whole text.
    const end = middleAt(link, link.x0 + 1.5 * pad + Math.max(...way.map((line) => widthOf(line, set))));
    const [top, bottom] = [Math.max(link.y0, end) - half, Math.min(link.y0, end) + half];
    const room = bottom - top - height;
    if (room < (way.length === 1 ? -SLACK * pad : 0)) continue;
    const from = top + (low ? room * 0.55 : Math.min(room / 2, pad * 1.4));
    const width = freeWidth(link, thin, { y0: from, y1: from + height }) - 1.5 * pad;
    if (!wayInto([way], width, height, set)) continue;
    const y = baseline(from, way, set);
    return {
      id,
      x: link.x0 + pad,
      y,
      anchor: 'start',
      onFill: true,
      over: link.id,
      lines: way,
      leading: leadingOf(set),
      leader: null,
    };
  }
  return null;
}

/** As {@link labelOnRibbon}, where the ribbon arrives: before the bar of its target. */
export function labelAtArrival(
  id: string,
  link: PlacedLink,
  ways: readonly Way[],
  set: Typesetting,
  others: readonly PlacedLink[],
): FlowLabel | null {
  const turned = (one: PlacedLink): PlacedLink => ({ ...one, x0: -one.x1, x1: -one.x0, y0: one.y1, y1: one.y0 });
  const label = labelOnRibbon(id, turned(link), ways, set, false, others.map(turned));
  return label && { ...label, x: -label.x, anchor: 'end' };
}

/** The box in which a label is written. */
export function boxOfLabel({ x, y, anchor, lines, leading }: FlowLabel, set: Typesetting): Box {
  const width = Math.max(0, ...lines.map((line) => widthOf(line, set)));
  const x0 = anchor === 'start' ? x : x - width;
  return { x0, x1: x0 + width, y0: y - set.smallest * 0.9, y1: y + leading * (lines.length - 1) + set.smallest * 0.2 };
}

/** True where two labels would stand on each other. */
export function labelsMeet(a: FlowLabel, b: FlowLabel, set: Typesetting): boolean {
  const [one, other] = [boxOfLabel(a, set), boxOfLabel(b, set)];
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

/**
 * A label in ink just above a ribbon that is too thin to hold it, else just below, beside its bar, clear of all ribbons;
 * null without room. With `low` first below it: the lowest of a picture has free ground there.
 */
export function labelNear(
  id: string,
  link: PlacedLink,
  ways: readonly Way[],
  set: Typesetting,
  others: readonly PlacedLink[],
  low = false,
): FlowLabel | null {
  const high = set.smallest * LETTERS;
  const above = Math.min(link.y0, link.y1) - link.drawn / 2 - high;
  const below = Math.max(link.y0, link.y1) + link.drawn / 2;
  const tops = low ? [below + 1, above] : [above, below + 1];
  return tops.reduce<FlowLabel | null>((label, top) => label ?? labelAt(id, link, top, ways, set, others), null);
}

/**
 * A label of one line below the lowest bar of a layer, where nothing else stands: to the right of the first bars, to the
 * left of the others, above `bottom` and clear of all ribbons. Null without room.
 */
export function labelBelow(
  node: PlacedNode,
  ways: readonly Way[],
  set: Typesetting,
  links: readonly PlacedLink[],
  bottom: number,
): FlowLabel | null {
  const pad = set.smallest;
  const band = { y0: node.y1 + 0.3 * pad, y1: node.y1 + (0.3 + ONE_LINE) * pad };
  if (band.y1 > bottom) return null;
  const first = node.layer === 0;
  const single = ways.filter((way) => way.length === 1 && (way[0]?.length ?? 0) > 1);
  for (const way of single) {
    const width = widthOf(way[0] ?? [], set);
    const [x0, x1] = first ? [node.x0, node.x0 + width] : [node.x1 - width, node.x1];
    if (x0 < 0 || links.some((link) => crosses(link, { x0, x1, ...band }))) continue;
    const y = baseline(band.y0, way, set);
    return {
      id: node.id,
      x: first ? x0 : x1,
      y,
      anchor: first ? 'start' : 'end',
      onFill: false,
      lines: way,
      leading: leadingOf(set),
      leader: null,
    };
  }
  return null;
}

/** Whether a ribbon comes into a box. */
function crosses(link: PlacedLink, { x0, x1, y0, y1 }: Box): boolean {
  const [from, to] = [Math.max(x0, link.x0), Math.min(x1, link.x1)];
  if (from > to) return false;
  const half = link.drawn / 2 + 1;
  return Array.from({ length: 13 }, (_, step) => middleAt(link, from + ((to - from) * step) / 12)).some(
    (middle) => middle + half > y0 && middle - half < y1,
  );
}

function labelAt(
  id: string,
  link: PlacedLink,
  top: number,
  ways: readonly Way[],
  set: Typesetting,
  others: readonly PlacedLink[],
): FlowLabel | null {
  const pad = set.smallest;
  const single = ways.filter((way) => way.length === 1 && (way[0]?.length ?? 0) > 1);
  const band = { y0: top, y1: top + pad * LETTERS - 1 };
  const width = freeWidth(link, others.filter((other) => other.id !== link.id), band) - 1.5 * pad; // prettier-ignore
  const way = wayInto(single, width, pad * ONE_LINE, set);
  if (!way) return null;
  const y = baseline(band.y0 - ((ONE_LINE - LETTERS) / 2) * pad, way, set);
  return { id, x: link.x0 + pad, y, anchor: 'start', onFill: false, lines: way, leading: leadingOf(set), leader: null };
}

/** How far one can write along a ribbon, from its start on, before another ribbon crosses the band. */
function freeWidth(
  link: PlacedLink,
  others: readonly PlacedLink[],
  band: { readonly y0: number; readonly y1: number },
): number {
  const steps = Array.from({ length: 41 }, (_, index) => index / 40);
  const crossings = others.flatMap((other) =>
    steps.flatMap((t) => {
      const x = other.x0 + (other.x1 - other.x0) * (1.5 * t * (1 - t) + t ** 3);
      const middle = other.y0 + (other.y1 - other.y0) * t * t * (3 - 2 * t);
      const half = other.drawn / 2 + 1;
      return x >= link.x0 && middle + half > band.y0 && middle - half < band.y1 ? [x] : [];
    }),
  );
  return Math.min(link.x1, ...crossings) - link.x0;
}

/** The thickest ribbon that leaves a node; undefined at the last layer. */
export function thickestFrom(layout: SankeyLayout, id: string): PlacedLink | undefined {
  return layout.links.filter((link) => link.source === id).sort((a, b) => b.thickness - a.thickness)[0];
}
