import { sankey, type SankeyNode } from 'd3-sankey';
import type { Flow, FlowLink, FlowNode } from '../views/flow.ts';
import type { Tint } from '../views/flow-part.ts';
import { numberOf } from './amount.ts';
import type { Box, Size } from './box.ts';

/** Which way the money runs on the screen. */
export type Direction = 'right' | 'down';

/** A node with its bar in pixels. What would be thinner than `thinnest` is drawn that thick; `thin` says so. */
export interface PlacedNode extends FlowNode, Box {
  readonly thin: boolean;
}

/**
 * A link with its ribbon: it leaves at (x0, y0) and arrives at (x1, y1), the middle of each end, in pixels.
 * `thickness` is true to scale; `drawn` is what is drawn, never thinner than `thinnest`.
 */
export interface PlacedLink extends FlowLink {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly thickness: number;
  readonly drawn: number;
}

/** The picture: nodes, links, pixels for one unit of amount, and the amount that is one thinnest line. */
export interface SankeyLayout {
  readonly direction: Direction;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly scale: number;
  /** Flows below this amount are drawn too thick: as the thinnest line. */
  readonly threshold: number;
  /** How far the picture reaches across the flow, in pixels. */
  readonly extent: number;
}

/** Sizes in pixels. */
export interface SankeyOptions {
  readonly direction?: Direction;
  /** Where each layer's bar begins along the flow; evenly spread unless told. */
  readonly columns?: readonly number[];
  /** How thick a node's bar is along the flow: d3's `nodeWidth`. */
  readonly bar?: number;
  /** The gap between nodes of a layer: d3's `nodePadding`; less where gaps would take too much of the room. */
  readonly gap?: number;
  /** The thinnest bar or ribbon that is drawn. */
  readonly thinnest?: number;
  /** Pixels for one unit; chosen to fill the box unless told. */
  readonly scale?: number;
  /** Room left before the first node of each layer. */
  readonly before?: number;
  /** Moves the middle layer, but for its first node, towards where its money goes, so that ribbons run straight. */
  readonly straight?: boolean;
}

interface Bar {
  readonly id: string;
  readonly node: FlowNode;
  readonly fixedValue: number;
}

interface Ribbon {
  readonly source: string;
  readonly target: string;
  readonly link: FlowLink;
  readonly value: number;
}

type Placed = SankeyNode<Bar, Ribbon>;

/** Ribbons between the same two nodes lie in this order. */
const TINT_ORDER: Readonly<Record<Tint, number>> = { project: 0, basic: 1, fund: 2 };
/** The most that gaps may take of the room across the flow: more would squeeze the money itself. */
const MOST_GAP = 0.4;

/**
 * Nodes and ribbons in a box, every thickness one scale times its amount. Nodes keep the flow's order and are stacked
 * from the edge, so that the largest path lies straight. An empty flow or box gives an empty picture.
 */
export function layoutSankey(flow: Flow, size: Size, options: SankeyOptions = {}): SankeyLayout {
  const { direction = 'right', bar = 12, thinnest = 1, before = 0 } = options;
  const empty: SankeyLayout = { direction, nodes: [], links: [], scale: 0, threshold: 0, extent: 0 };
  const [along, across] = direction === 'right' ? [size.width, size.height] : [size.height, size.width];
  const layers = layersOf(flow);
  if (layers.length === 0 || !(along > bar) || !(across - before > 0)) return empty;
  const gap = roomyGap(layers, options.gap ?? 8, across - before);
  const scale = options.scale ?? fittingScale(layers, across - before, gap);
  if (!(scale > 0)) return empty;
  const columns = options.columns ?? layers.map((_, index) => (index * (along - bar)) / Math.max(1, layers.length - 1));
  const generator = sankey<Bar, Ribbon>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.node.layer)
    .nodeSort(null)
    .linkSort((a, b) => end(a.source) - end(b.source) || end(a.target) - end(b.target) || tint(a.link) - tint(b.link))
    .iterations(0)
    .extent([
      [0, 0],
      [along, across],
    ]);
  const graph = generator({
    nodes: flow.nodes.map((node) => ({ id: node.id, node, fixedValue: numberOf(node.amount) })),
    links: flow.links.map((link) => ({ ...link, link, value: numberOf(link.amount) })),
  });
  const reach = layers.map(() => before);
  for (const node of graph.nodes) {
    const layer = node.node.layer;
    node.y0 = reach[layer] ?? 0;
    node.y1 = node.y0 + node.fixedValue * scale;
    node.x0 = columns[layer] ?? 0;
    node.x1 = node.x0 + bar;
    reach[layer] = node.y1 + gap;
  }
  for (const link of graph.links) link.width = link.value * scale;
  generator.update(graph);
  if (options.straight) {
    straighten(graph.nodes.filter((node) => node.node.layer === 1).slice(1), across, gap, scale); // prettier-ignore
    generator.update(graph);
  }
  const bars = new Map(graph.nodes.map((node) => [node.id, node]));
  const turn = (box: Box): Box => (direction === 'right' ? box : { x0: box.y0, x1: box.y1, y0: box.x0, y1: box.x1 });
  return {
    direction,
    scale,
    threshold: thinnest / scale,
    extent: Math.max(...reach) - gap,
    nodes: graph.nodes.map((node): PlacedNode => {
      const [low, high] = [node.y0 ?? 0, node.y1 ?? 0];
      const spare = Math.max(0, thinnest - (high - low)) / 2;
      const box = { x0: node.x0 ?? 0, x1: node.x1 ?? 0, y0: low - spare, y1: high + spare };
      return { ...node.node, ...turn(box), thin: spare > 0 };
    }),
    links: graph.links.map((link): PlacedLink => {
      const [source, target] = [bars.get(link.link.source), bars.get(link.link.target)];
      const box = { x0: source?.x1 ?? 0, x1: target?.x0 ?? 0, y0: link.y0 ?? 0, y1: link.y1 ?? 0 };
      const thickness = link.value * scale;
      return { ...link.link, ...turn(box), thickness, drawn: Math.max(thinnest, thickness) };
    }),
  };
}

/** The flow without its last layer, the items of one class, for pictures that have no room for it. */
export function withoutDetail(flow: Flow): Flow {
  return {
    ...flow,
    nodes: flow.nodes.filter((node) => node.layer < 3),
    links: flow.links.filter((link) => link.paths.length > 0),
  };
}

/** The layout at another place: all of it moved by so many pixels to the right and down. */
export function movedBy(layout: SankeyLayout, dx: number, dy: number): SankeyLayout {
  const moved = <Mark extends Box>(box: Mark): Mark => ({
    ...box,
    x0: box.x0 + dx,
    x1: box.x1 + dx,
    y0: box.y0 + dy,
    y1: box.y1 + dy,
  });
  return { ...layout, nodes: layout.nodes.map(moved), links: layout.links.map(moved) };
}

/** From the last node on: each is moved to the mean of where its ribbons arrive, never before where it was stacked. */
function straighten(nodes: readonly Placed[], across: number, gap: number, scale: number): void {
  let limit = across;
  for (const node of [...nodes].reverse()) {
    const start = node.y0 ?? 0;
    const high = node.fixedValue * scale;
    const links = node.sourceLinks ?? [];
    const carried = links.reduce((sum, link) => sum + link.value, 0);
    const pull = links.reduce((sum, link) => sum + link.value * ((link.y1 ?? 0) - (link.y0 ?? 0)), 0);
    node.y0 = Math.max(start, Math.min(start + (carried > 0 ? pull / carried : 0), limit - high));
    node.y1 = node.y0 + high;
    limit = node.y0 - gap;
  }
}

function layersOf(flow: Flow): FlowNode[][] {
  const last = Math.max(-1, ...flow.nodes.map((node) => node.layer));
  return Array.from({ length: last + 1 }, (_, layer) => flow.nodes.filter((node) => node.layer === layer));
}

function roomyGap(layers: readonly (readonly FlowNode[])[], gap: number, across: number): number {
  const most = Math.max(...layers.map((layer) => layer.length)) - 1;
  return most > 0 ? Math.min(gap, (across * MOST_GAP) / most) : gap;
}

function fittingScale(layers: readonly (readonly FlowNode[])[], across: number, gap: number): number {
  const scales = layers.map((layer) => {
    const total = layer.reduce((sum, node) => sum + numberOf(node.amount), 0);
    return (across - gap * (layer.length - 1)) / total;
  });
  return Math.min(...scales);
}

function end(node: unknown): number {
  return typeof node === 'object' && node !== null && 'index' in node && typeof node.index === 'number'
    ? node.index
    : 0;
}

function tint(link: FlowLink): number {
  return TINT_ORDER[link.tint];
}
