import type { Allocation } from '../model/allocation.ts';
import { toAmount } from '../model/amount.ts';
import type { FlowLink, FlowNode } from './flow.ts';
import { bySize, groupBy, partOf, tintOf, type Tint } from './flow-part.ts';

/** Layer 3: the 款 items of the largest economic class, in that class's largest kind of expenditure. */
export interface FlowDetail {
  /** The node of layer 2 that is taken apart. */
  readonly parent: string;
  readonly name: string;
  readonly tint: Tint;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** An item is drawn by itself from this share of its class on; the others stand together. */
const LARGE_SHARE = 0.1;

/** The items of the largest of `classes`; null when the allocation knows no items below it. */
export function detailOf(classes: readonly FlowNode[], items: readonly Allocation[]): FlowDetail | null {
  const parent = [...classes].sort(bySize)[0];
  if (!parent?.code) return null;
  const code = parent.code;
  const below = items.filter((item) => item.economic?.code.startsWith(code));
  const kinds = groupBy(below, tintOf).map(([tint, members]) => ({ ...partOf(tint, members), members }));
  const main = kinds.sort(bySize)[0];
  if (!main || main.members.some((item) => codeOf(item).length <= code.length)) return null;
  const tint = tintOf(main.members[0]);
  const nodes = groupBy(main.members, codeOf)
    .map(([item, members]): FlowNode => {
      const name = members[0].economic?.name ?? item;
      return { ...partOf(`i:${item}`, members), layer: 3, name, code: item, parts: [] };
    })
    .sort(bySize);
  const limit = toAmount(main.amount).times(LARGE_SHARE);
  const large = nodes.filter((node) => toAmount(node.amount).gte(limit));
  const rest = nodes.filter((node) => !large.includes(node));
  const shown = rest.length < 2 ? nodes : [...large, restOf(rest)];
  const links = shown.map((node): FlowLink => {
    const { amount, cells, status } = node;
    return {
      id: `${parent.id}>${node.id}`,
      source: parent.id,
      target: node.id,
      tint,
      amount,
      cells,
      status,
      paths: [],
    };
  });
  return { parent: parent.id, name: parent.name, tint, nodes: shown, links };
}

function restOf(parts: readonly FlowNode[]): FlowNode {
  return { ...partOf('i:rest', parts), layer: 3, name: `其余 ${parts.length} 个科目`, code: null, parts };
}

function codeOf({ economic }: Allocation): string {
  return economic?.code ?? '';
}
