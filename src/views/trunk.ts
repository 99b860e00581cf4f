import { sumAmounts, toAmount } from '../model/amount.ts';
import type { FlowPart } from './flow-part.ts';
import { assembleFlow, type Flow, type FlowPath } from './flow.ts';

/** A flow taken apart: the one path that dwarfs the others, and the flow of all the others. */
export interface Trunk {
  readonly trunk: FlowPath;
  /** The rest, with the sums of what remains; the trunk's nodes stand first in each layer. No layer 3. */
  readonly rest: Flow;
}

/** The trunk of a flow: its largest path, when that is more than half of all and others remain; else null. */
export function splitTrunk(flow: Flow): Trunk | null {
  const [trunk, ...others] = flow.paths;
  if (!trunk || others.length === 0) return null;
  const total = sumAmounts(flow.paths.map((path) => path.amount));
  if (toAmount(trunk.amount).times(2).lte(total)) return null;
  const first = flow.nodes.filter((node) => trunk.nodes.includes(node.id));
  const order = [...first, ...flow.nodes.filter((node) => !first.includes(node))];
  const rest = assembleFlow(order, others);
  // What carries nothing of the trunk is the same amount, known in the same way.
  return { trunk, rest: { ...rest, nodes: asWhole(rest.nodes, flow.nodes), links: asWhole(rest.links, flow.links) } };
}

function asWhole<T extends FlowPart>(parts: readonly T[], wholes: readonly T[]): T[] {
  return parts.map((part) => {
    const whole = wholes.find(({ id }) => id === part.id);
    if (!whole || whole.amount !== part.amount) return part;
    const { status, cells, terms } = whole;
    return { ...part, status, cells, terms };
  });
}
