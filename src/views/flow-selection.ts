import { allocate, type AllocationStatus } from '../model/allocation.ts';
import { KIND_WORDS } from '../model/allocation-margins.ts';
import { byAmount, plainAmount, sumAmounts } from '../model/amount.ts';
import { tableOf, type Budget } from '../model/budget.ts';
import { cellAmount, formatCellRef, type CellRef } from '../model/cell.ts';
import type { BudgetFlow, FlowNode, FlowPath } from './flow.ts';
import { bySize } from './flow-part.ts';
import { projectTotal } from './totals.ts';

/** A node at the end of a chosen flow, with its own whole amount. */
export interface SelectionEnd {
  readonly layer: FlowNode['layer'];
  readonly name: string;
  readonly code: string | null;
  readonly amount: string;
  /** What the tables print for it where its parts give another sum. */
  readonly printed: string | null;
}

/** One amount below a chosen flow, as finely as the tables know it. */
export interface SelectionItem {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly status: AllocationStatus;
  readonly derivation: string;
  readonly cells: readonly string[];
}

/** A printed row behind a chosen flow. */
export interface SelectionRow {
  readonly cell: string;
  readonly table: string;
  readonly label: string;
  readonly amount: string | null;
}

/** A flow into or out of a chosen node. */
export interface SelectionWay {
  /** The link's id. */
  readonly id: string;
  /** The node at its other end. */
  readonly name: string;
  readonly amount: string;
  readonly status: AllocationStatus;
}

/** What lies under a chosen node, link or path: its ends, its amounts, its rows, its projects. */
export interface FlowSelection {
  readonly amount: string;
  readonly status: AllocationStatus;
  /** Its paths; several where a node or a ribbon of many is chosen. */
  readonly paths: readonly FlowPath[];
  readonly ends: readonly SelectionEnd[];
  /** What comes into a chosen node and what leaves it; none for a link, whose ends say it. */
  readonly inflow: readonly SelectionWay[];
  readonly outflow: readonly SelectionWay[];
  readonly items: readonly SelectionItem[];
  readonly rows: readonly SelectionRow[];
  /** The projects that its project money pays for; null where it has none. */
  readonly projects: { readonly amount: string; readonly count: number; readonly total: string } | null;
}

/** The paths that run through a node or a link, or the path itself; none for what is unknown. */
function pathsThrough(flow: BudgetFlow, id: string): readonly FlowPath[] {
  const link = flow.links.find((other) => other.id === id);
  return flow.paths.filter((path) => path.id === id || path.nodes.includes(id) || link?.paths.includes(path.id));
}

/** What is under the node, link, path or item with an id; null for what this flow does not have. */
export function selectFlow(budget: Budget, flow: BudgetFlow, id: string | null): FlowSelection | null {
  if (id === null) return null;
  const parts = flow.nodes.flatMap((node) => [node, ...node.parts]);
  const node = parts.find((one) => one.id === id);
  const link = flow.links.find((one) => one.id === id);
  const path = flow.paths.find((one) => one.id === id);
  const part = node ?? link ?? path;
  if (!part) return null;
  const target = node?.layer === 3 ? node : parts.find((one) => one.layer === 3 && one.id === link?.target);
  const codes = target ? (target.parts.length > 0 ? target.parts : [target]).map(({ code }) => code) : null;
  const paths = target ? pathsThrough(flow, flow.detail?.parent ?? '') : pathsThrough(flow, id);
  const members = new Set(paths.flatMap((one) => one.members));
  const items = allocate(budget, flow.coding)
    .filter((one) => members.has(one.id) && (codes === null || codes.includes(one.economic?.code ?? null)))
    .filter((one) => node !== undefined || !target || link?.tint === undefined || tintMatches(link.tint, one.kind))
    .sort(bySize);
  const ids = node ? [node.id] : link ? [link.source, link.target] : (path?.nodes ?? []);
  const whole = node ? [] : paths.length === 1 && !target ? (paths[0]?.nodes ?? []) : ids;
  const project = items.filter(({ kind }) => kind === 'project');
  return {
    amount: part.amount,
    status: part.status,
    paths,
    ends: (node ? [node.id] : whole).flatMap((end) => {
      const found = parts.find((one) => one.id === end);
      return found ? [endOf(found)] : [];
    }),
    inflow: node ? waysAt(flow, node.id, 'target') : [],
    outflow: node ? waysAt(flow, node.id, 'source') : [],
    items: items.map(({ id: own, functional, economic, kind, amount, status, derivation, cells }) => ({
      id: own,
      name:
        [functional, economic].map((c) => (c ? `${c.code} ${c.name}` : '未列明')).join(' → ') +
        `（${KIND_WORDS[kind]}）`,
      amount,
      status,
      derivation,
      cells: cells.map(formatCellRef),
    })),
    rows: rowsOf(budget, part.cells),
    projects:
      project.length === 0
        ? null
        : {
            amount: plainAmount(sumAmounts(project.map(({ amount }) => amount))),
            count: budget.projects.length,
            total: plainAmount(projectTotal(budget)),
          },
  };
}

/** The links at one side of a node, largest first, each named by its other end and its kind of money. */
function waysAt(flow: BudgetFlow, id: string, side: 'source' | 'target'): SelectionWay[] {
  const far = side === 'source' ? 'target' : 'source';
  const links = flow.links.filter((link) => link[side] === id);
  return byAmount(links, ({ amount }) => amount).map(({ id: own, amount, status, tint, ...link }) => {
    const name = flow.nodes.find((one) => one.id === link[far])?.name ?? '';
    return { id: own, name: `${name}（${KIND_WORDS[tint === 'project' ? 'project' : 'basic']}）`, amount, status };
  });
}

function tintMatches(tint: string, kind: 'basic' | 'project'): boolean {
  return (tint === 'project') === (kind === 'project');
}

function endOf({ layer, name, code, amount, residue }: FlowNode): SelectionEnd {
  return { layer, name, code, amount, printed: residue?.printed ?? null };
}

/** The printed rows of some cells, in the order of the tables. */
function rowsOf(budget: Budget, cells: readonly CellRef[]): SelectionRow[] {
  return cells.map((ref) => {
    const table = tableOf(budget, ref.table);
    const row = table?.rows[ref.row - 1];
    const words = row?.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])) ?? [];
    const amount = cellAmount(row?.cells[ref.column - 1]);
    return { cell: formatCellRef(ref), table: ref.table, label: row?.label ?? words[0] ?? '', amount };
  });
}
