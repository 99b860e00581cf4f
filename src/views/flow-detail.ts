import type { Allocation } from '../model/allocation.ts';
import { toAmount } from '../model/amount.ts';
import type { FlowLink, FlowNode } from './flow.ts';
import { bySize, groupBy, partOf, tintOf, type Tint } from './flow-part.ts';

/** Layer 3: the 款 items of the largest economic class; together they are the whole class. */
export interface FlowDetail {
  /** The node of layer 2 that is taken apart. */
  readonly parent: string;
  readonly name: string;
  /** The colour family of all of it; null when it is of several. */
  readonly tint: Tint | null;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** An item is drawn by itself from this share of its class on; the others stand together. */
const LARGE_SHARE = 0.1;

/** The items of the largest of `classes`; null when the allocation does not know them all. */
export function detailOf(classes: readonly FlowNode[], items: readonly Allocation[]): FlowDetail | null {
  const parent = [...classes].sort(bySize)[0];
  if (!parent?.code) return null;
  const code = parent.code;
  const below = items.filter((item) => item.economic?.code.startsWith(code));
  if (below.some((item) => codeOf(item).length <= code.length)) return null;
  const groups = groupBy(below, codeOf)
    .map(([item, members]) => {
      const name = members[0].economic?.name ?? item;
      const node: FlowNode = { ...partOf(`i:${item}`, members), layer: 3, name, code: item, parts: [] };
      return { node, members };
    })
    .sort((a, b) => bySize(a.node, b.node));
  const limit = toAmount(parent.amount).times(LARGE_SHARE);
  const large = groups.filter(({ node }) => toAmount(node.amount).gte(limit));
  const rest = groups.filter((group) => !large.includes(group));
  const shown = rest.length < 2 ? groups : [...large, restOf(rest)];
  const links = shown.flatMap(({ node, members }) =>
    groupBy(members, tintOf).map(([tint, ones]): FlowLink => {
      const id = `${parent.id}>${node.id}>${tint}`;
      return { ...partOf(id, ones), source: parent.id, target: node.id, tint: tintOf(ones[0]), paths: [] };
    }),
  );
  const tints = new Set(below.map(tintOf));
  const tint = tints.size === 1 ? ([...tints][0] ?? null) : null;
  return { parent: parent.id, name: parent.name, tint, nodes: shown.map(({ node }) => node), links };
}

interface Group {
  readonly node: FlowNode;
  readonly members: readonly Allocation[];
}

function restOf(groups: readonly Group[]): Group {
  const parts = groups.map(({ node }) => node);
  const node: FlowNode = {
    ...partOf('i:rest', parts),
    layer: 3,
    name: `其余 ${parts.length} 个科目`,
    code: null,
    parts,
  };
  return { node, members: groups.flatMap(({ members }) => members) };
}

function codeOf({ economic }: Allocation): string {
  return economic?.code ?? '';
}
