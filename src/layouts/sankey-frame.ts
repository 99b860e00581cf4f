import type { Box, Size } from './box.ts';

/** Where the parts of the flow picture stand, in pixels. Null for a part that this size has no room for. */
export interface SankeyFrame {
  /** Where each layer's bar begins, from the picture's left edge. */
  readonly columns: readonly number[];
  /** Layers shown: 4 with the items of the largest class, else 3. */
  readonly layers: 3 | 4;
  readonly heads: Box;
  readonly main: Box;
  readonly legend: Box;
  /** The magnified view: its panel and, inside, the picture. */
  readonly panel: Box | null;
  readonly lens: Box | null;
  /** The list of the items behind the last node. */
  readonly list: Box | null;
  /** True when sources are named left of their bars; else inside the ribbons. */
  readonly margin: boolean;
}

/** Shares of the width at which bars begin (DESIGN.md section 6, at 1440: 150, 496, 822, 1140 of 1360). */
const WIDE = [0.11, 0.365, 0.604, 0.838] as const;
/** The same on a wall, where names are larger. */
const WALL = [0.146, 0.354, 0.573, 0.771] as const;
const MIDDLE = [0.17, 0.46, 0.74] as const;
/** The same where the names beside the bars need more of the width. */
const TIGHT = [0.19, 0.41, 0.645] as const;
const PLAIN = [0, 0.33, 0.62] as const;
/** Where the panel of the magnified view ends when a list stands beside it. */
const PANEL = 0.778;
/** From this width on (at text scale 1) the largest class is taken apart. */
const WIDE_FROM = 960;
/** Below this width (at text scale 1) the columns stand closer. */
const TIGHT_BELOW = 840;

/** Below this height (at text scale 1) there is no room for the magnified view. */
const LENS_FROM = 330;

/** How a picture on a wall differs from one on a page: no column heads and no legend, and room kept free below its list. */
export interface BareFrame {
  readonly spare: number;
}

/** On a bare picture: from these sizes on (at text scale 1) there is room for the items and for the magnified view. */
const BARE = { wide: 740, lens: 236 } as const;

/** From this many nodes on in a column its names stand on one line each: the magnified view needs the height. */
export const CROWD = 13;

/** How much of the height the picture of true scale takes, above the magnified one. */
export const MAIN_SHARE = { plain: 0.37, crowded: 0.27 } as const;

/** Whether a column of a flow has more nodes than the usual picture has room for. */
export function isCrowded({ nodes }: { readonly nodes: readonly { readonly layer: number }[] }): boolean {
  return [0, 1, 2].some((layer) => nodes.filter((node) => node.layer === layer).length >= CROWD);
}

/** The frame of the flow picture running right: with the magnified view or without, text enlarged `scale` times. */
export function frameSankey(
  size: Size,
  withLens: boolean,
  withDetail: boolean,
  scale = 1,
  bare: BareFrame | null = null,
  crowded = false,
): SankeyFrame {
  const { width, height } = size;
  const wideFrom = bare ? BARE.wide * scale : WIDE_FROM * Math.min(scale, 2);
  const wide = withLens && withDetail && width >= wideFrom;
  const headHeight = bare ? 0 : 26 * scale;
  const heads = { x0: 0, y0: 0, x1: width, y1: headHeight };
  const middle = width < TIGHT_BELOW * scale ? TIGHT : MIDDLE;
  const margin = withLens || bare !== null;
  const shares = wide ? (bare || scale > 1.5 ? WALL : WIDE) : margin ? middle : PLAIN;
  const columns = shares.map((share) => Math.round(share * width));
  const top = headHeight + (bare ? 0 : 8 * scale);
  const legendHeight = bare ? 0 : 26 * scale;
  const common = { columns, layers: wide ? 4 : 3, heads, margin } as const;
  if (!withLens || height < (bare ? BARE.lens : LENS_FROM) * scale) {
    const main = { x0: 0, y0: top, x1: width, y1: height - legendHeight };
    const legend = { x0: 0, y0: main.y1, x1: (columns[2] ?? width) - 8 * scale, y1: height };
    return { ...common, layers: 3, columns: columns.slice(0, 3), main, legend, panel: null, lens: null, list: null };
  }
  const mainEnd = top + (height - top) * (crowded ? MAIN_SHARE.crowded : MAIN_SHARE.plain);
  const legend = { x0: columns[0] ?? 0, y0: mainEnd + 4 * scale, x1: width, y1: mainEnd + 4 * scale + legendHeight };
  const panelEnd = wide ? PANEL * width : width;
  const panel = { x0: 0, y0: legend.y1 + 8 * scale, x1: panelEnd, y1: height };
  const lens = { x0: 0, y0: panel.y0 + (bare ? 36 : 44) * scale, x1: panelEnd, y1: height - (bare ? 26 : 12) * scale };
  const list = wide
    ? { x0: panelEnd + 28 * scale, y0: panel.y0 - 24 * scale, x1: width, y1: height - (bare?.spare ?? 0) }
    : null;
  return { ...common, main: { x0: 0, y0: top, x1: width, y1: mainEnd }, legend, panel, lens, list };
}
