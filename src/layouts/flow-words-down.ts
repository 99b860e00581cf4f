import type { FlowNode } from '../views/flow.ts';
import { hasName, signedAmount, wayInto, waysOf, widthOf, type FlowLabel, type FlowTexts } from './flow-labels.ts';
import type { FlowPictureDown, ListRow } from './flow-picture-down.ts';
import type { FlowWording } from './flow-words.ts';
import type { Piece, Typesetting } from './label.ts';
import type { PlacedLink, PlacedNode, SankeyLayout } from './sankey.ts';

/** Labels of the picture running down: names above the sources, on wide ribbons, below the largest class; then the list. */
export function flowWordsDown(
  picture: FlowPictureDown,
  wording: FlowWording,
  set: Typesetting,
): { readonly main: readonly FlowLabel[]; readonly lens: readonly FlowLabel[] } {
  const { main, lens, frame, rows } = picture;
  const width = frame.heads.x1;
  const largest = main.nodes.filter((node) => node.layer === 2).sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  const below = largest
    ? [oneLine(largest, wording.nodeTexts(largest), largest.y1 + set.smallest * 1.5, width, set)]
    : [];
  const numbers = (lens?.nodes ?? []).flatMap((node) => {
    const row = rows.find((candidate) => candidate.node.id === node.id);
    return node.layer === 2 && row ? [numberAt(node, row.number, set)] : [];
  });
  return {
    main: [
      ...above(main, wording.nodeTexts, width, set),
      ...onRibbons(main, 0, (link) => wording.linkTexts(link), wording.linkTexts, set),
      ...onRibbons(main, 1, (_, node) => wording.nodeTexts(node), wording.linkTexts, set),
      ...below.flat(),
      ...rows.flatMap((row) =>
        listLabels(row, lens ? wording.lensTexts(row.node) : wording.nodeTexts(row.node), lens !== null, set),
      ),
    ],
    lens: lens
      ? [
          ...above(lens, wording.lensTexts, width, set),
          ...onRibbons(lens, 0, (link) => wording.lensLinkTexts(link), wording.lensLinkTexts, set),
          ...onRibbons(lens, 1, (_, node) => wording.lensTexts(node), wording.lensLinkTexts, set),
          ...spreadNumbers(numbers, set),
        ]
      : [],
  };
}

const label = (id: string, x: number, y: number, anchor: 'start' | 'end', line: readonly Piece[]): FlowLabel => ({
  id, x, y, anchor, onFill: false, lines: [line], leading: 0, leader: null,
}); // prettier-ignore

/** The names of the sources over their bars: the first from the left, the last from the right, none over another. */
function above(
  layout: SankeyLayout,
  textsOf: (node: FlowNode) => FlowTexts,
  width: number,
  set: Typesetting,
): FlowLabel[] {
  const sources = layout.nodes.filter((node) => node.layer === 0);
  const [first, ...others] = sources;
  if (!first) return [];
  const y = first.y0 - set.smallest * 0.6;
  const last = others[others.length - 1];
  const right = last ? lineOf(textsOf(last), width * 0.45, set) : null;
  const rightWidth = right ? widthOf(right, set) + set.smallest : 0;
  const left = lineOf(textsOf(first), width - rightWidth - first.x0, set);
  return [
    ...(left ? [label(first.id, first.x0, y, 'start', left)] : []),
    ...(last && right ? [label(last.id, width, y, 'end', right)] : []),
  ];
}

function oneLine(node: PlacedNode, texts: FlowTexts, y: number, width: number, set: Typesetting): FlowLabel[] {
  const line = lineOf(texts, width - node.x0, set);
  return line ? [label(node.id, node.x0, y, 'start', line)] : [];
}

/** Name, amount and share on one line; the share is left out first, then the name is shortened. */
function lineOf(texts: FlowTexts, width: number, set: Typesetting): readonly Piece[] | null {
  const size = set.smallest * (13 / 12);
  const piece = (text: string, role: Piece['role'], weight: Piece['weight']): Piece => ({ text, role, weight, size });
  const amount = piece(signedAmount(texts), 'amount', 500);
  const ways = [
    ...(texts.share === '' ? [] : [[piece(texts.name, 'name', 600), amount, piece(texts.share, 'share', 400)]]),
    ...(texts.aside ? [[piece(texts.name, 'name', 600), piece(texts.aside, 'share', 400), amount]] : []),
    [piece(texts.name, 'name', 600), amount],
    ...(texts.short === null ? [] : [[piece(texts.short, 'name', 600), amount]]),
    [amount],
  ];
  return ways.find((way) => widthOf(way, set) <= width) ?? null;
}

/**
 * A text on the widest ribbon that leaves each node of a layer, where the ribbon is straight enough to hold it. Without room
 * for a name the amount is the ribbon's own (`own`): the node's would be read as what flows on to the next.
 */
function onRibbons(
  layout: SankeyLayout,
  layer: number,
  textsOf: (link: PlacedLink, node: PlacedNode) => FlowTexts,
  own: (link: PlacedLink) => FlowTexts,
  set: Typesetting,
): FlowLabel[] {
  return layout.nodes
    .filter((node) => node.layer === layer)
    .flatMap((node): FlowLabel[] => {
      const link = layout.links
        .filter((other) => other.source === node.id)
        .sort((a, b) => b.thickness - a.thickness)[0];
      if (!link) return [];
      const half = link.drawn / 2;
      const [left, right] = [Math.max(link.x0, link.x1) - half, Math.min(link.x0, link.x1) + half];
      const pad = set.smallest;
      const ways = waysOf(textsOf(link, node), right - left - 2 * pad, set).filter(hasName);
      const amount = waysOf(own(link), 0, set).filter((way) => !hasName(way));
      const way = wayInto([...ways, ...amount], right - left - 2 * pad, link.y1 - link.y0 - 6, set);
      if (!way) return [];
      const leading = set.smallest * 1.63;
      const y = (link.y0 + link.y1) / 2 - ((way.length - 1) * leading) / 2 + set.smallest * 0.42;
      return [
        {
          id: layer === 0 ? link.id : node.id,
          x: left + pad,
          y,
          anchor: 'start',
          onFill: true,
          over: link.id,
          lines: way,
          leading,
          leader: null,
        },
      ];
    });
}

function numberAt(node: PlacedNode, number: number, set: Typesetting): FlowLabel {
  const piece: Piece = { text: String(number), role: 'name', weight: 600, size: set.smallest };
  const middle = (node.x0 + node.x1) / 2 - set.measure(piece.text, set.smallest, 600) / 2;
  return label(node.id, middle, node.y1 + set.smallest * 1.3, 'start', [piece]);
}

/**
 * Numbers of neighbouring thin nodes stand beside each other, never on each other. Where they have no room together those
 * that would be far from their nodes are left out: the list keeps the order of the nodes.
 */
function spreadNumbers(numbers: readonly FlowLabel[], set: Typesetting): FlowLabel[] {
  const placed: FlowLabel[] = [];
  let reached = -Infinity;
  for (const number of [...numbers].sort((a, b) => a.x - b.x)) {
    const x = Math.max(number.x, reached);
    if (x - number.x > set.smallest * 0.75) continue;
    placed.push({ ...number, x });
    reached = x + widthOf(number.lines[0] ?? [], set) + set.smallest * 0.4;
  }
  return placed;
}

function listLabels(row: ListRow, texts: FlowTexts, numbered: boolean, set: Typesetting): FlowLabel[] {
  const size = set.smallest;
  const y = (row.y0 + row.y1) / 2 + size * 0.36;
  const number: Piece = { text: String(row.number), role: 'name', weight: 600, size };
  const amount: Piece = { text: signedAmount(texts), role: 'amount', weight: 500, size };
  const start = row.x0 + (numbered ? size * 1.6 : 0);
  const room = row.x1 - start - widthOf([amount], set) - size * 0.5;
  const whole = texts.aside ? [`${texts.name}（${texts.aside}）`] : [];
  const name = [...whole, texts.name, texts.name.replace(/支出$/, ''), texts.short, texts.code].find(
    (text) => text !== null && set.measure(text, size, 400) <= room,
  );
  return [
    ...(numbered ? [label(row.node.id, row.x0, y, 'start', [number])] : []),
    ...(name ? [label(row.node.id, start, y, 'start', [{ text: name, role: 'name', weight: 400, size }])] : []),
    label(row.node.id, row.x1, y, 'end', [amount]),
  ];
}
