import type { Flow, FlowNode } from '../views/flow.ts';
import type { Trunk } from '../views/trunk.ts';
import { numberOf } from './amount.ts';
import type { Box, Size } from './box.ts';
import { panelPath, type FlowPicture } from './flow-picture.ts';
import { layoutLens, picturesHigh } from './lens.ts';
import type { SankeyFrame } from './sankey-frame.ts';
import { layoutSankey, movedBy, withoutDetail, type SankeyLayout } from './sankey.ts';

/** A row of the list below the picture: the number that stands at the node, and where the row is. */
export interface ListRow extends Box {
  readonly number: number;
  readonly node: FlowNode;
}

/** The flow picture running down, for narrow screens: names above and below, small flows numbered and listed. */
export interface FlowPictureDown extends FlowPicture {
  readonly rows: readonly ListRow[];
}

const BAR = 8;
const GAP = { main: 5, lens: 12 } as const;
const STUB = 20;
/** Heights of a line of text, of the panel's title, of a row of the list. */
const LINE = 22;
const TITLE = 40;
const ROW = 26;
/** Rows of a list of one column, and about how much room a character and an amount take there. */
const SINGLE = { row: 22, character: 12, amount: 62 } as const;
/** Where the bars lie, as shares of the height of the picture. */
const PLACES = [0, 0.46, 1] as const;

/** Places everything from top to bottom: legend, names, main picture, name, magnified view, numbers, list. */
export function flowPictureDown(
  flow: Flow,
  trunk: Trunk | null,
  size: Size,
  { scale, thinnest }: { readonly scale: number; readonly thinnest: number },
): FlowPictureDown {
  const { width, height } = size;
  const listed = (trunk?.rest ?? flow).nodes.filter((node) => node.layer === 2);
  const longest = Math.max(0, ...listed.map(({ name }) => name.replace(/支出$/, '').length));
  const single = (longest * SINGLE.character + SINGLE.amount) * scale > width / 2;
  const rowHeight = (single ? SINGLE.row : ROW) * scale;
  const half = single ? listed.length : Math.ceil(listed.length / 2);
  const listHeight = half * rowHeight;
  const fixed = (LINE * 4 + (trunk ? TITLE + LINE * 2 : 0) + 8) * scale + listHeight;
  const free = Math.max(80, height - fixed);
  const mainTop = LINE * 2 * scale;
  const mainHeight = trunk ? free * 0.55 : free;
  const main = down({ y0: mainTop, y1: mainTop + mainHeight }, flow, width, { gap: GAP.main * scale, thinnest }, scale);
  const panelTop = mainTop + mainHeight + LINE * 1.5 * scale;
  const lensTop = panelTop + (TITLE + LINE) * scale;
  const lensBox = { x0: 0, x1: width, y0: lensTop, y1: lensTop + free * 0.45 };
  const inset = 12 * scale;
  const lens =
    trunk &&
    layoutLens(trunk.rest, { width: width - 2 * inset, height: lensBox.y1 - lensTop }, main.scale, {
      direction: 'down',
      bar: BAR * scale,
      columns: placesIn(lensBox.y1 - lensTop, scale),
      gap: GAP.lens * scale,
      thinnest,
      stub: STUB * scale,
      straight: true,
    });
  const placed = lens && { ...lens, ...movedBy(lens, inset, lensTop) };
  const listTop = trunk
    ? lensBox.y1 + LINE * scale
    : main.nodes.length > 0
      ? mainTop + mainHeight + LINE * 1.4 * scale
      : 0;
  const rows = listed.map((node, index): ListRow => {
    const left = index < half;
    const y0 = listTop + (left ? index : index - half) * rowHeight;
    const gutter = 10 * scale;
    const box = single
      ? { x0: 0, x1: width }
      : left
        ? { x0: 0, x1: width / 2 - gutter }
        : { x0: width / 2 + gutter, x1: width };
    return { number: index + 1, node, ...box, y0, y1: y0 + rowHeight };
  });
  const panel = { x0: -inset, x1: width + inset, y0: panelTop, y1: height };
  const frame: SankeyFrame = {
    columns: [],
    layers: 3,
    heads: { x0: 0, y0: 0, x1: width, y1: 0 },
    main: { x0: 0, x1: width, y0: mainTop, y1: mainTop + mainHeight },
    legend: { x0: 0, x1: width, y0: -4 * scale, y1: LINE * scale },
    panel: trunk ? panel : null,
    lens: trunk ? lensBox : null,
    list: null,
    margin: false,
  };
  const along = placed ? Math.max(1, width - 2 * inset) : 1;
  return {
    frame,
    main,
    lens: placed,
    stub: STUB * scale,
    trunkHeights: trunk && placed ? picturesHigh(trunk.trunk.amount, placed, along) : 0,
    heads: [],
    panel: trunk && placed ? panelPath(besideTrunk(main, numberOf(trunk.trunk.amount)), panel) : null,
    bracket: null,
    rulerX: 0,
    rows,
  };
}

function down(
  place: { readonly y0: number; readonly y1: number },
  flow: Flow,
  width: number,
  options: { readonly gap: number; readonly thinnest: number },
  scale: number,
): SankeyLayout {
  const size = { width, height: place.y1 - place.y0 };
  const columns = placesIn(size.height, scale);
  const layout = layoutSankey(withoutDetail(flow), size, { direction: 'down', bar: BAR * scale, columns, ...options });
  return movedBy(layout, 0, place.y0);
}

function placesIn(height: number, scale: number): number[] {
  return PLACES.map((share) => share * (height - BAR * scale));
}

/** Where the small flows stand in the main picture. */
function besideTrunk(main: SankeyLayout, trunk: number): Box {
  return {
    x0: Math.min(...main.nodes.map((node) => node.x0)) + trunk * main.scale,
    x1: Math.max(...main.nodes.map((node) => node.x1)) + 4,
    y0: Math.min(...main.nodes.map((node) => node.y0)) - 4,
    y1: Math.max(...main.nodes.map((node) => node.y1)) + 4,
  };
}
