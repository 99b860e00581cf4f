import type { FlowLink, FlowNode } from '../views/flow.ts';
import { labelsBeside, saysName, waysOf, type FlowLabel, type FlowTexts } from './flow-labels.ts';
import type { FlowPicture } from './flow-picture.ts';
import type { Typesetting } from './label.ts';
import { labelAtArrival, labelBelow, labelNear, labelOnRibbon, labelsMeet, thickestFrom } from './ribbon-labels.ts';
import type { PlacedNode, SankeyLayout } from './sankey.ts';

/** What can be said of nodes and links, in the main picture and in the magnified one (which has no shares). */
export interface FlowWording {
  readonly nodeTexts: (node: FlowNode) => FlowTexts;
  readonly lensTexts: (node: FlowNode) => FlowTexts;
  readonly linkTexts: (link: FlowLink) => FlowTexts;
  readonly lensLinkTexts: (link: FlowLink) => FlowTexts;
}

/** A ribbon thinner than this, in sizes of the text, is a hair. */
const HAIR = 0.2;

/** All labels of a flow picture. What finds no room has none: it is named in the readout and in the table. */
export function flowWords(
  picture: FlowPicture,
  wording: FlowWording,
  set: Typesetting,
): { readonly main: readonly FlowLabel[]; readonly lens: readonly FlowLabel[] } {
  const { frame, main, lens } = picture;
  const room = { y0: frame.main.y0, y1: frame.panel ? frame.legend.y0 : frame.legend.y1 };
  const side = frame.margin ? leftOf(main, wording.nodeTexts, room, set) : onRibbons(main, 0, wording.nodeTexts, set);
  const kinds = frame.margin ? kindLabels(main, wording.linkTexts, set) : [];
  const middle = onRibbons(main, 1, wording.nodeTexts, set, false, [...side, ...kinds]);
  const last = frame.layers - 1;
  const inner = last === 3 ? onRibbons(main, 2, wording.nodeTexts, set, false, [...kinds, ...middle]) : [];
  const ends = main.nodes.filter(
    (node) => node.layer === last && node.parts.length === 0 && (!lens || last === 3 || isTall(node, set)),
  );
  const right = labelsBeside(ends, wording.nodeTexts, 'right', rightRoom(ends, frame.heads.x1, set), room, set);
  if (!lens || !frame.lens || !frame.panel) {
    const words = [...side, ...kinds, ...middle, ...inner, ...right];
    // Without a magnified part nothing else names them.
    return { main: [...words, ...belowBars(main, wording.nodeTexts, words, frame.legend.y0, set)], lens: [] };
  }
  const lensKinds = kindLabels(lens, wording.lensLinkTexts, set);
  const lensEnds = lens.nodes.filter((node) => node.layer === 2);
  return {
    main: [...side, ...kinds, ...middle, ...inner, ...right],
    lens: [
      ...leftOf(lens, wording.lensTexts, frame.lens, set, 'middle'),
      ...lensKinds,
      // On a wall, which has no heads, a name may stand on a hair of money: it has a rim there.
      ...onRibbons(lens, 1, wording.lensTexts, set, true, lensKinds, picture.heads.length === 0 ? HAIR : 0),
      ...labelsBeside(
        lensEnds,
        wording.lensTexts,
        'right',
        rightRoom(lensEnds, frame.panel.x1, set),
        frame.lens,
        set,
        'middle',
      ),
    ],
  };
}

function leftOf(
  layout: SankeyLayout,
  textsOf: (node: FlowNode) => FlowTexts,
  room: { readonly y0: number; readonly y1: number },
  set: Typesetting,
  align: 'top' | 'middle' = 'top',
): FlowLabel[] {
  const sources = layout.nodes.filter((node) => node.layer === 0);
  const width = Math.min(...sources.map((node) => node.x0)) - set.smallest * 1.2;
  return labelsBeside(sources, textsOf, 'left', width, room, set, align);
}

/**
 * A node's name on the thickest ribbon that leaves it; above or below it where that is too thin and there is `clear` ground;
 * else on another that leaves it or on one that arrives, clear of what is `taken`.
 */
function onRibbons(
  layout: SankeyLayout,
  layer: number,
  textsOf: (node: FlowNode) => FlowTexts,
  set: Typesetting,
  clear = false,
  taken: readonly FlowLabel[] = [],
  hair = 0,
): FlowLabel[] {
  const { links } = layout;
  const thick = links.filter(({ drawn }) => drawn >= hair * set.smallest);
  const placed: FlowLabel[] = [];
  const nodes = layout.nodes.filter((one) => one.layer === layer);
  const lowest = nodes.reduce<PlacedNode | null>((low, node) => (low && low.y1 > node.y1 ? low : node), null);
  for (const node of nodes) {
    const thickest = thickestFrom(layout, node.id);
    if (!thickest) continue;
    const ways = waysOf(textsOf(node), thickest.x1 - thickest.x0 - 2 * set.smallest, set);
    const leaving = [thickest, ...links.filter(({ id, source }) => source === node.id && id !== thickest.id)];
    const arriving = links.filter(({ target }) => target === node.id);
    const tries = [
      () => labelOnRibbon(node.id, thickest, ways, set, false, links),
      () =>
        clear && thickest.drawn < 3 * set.smallest
          ? labelNear(node.id, thickest, ways, set, thick, hair > 0 && node === lowest)
          : null,
      ...leaving.slice(1).map((link) => () => labelOnRibbon(node.id, link, ways, set, false, links)),
      ...arriving.map((link) => () => labelAtArrival(node.id, link, ways, set, links)),
    ];
    const others = [...taken, ...placed];
    for (const make of tries) {
      const label = make();
      if (!label || !saysName(label) || others.some((other) => labelsMeet(other, label, set))) continue;
      placed.push(label);
      break;
    }
  }
  return placed;
}

/** The names of the lowest bars of the first two layers that have none yet, below them. */
function belowBars(
  { nodes, links }: SankeyLayout,
  textsOf: (node: FlowNode) => FlowTexts,
  words: readonly FlowLabel[],
  bottom: number,
  set: Typesetting,
): FlowLabel[] {
  const placed: FlowLabel[] = [];
  for (const layer of [0, 1] as const) {
    const node = nodes.filter((one) => one.layer === layer).sort((a, b) => b.y1 - a.y1)[0];
    if (!node || words.some(({ id }) => id === node.id)) continue;
    const texts = textsOf(node);
    // Both stand on one height: short names leave each other room.
    const ways = waysOf({ ...texts, name: texts.short ?? texts.name, residue: null }, Infinity, set);
    const label = labelBelow(node, ways, set, links, bottom);
    if (label && ![...words, ...placed].some((other) => labelsMeet(other, label, set))) placed.push(label);
  }
  return placed;
}

/** The kind of expenditure on the thickest ribbon that leaves each source. */
function kindLabels(layout: SankeyLayout, textsOf: (link: FlowLink) => FlowTexts, set: Typesetting): FlowLabel[] {
  return layout.nodes
    .filter((node) => node.layer === 0)
    .flatMap((node) => {
      const link = thickestFrom(layout, node.id);
      if (!link || link.drawn < 3 * set.smallest) return [];
      return (
        labelOnRibbon(link.id, link, waysOf(textsOf(link), link.x1 - link.x0 - 2 * set.smallest, set), set, true) ?? []
      );
    });
}

function rightRoom(nodes: readonly PlacedNode[], edge: number, set: Typesetting): number {
  return edge - Math.max(0, ...nodes.map((node) => node.x1)) - set.smallest * 1.2;
}

function isTall(node: PlacedNode, set: Typesetting): boolean {
  return node.y1 - node.y0 >= set.smallest * 3;
}
