import type { Flow } from '../views/flow.ts';
import type { Trunk } from '../views/trunk.ts';
import { numberOf } from './amount.ts';
import type { Box, Size } from './box.ts';
import { layoutLens, picturesHigh, type LensLayout } from './lens.ts';
import { frameSankey, isCrowded, type BareFrame, type SankeyFrame } from './sankey-frame.ts';
import { layoutSankey, movedBy, withoutDetail, type SankeyLayout } from './sankey.ts';

/** The whole flow picture running right: frame, main picture, magnified view, and the lines that join them. */
export interface FlowPicture {
  readonly frame: SankeyFrame;
  readonly main: SankeyLayout;
  readonly lens: LensLayout | null;
  /** The height at which the trunk fades out above the magnified view. */
  readonly stub: number;
  /** How many magnified views high the trunk would be. */
  readonly trunkHeights: number;
  /** What each column is called, the fuller wording first. */
  readonly heads: readonly {
    readonly texts: readonly string[];
    readonly x: number;
    readonly anchor: 'start' | 'end';
  }[];
  /** Outline of the panel, from the small flows above down to the magnified view; null without one. */
  readonly panel: string | null;
  /** The line from the last node to its list; null without one. */
  readonly bracket: string | null;
  readonly rulerX: number;
}

/** Pixels at text scale 1. */
const BAR = 12;
const GAP = { withLens: 5, crowd: 2.2, alone: 20, lens: 16, lensOnWall: 19 } as const;
const STUB = 20;
const MARGIN = 5;

/** Places everything for a size. Text scale also widens bars and gaps; `thinnest` is the thinnest line that shows. */
export function flowPicture(
  flow: Flow,
  trunk: Trunk | null,
  size: Size,
  {
    scale,
    thinnest,
    bare = null,
  }: { readonly scale: number; readonly thinnest: number; readonly bare?: BareFrame | null },
): FlowPicture {
  const crowded = isCrowded(flow);
  const frame = frameSankey(size, trunk !== null, flow.detail !== null, scale, bare, crowded);
  const shown = frame.layers === 4 ? flow : withoutDetail(flow);
  const common = { columns: frame.columns, bar: BAR * Math.min(scale, 2.5), thinnest };
  const gap = (frame.lens ? (crowded ? GAP.crowd : GAP.withLens) : GAP.alone) * scale;
  const across = { width: size.width, height: frame.main.y1 - frame.main.y0 };
  const main = movedBy(layoutSankey(shown, across, { ...common, gap }), 0, frame.main.y0);
  const stub = STUB * scale;
  const lens =
    trunk && frame.lens
      ? lensIn(frame.lens, trunk, size.width, main.scale, {
          ...common,
          gap: (bare ? GAP.lensOnWall : GAP.lens) * scale,
          stub,
          straight: true,
        })
      : null;
  // What is hardly smaller than the trunk needs no magnifying: the picture has the whole height.
  if (frame.lens && !lens) return flowPicture(flow, null, size, { scale, thinnest, bare });
  const lensHeight = frame.lens ? frame.lens.y1 - frame.lens.y0 : 1;
  return {
    frame,
    main,
    lens,
    stub,
    trunkHeights: trunk && lens ? picturesHigh(trunk.trunk.amount, lens, lensHeight) : 0,
    heads: bare ? [] : headsOf(flow, frame, common.bar),
    panel: trunk && lens && frame.panel ? panelPath(belowTrunk(main, numberOf(trunk.trunk.amount)), frame.panel) : null,
    bracket: frame.list ? bracketPath(main, frame.list, scale) : null,
    rulerX: 12 * scale,
  };
}

function lensIn(
  box: Box,
  trunk: Trunk,
  width: number,
  scale: number,
  options: Parameters<typeof layoutLens>[3],
): LensLayout | null {
  const lens = layoutLens(trunk.rest, { width, height: box.y1 - box.y0 }, scale, options);
  return lens && { ...lens, ...movedBy(lens, 0, box.y0) };
}

function headsOf(flow: Flow, frame: SankeyFrame, bar: number): FlowPicture['heads'] {
  const detail = [`其中：${flow.detail?.name ?? ''}的款级科目`, '其中款级科目'];
  const words = [['资金来源'], ['功能分类'], ['经济分类'], ...(frame.layers === 4 ? [detail] : [])];
  return words.map((texts, layer) => {
    const x = frame.columns[layer] ?? 0;
    if (layer === 0 && frame.margin) return { texts, x: x + bar, anchor: 'end' as const };
    return { texts, x, anchor: 'start' as const };
  });
}

/** Where the small flows stand in the main picture. */
function belowTrunk(main: SankeyLayout, trunk: number): Box {
  const layers = main.nodes.filter((node) => node.layer < 3);
  return {
    x0: Math.min(...layers.map((node) => node.x0)) - MARGIN,
    x1: Math.max(...layers.map((node) => node.x1)) + MARGIN,
    y0: Math.min(...layers.map((node) => node.y0)) + trunk * main.scale,
    y1: Math.max(...layers.map((node) => node.y1)) + MARGIN,
  };
}

/** The outline from the small flows down to the magnified view, and around it. */
export function panelPath(small: Box, panel: Box): string {
  return `M${small.x0},${small.y0}H${small.x1}V${small.y1}L${panel.x1},${panel.y0}V${panel.y1}H${panel.x0}V${panel.y0}L${small.x0},${small.y1}Z`;
}

function bracketPath(main: SankeyLayout, list: Box, scale: number): string | null {
  const rest = main.nodes.find((node) => node.parts.length > 0);
  if (!rest) return null;
  const [x, step] = [rest.x1 + 4 * scale, 6 * scale];
  const middle = (rest.y0 + rest.y1) / 2;
  // On a wall the list begins further to the right: the line leads to its title.
  const down = Math.max(x + step * 2.5, list.x0 + step);
  return `M${x},${rest.y0}h${step}V${rest.y1}h${-step}M${x + step},${middle}H${down}V${list.y0 - 4 * scale}`;
}
