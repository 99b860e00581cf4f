import { sumAmounts } from '../model/amount.ts';
import type { Flow } from './flow.ts';
import { formatShare } from './format.ts';

const known = new WeakMap<Flow, ReadonlyMap<string, string>>();

/**
 * The share of the total that a node, a ribbon or a path is said to have, wherever it is said: picture, readout, table,
 * wall. Each is rounded by itself (the rule: `group-shares.ts`).
 */
export function shareInFlow(flow: Flow, id: string): string {
  return sharesOf(flow).get(id) ?? '';
}

/** That the shares of the paths, as they are read, do not add up to 100; null where they do, or where one is too small to add. */
export function flowSharesNote(flow: Flow): string | null {
  const shares = flow.paths.map(({ id }) => shareInFlow(flow, id));
  const sum = sumAmounts(shares.map((share) => (share.startsWith('<') ? '0' : share.replace(/[%>]/g, ''))));
  return sum.eq('100') ? null : '占比各自四舍五入，相加不正好是 100%。';
}

function sharesOf(flow: Flow): ReadonlyMap<string, string> {
  const before = known.get(flow);
  if (before) return before;
  const parts = [...flow.nodes, ...flow.nodes.flatMap((node) => node.parts), ...flow.links, ...flow.paths];
  const shares = new Map(parts.map(({ id, amount }) => [id, formatShare(amount, flow.total)]));
  known.set(flow, shares);
  return shares;
}
