import type { Flow } from './flow.ts';
import { formatShare, largestRemainderShares, writeTenths } from './format.ts';
import { once } from './kept.ts';

/**
 * The share of the total that a node, a ribbon or a path is said to have, wherever it is said: picture, readout, table,
 * wall. Each column, each row of ribbons, and the paths are the whole, so theirs add up to 100.0 (largest remainder);
 * the items of a class add up to the share of their class.
 */
export function shareInFlow(flow: Flow, id: string): string {
  return sharesOf(flow).get(id) ?? '';
}

/** That the shares of the paths are not each rounded by itself; null where all are. */
export function flowSharesNote(flow: Flow): string | null {
  const moved = flow.paths.some(({ id, amount }) => shareInFlow(flow, id) !== formatShare(amount, flow.total));
  return moved ? '占比按最大余数取到一位小数，图中每列、表中各笔之和为 100%，个别与逐项四舍五入略有出入。' : null;
}

interface Part {
  readonly id: string;
  readonly amount: string;
}

const sharesOf = once((flow: Flow): ReadonlyMap<string, string> => {
  const shares = new Map<string, string>();
  const layerOf = new Map(flow.nodes.map(({ id, layer }) => [id, layer]));
  const put = (parts: readonly Part[]) => {
    const tenths = largestRemainderShares(parts.map(({ amount }) => amount), flow.total); // prettier-ignore
    parts.forEach(({ id, amount }, at) => shares.set(id, writeTenths(tenths[at] ?? '', amount, flow.total)));
  };
  for (const layer of [0, 1, 2, 3]) {
    const nodes = flow.nodes.filter((node) => node.layer === layer);
    put(nodes);
    for (const { parts } of nodes) put(parts);
    put(flow.links.filter(({ source }) => layerOf.get(source) === layer));
  }
  put(flow.paths);
  return shares;
});
