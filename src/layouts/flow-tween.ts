import type { PlacedLink, PlacedNode, SankeyLayout } from './sankey.ts';

const CODE = /^([a-z]):(\d+)$/;
const NODE_SIDES = ['x0', 'y0', 'x1', 'y1'] as const;
const LINK_SIDES = ['x0', 'y0', 'x1', 'y1', 'drawn', 'thickness'] as const;

/** Whether two nodes are the same class, or one is a class above the other: 201 and 20103. */
function akin(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [CODE.exec(one), CODE.exec(other)];
  const [left, right] = [a?.[2] ?? '', b?.[2] ?? ''];
  return a !== null && b !== null && a[1] === b[1] && (left.startsWith(right) || right.startsWith(left));
}

/** Where each mark of `to` comes from in `from`: itself, or the class that it is a part or the whole of. */
function originsOf(from: SankeyLayout, to: SankeyLayout) {
  const nodeOf = ({ id }: PlacedNode) => from.nodes.find((node) => node.id === id) ?? from.nodes.find((node) => akin(node.id, id)); // prettier-ignore
  const linkOf = ({ id, source, target, tint }: PlacedLink) =>
    from.links.find((link) => link.id === id) ??
    from.links.find((link) => link.tint === tint && akin(link.source, source) && akin(link.target, target));
  return {
    nodes: new Map(to.nodes.map((node) => [node.id, nodeOf(node) ?? node])),
    links: new Map(to.links.map((link) => [link.id, linkOf(link) ?? link])),
  };
}

/**
 * A picture on its way from one state to another: `share` 0 is the first, 1 the second; every mark keeps its id. A picture
 * that runs down and one that runs right have no way between them: there it is the second at once.
 */
export function flowBetween(from: SankeyLayout, to: SankeyLayout): (share: number) => SankeyLayout {
  if (from.direction !== to.direction) return () => to;
  const origins = originsOf(from, to);
  const mix = <T extends Readonly<Record<K, number>>, K extends string>(a: T, b: T, sides: readonly K[], share: number): T => ({
    ...b,
    ...Object.fromEntries(sides.map((side) => [side, a[side] + (b[side] - a[side]) * share])),
  }); // prettier-ignore
  return (share) => ({
    ...to,
    nodes: to.nodes.map((node) => mix<PlacedNode, (typeof NODE_SIDES)[number]>(origins.nodes.get(node.id) ?? node, node, NODE_SIDES, share)),
    links: to.links.map((link) => mix<PlacedLink, (typeof LINK_SIDES)[number]>(origins.links.get(link.id) ?? link, link, LINK_SIDES, share)),
  }); // prettier-ignore
}

/** Slow at both ends. */
export function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}
