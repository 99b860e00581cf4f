import { allocate, type AllocationStatus } from '../model/allocation.ts';
import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { SignedCell } from '../model/cell-set.ts';
import { toAmount, ZERO } from '../model/amount.ts';
import type { EconomicCoding } from '../model/classification.ts';
import type { BudgetFlow, FlowNode } from './flow.ts';
import type { Tint } from './flow-part.ts';
import { formatShare, type AmountText } from './format.ts';
import { strings } from './strings.ts';

/** One allocation for reading: where from, for what, on what, how much, and how one knows. */
export interface FlowRow {
  readonly id: string;
  readonly source: string;
  readonly functional: string;
  readonly economic: string;
  readonly kind: string;
  readonly amount: string;
  /** The amount as a plain decimal in the flow's unit. */
  readonly exact: string;
  readonly share: string;
  readonly status: AllocationStatus;
  readonly statusName: string;
  readonly derivation: string;
  readonly cells: readonly string[];
}

/** What the readout says of a node, a link or a path. */
export interface FlowReadout {
  readonly name: string;
  readonly note: string;
  readonly amount: string;
  readonly share: string | null;
  readonly tint: Tint | null;
  /** The signed cells whose sum the amount is; none where only margins are known. */
  readonly cells: readonly SignedCell[];
}

const TINT_NAMES: Record<Tint, string> = {
  project: '项目支出',
  basic: '基本支出（财政拨款）',
  fund: '基本支出（其他资金）',
};

/** Every allocation of a kind, largest first: the table beside the picture. */
export function flowRows(
  budget: Budget,
  coding: EconomicCoding,
  kind: 'all' | 'basic' | 'project',
  total: string,
  write: AmountText,
): FlowRow[] {
  return allocate(budget, coding)
    .filter((item) => (kind === 'all' || item.kind === kind) && !toAmount(item.amount).eq(ZERO))
    .sort((a, b) => toAmount(b.amount).cmp(toAmount(a.amount)) || (a.id < b.id ? -1 : 1))
    .map((item) => ({
      id: item.id,
      source: item.source.name,
      functional: className(item.functional),
      economic: className(item.economic),
      kind: strings.flow[item.kind],
      amount: write(item.amount),
      exact: item.amount,
      share: formatShare(item.amount, total),
      status: item.status,
      statusName: strings.flow[item.status],
      derivation: item.derivation,
      cells: item.cells.map(formatCellRef),
    }));
}

/** The readout of a mark, by its id; of the whole when there is none. */
export function flowReadout(flow: BudgetFlow, id: string | null): FlowReadout {
  const share = (amount: string) => `占合计 ${formatShare(amount, flow.total)}`;
  const nodeOf = (key: string) => flow.nodes.find((node) => node.id === key);
  const node = id === null ? undefined : nodeOf(id);
  if (node)
    return {
      name: node.name,
      note: nodeNote(node),
      amount: node.amount,
      share: share(node.amount),
      tint: null,
      cells: node.terms,
    };
  const path = flow.paths.find((one) => one.id === id);
  const link = flow.links.find((one) => one.id === id);
  const ends = path ? path.nodes : link ? [link.source, link.target] : null;
  const part = path ?? link;
  if (!part || !ends) {
    const name = flow.kind === 'all' ? strings.flow.whole : `${strings.flow[flow.kind]}合计`;
    return {
      name,
      note: `${flow.paths.length} 条流`,
      amount: flow.total,
      share: null,
      tint: null,
      cells: flow.paths.flatMap(({ terms }) => terms),
    };
  }
  const nodes = ends.map(nodeOf).filter((one) => one !== undefined);
  const codes = nodes.flatMap(({ code }) => code ?? []).join(' → ');
  return {
    name: nodes.map(({ name }) => name).join(' → '),
    note: [TINT_NAMES[part.tint], codes, strings.flow[part.status]].filter(Boolean).join('　'),
    amount: part.amount,
    share: share(part.amount),
    tint: part.tint,
    cells: part.terms,
  };
}

/** The residues in words: both figures, neither moved. */
export function residueLines(flow: BudgetFlow, write: AmountText) {
  return flow.residues.map(({ code, name, printed, parts, difference, cells }) => ({
    code,
    text: `${code} ${name}：原表合计印作 ${write(printed)}，分项相加 ${write(parts)}，相差 ${write(difference)}`,
    cells: cells.map(formatCellRef),
  }));
}

function nodeNote(node: FlowNode): string {
  const layer = [strings.flow.source, strings.flow.functional, strings.flow.economic, strings.flow.items][node.layer];
  return [layer, node.code === null ? '' : `科目 ${node.code}`, strings.flow[node.status]].filter(Boolean).join('　');
}

function className(entry: { readonly code: string; readonly name: string } | null): string {
  return entry ? `${entry.code} ${entry.name}` : '未列明';
}
