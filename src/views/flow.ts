import { allocate, type Allocation } from '../model/allocation.ts';
import { findResidues, type Residue } from '../model/allocation-residues.ts';
import { plainAmount, sumAmounts, toAmount, ZERO } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { EconomicCoding } from '../model/classification.ts';
import type { Unit } from '../model/table.ts';
import { classNames } from './class-names.ts';
import { detailOf, type FlowDetail } from './flow-detail.ts';
import { bySize, groupBy, partOf, tintOf, type FlowPart, type Tint } from './flow-part.ts';
import { publishLinks, publishPrinted, type FlowKind } from './flow-printed.ts';
import { Keeper } from './kept.ts';

/** A node: a funding source (layer 0), a functional class (1), an economic class (2), or an item of the largest one (3). */
export interface FlowNode extends FlowPart {
  readonly layer: 0 | 1 | 2 | 3;
  readonly name: string;
  /** The official code; null for sources and for a sum of several items. */
  readonly code: string | null;
  /** The items behind a sum of several (layer 3), largest first; else empty. */
  readonly parts: readonly FlowNode[];
  /** What the tables print for it where its parts give another sum: both figures are shown, neither is moved. */
  readonly residue?: Residue;
}

/** A link between two nodes of neighbouring layers, one for each tint. */
export interface FlowLink extends FlowPart {
  readonly source: string;
  readonly target: string;
  readonly tint: Tint;
  /** The paths that run through it. */
  readonly paths: readonly string[];
}

/** One way from a source through a function to an economic class. */
export interface FlowPath extends FlowPart {
  /** Node ids of layers 0, 1, 2. */
  readonly nodes: readonly [string, string, string];
  readonly tint: Tint;
  readonly derivations: readonly string[];
  /** The allocations that it is made of, by their ids. */
  readonly members: readonly string[];
}

/** The picture of the money: layers of nodes in the order in which they stand, links between them, and the whole paths. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly paths: readonly FlowPath[];
  /** All paths together. */
  readonly total: string;
  /** What layer 3 shows; null when there is none. */
  readonly detail: FlowDetail | null;
}

/** A flow with what the budget prints beside it. */
export interface BudgetFlow extends Flow {
  readonly coding: EconomicCoding;
  readonly kind: FlowKind;
  /** The unit of all amounts: that of table 1. */
  readonly unit: Unit;
  /** Printed class totals that the parts do not give, to the fen: both figures are shown, neither is moved. */
  readonly residues: readonly Residue[];
}

/** Digits of the functional levels 类, 款 and 项. */
export const FUNCTIONAL_DIGITS = { class: 3, group: 5, item: 7 } as const;

/** Which classes the nodes stand for, as digits of the code, and which expenditure is taken. */
export interface FlowOptions {
  readonly functionalDigits?: 3 | 5 | 7;
  readonly economicDigits?: 3 | 5;
  readonly kind?: FlowKind;
  /** The official name of a class; its code stands in where a name is unknown. */
  readonly nameOf?: (code: string) => string | undefined;
}

/** What a class is called that the document does not give. */
const UNKNOWN = '未列明';

/** What is asked of a budget's flow. */
type BudgetFlowOptions = Omit<FlowOptions, 'nameOf'> & { readonly coding?: EconomicCoding };

/** As many flows as a page shows and counts with at once, before and after a switch. */
const kept = new Keeper<Budget, BudgetFlow>(6);

/** The flow of a budget's money: all of it unless `kind` says otherwise, in one of the two economic codings. */
export function buildFlow(budget: Budget, options: BudgetFlowOptions = {}): BudgetFlow {
  const { coding = 'department', kind = 'all', functionalDigits = 7, economicDigits = 3 } = options;
  const asked = { coding, kind, functionalDigits, economicDigits };
  return kept.get(budget, Object.values(asked), () => makeFlow(budget, asked));
}

function makeFlow(budget: Budget, { coding, kind, ...levels }: Required<BudgetFlowOptions>): BudgetFlow {
  const allocations = allocate(budget, coding);
  const names = classNames(budget);
  const flow = flowOf(allocations, { ...levels, kind, nameOf: (code) => names.get(code) });
  const all = findResidues(budget, allocations, coding, kind, [3, 5, 7]);
  const nodes = publishPrinted(flow.nodes, budget, coding, kind).map((node) => {
    const residue = all.find(({ code, parts }) => code === node.code && parts === node.amount);
    return residue ? { ...node, residue } : node;
  });
  const links = publishLinks(flow.links, budget);
  const residues = all.filter(({ code }) => code.length === 3);
  return { ...flow, nodes, links, coding, kind, unit: budget.document.unit, residues };
}

/** The flow of money from allocations; amounts of zero or less carry no flow and are left out. Sums are exact. */
export function flowOf(items: readonly Allocation[], options: FlowOptions = {}): Flow {
  const { functionalDigits = 7, economicDigits = 3, kind = 'all', nameOf = () => undefined } = options;
  const taken = items.filter((item) => toAmount(item.amount).gt(ZERO) && (kind === 'all' || item.kind === kind));
  const named = new Map(
    taken.flatMap(({ functional, economic }) => [functional, economic]).map((c) => [c?.code, c?.name]),
  );
  const nodeOf = (layer: 0 | 1 | 2, item: Allocation): { id: string; name: string; code: string | null } => {
    if (layer === 0) return { id: `s:${item.source.id}`, name: item.source.name, code: null };
    const full = layer === 1 ? item.functional : item.economic;
    const prefix = layer === 1 ? 'f' : 'e';
    if (!full) return { id: `${prefix}:-`, name: UNKNOWN, code: null };
    const code = full.code.slice(0, layer === 1 ? functionalDigits : economicDigits);
    return { id: `${prefix}:${code}`, name: nameOf(code) ?? named.get(code) ?? code, code };
  };
  const paths = groupBy(taken, (item) =>
    [nodeOf(0, item).id, nodeOf(1, item).id, nodeOf(2, item).id, tintOf(item)].join('>'),
  ).map(([id, members]): FlowPath => pathOf(id, members));
  const nodes = ([0, 1, 2] as const).map((layer) =>
    groupBy(taken, (item) => nodeOf(layer, item).id).map(([id, members]): FlowNode => {
      const { name, code } = nodeOf(layer, members[0]);
      return { ...partOf(id, members), layer, name, code, parts: [] };
    }),
  );
  const flow = assembleFlow(orderLayers(nodes, paths), paths);
  const classes = flow.nodes.filter((node) => node.layer === 2);
  const detail = economicDigits === 3 ? detailOf(classes, taken) : null;
  if (!detail) return flow;
  return { ...flow, nodes: [...flow.nodes, ...detail.nodes], links: [...flow.links, ...detail.links], detail };
}

/** A flow from its paths: sums of nodes and links, exact. Nodes keep the order given; those without money are left out. */
export function assembleFlow(order: readonly FlowNode[], ways: readonly FlowPath[]): Flow {
  const paths = [...ways].sort(bySize);
  const nodes = order.flatMap((node): FlowNode[] => {
    const through = paths.filter((path) => path.nodes.includes(node.id));
    return through.length === 0 ? [] : [{ ...node, ...partOf(node.id, through) }];
  });
  return {
    nodes,
    links: [...linksOf(paths, 0), ...linksOf(paths, 1)],
    paths,
    total: plainAmount(sumAmounts(paths.map((path) => path.amount))),
    detail: null,
  };
}

function pathOf(id: string, members: readonly [Allocation, ...Allocation[]]): FlowPath {
  const [source = '', functional = '', economic = ''] = id.split('>');
  const tint = tintOf(members[0]);
  const derivations = [...new Set(members.map((member) => member.derivation))];
  const ids = members.map((member) => member.id);
  return { ...partOf(id, members), nodes: [source, functional, economic], tint, derivations, members: ids };
}

function linksOf(paths: readonly FlowPath[], layer: 0 | 1): FlowLink[] {
  const key = (path: FlowPath) => `${path.nodes[layer]}>${path.nodes[layer + 1] ?? ''}>${path.tint}`;
  return groupBy(paths, key).map(([id, members]): FlowLink => {
    const [source = '', target = ''] = id.split('>');
    const tint = members[0].tint;
    return { ...partOf(id, members), source, target, tint, paths: members.map((member) => member.id) };
  });
}

/**
 * Sources and functions by amount; economic classes where their money comes from, so that few ribbons cross. The largest
 * of them comes first: its items stand beside it and must not cross the names of the others.
 */
function orderLayers(layers: readonly (readonly FlowNode[])[], paths: readonly FlowPath[]): FlowNode[] {
  const [sources = [], functions = [], economic = []] = layers.map((layer) => [...layer].sort(bySize));
  const place = new Map(functions.map((node, index) => [node.id, index]));
  const centre = (node: FlowNode) => {
    const parts = paths.filter((path) => path.nodes[2] === node.id);
    const moments = parts.map((path) => toAmount(path.amount).times(place.get(path.nodes[1]) ?? 0));
    return sumAmounts(moments).div(toAmount(node.amount));
  };
  const centred = economic.map((node) => ({ node, centre: centre(node) }));
  const largest = economic[0];
  const first = ({ node }: (typeof centred)[number]) => (node === largest ? 0 : 1);
  const across = centred
    .sort((a, b) => first(a) - first(b) || a.centre.cmp(b.centre) || bySize(a.node, b.node))
    .map(({ node }) => node);
  return [...sources, ...functions, ...across];
}
