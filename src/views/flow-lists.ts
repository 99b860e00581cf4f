import type { AllocationStatus } from '../model/allocation.ts';
import { formatCellRef } from '../model/cell.ts';
import type { SignedCell } from '../model/cell-set.ts';
import { shareInFlow } from './flow-shares.ts';
import type { BudgetFlow, FlowNode } from './flow.ts';
import type { Tint } from './flow-part.ts';
import { type AmountText } from './format.ts';
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

/** Every path of a flow, largest first: the table beside the picture, with the classes as deep as the picture shows them. */
export function flowRows(flow: BudgetFlow, write: AmountText): FlowRow[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const className = (id: string) => {
    const node = nodes.get(id);
    return node ? [node.code, node.name].filter((word) => word !== null).join(' ') : '';
  };
  return flow.paths.map((path) => ({
    id: path.id,
    source: className(path.nodes[0]),
    functional: className(path.nodes[1]),
    economic: className(path.nodes[2]),
    kind: strings.flow[path.tint === 'project' ? 'project' : 'basic'],
    amount: write(path.amount),
    exact: path.amount,
    share: shareInFlow(flow, path.id),
    status: path.status,
    statusName: strings.flow[path.status],
    derivation: path.derivations.join(''),
    cells: path.cells.map(formatCellRef),
  }));
}

/** A node of the picture as a row of its table: the same nodes, the same totals. */
export interface FlowNodeRow {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly share: string;
  readonly statusName: string;
  /** 原表印 102,587.07 where the print and the parts differ. */
  readonly residue: string | null;
  readonly cells: readonly string[];
}

/** The nodes of the picture by layer, in the order in which they stand there; items behind a sum each by itself. */
export function flowNodeRows(
  flow: BudgetFlow,
  write: AmountText,
): readonly { readonly layer: string; readonly rows: readonly FlowNodeRow[] }[] {
  const layers = [strings.flow.source, strings.flow.functional, strings.flow.economic, strings.flow.items];
  return layers.flatMap((layer, index) => {
    const nodes = flow.nodes
      .filter((node) => node.layer === index)
      .flatMap((node) => (node.parts.length > 0 ? node.parts : [node]));
    const rows = nodes.map((node) => ({
      id: node.id,
      name: [node.code, node.name].filter((word) => word !== null).join(' '),
      amount: write(node.amount),
      share: shareInFlow(flow, node.id),
      statusName: strings.flow[node.status],
      residue: node.residue ? `原表印 ${write(node.residue.printed)}` : null,
      cells: node.cells.map(formatCellRef),
    }));
    return rows.length === 0 ? [] : [{ layer: index === 3 ? `${flow.detail?.name ?? ''}：${layer}` : layer, rows }];
  });
}

/** The readout of a mark, by its id; of the whole when there is none. */
export function flowReadout(flow: BudgetFlow, id: string | null, write: AmountText): FlowReadout {
  const share = (one: string) => `占合计 ${shareInFlow(flow, one)}`;
  const all = flow.nodes.flatMap((node) => [node, ...node.parts]);
  const nodeOf = (key: string) => all.find((node) => node.id === key);
  const node = id === null ? undefined : nodeOf(id);
  if (node)
    return {
      name: node.name,
      note: nodeNote(node, write),
      amount: node.amount,
      share: share(node.id),
      tint: null,
      cells: node.terms,
    };
  const path = flow.paths.find((one) => one.id === id);
  const link = flow.links.find((one) => one.id === id);
  const along = path ? path.nodes : link ? [link.source, link.target] : null;
  const part = path ?? link;
  if (!part || !along) {
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
  const nodes = along.map(nodeOf).filter((one) => one !== undefined);
  const codes = nodes.flatMap(({ code }) => code ?? []).join(' → ');
  return {
    name: nodes.map(({ name }) => name).join(' → '),
    note: [codes && `科目 ${codes}`, TINT_NAMES[part.tint], strings.flow[part.status]].filter(Boolean).join('　'),
    amount: part.amount,
    share: share(part.id),
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

function nodeNote(node: FlowNode, write: AmountText): string {
  const layer = [strings.flow.source, strings.flow.functional, strings.flow.economic, strings.flow.items][node.layer];
  const residue = node.residue ? `原表印 ${write(node.residue.printed)}，分项相加 ${write(node.residue.parts)}` : '';
  return [layer, node.code === null ? '' : `科目 ${node.code}`, residue, strings.flow[node.status]]
    .filter(Boolean)
    .join('　');
}
