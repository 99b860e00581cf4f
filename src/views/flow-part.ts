import { weakestStatus, type Allocation, type AllocationStatus } from '../model/allocation.ts';
import { plainAmount, sumAmounts, toAmount } from '../model/amount.ts';
import { formatCellRef, type CellRef } from '../model/cell.ts';
import type { SignedCell } from '../model/cell-set.ts';

/** The colour families of expenditure: 项目支出, 基本支出 from appropriations, 基本支出 from other money. */
export const TINTS = ['project', 'basic', 'fund'] as const;

/** One of {@link TINTS}. */
export type Tint = (typeof TINTS)[number];

/** What nodes, links and paths share: an exact sum, the cells behind it and how sure its weakest part is. */
export interface FlowPart {
  readonly id: string;
  readonly amount: string;
  readonly cells: readonly CellRef[];
  /** The signed cells whose sum is the amount; empty where only margins are known (estimated). */
  readonly terms: readonly SignedCell[];
  readonly status: AllocationStatus;
}

/** 财政拨款: the three budgets. All other money is `fund`. */
const APPROPRIATION = /一般公共预算|政府性基金|国有资本经营|财政拨款/;

/** The exact sum of some parts, their cells without repetition, and the weakest of their statuses. */
export function partOf(id: string, members: readonly Omit<FlowPart, 'id'>[]): FlowPart {
  const cells = new Map(members.flatMap((member) => member.cells.map((c) => [formatCellRef(c), c])));
  return {
    id,
    amount: plainAmount(sumAmounts(members.map((member) => member.amount))),
    cells: [...cells.values()],
    terms: members.every(({ terms }) => terms.length > 0) ? members.flatMap(({ terms }) => terms) : [],
    status: weakestStatus(members),
  };
}

/** Members under the keys in order of first mention. */
export function groupBy<T>(members: readonly T[], key: (member: T) => string): [string, readonly [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const member of members) {
    const group = groups.get(key(member));
    if (group) group.push(member);
    else groups.set(key(member), [member]);
  }
  return [...groups];
}

/** Larger amounts first, then by id, so that the order never depends on the input's. */
export function bySize(a: Pick<FlowPart, 'id' | 'amount'>, b: Pick<FlowPart, 'id' | 'amount'>): number {
  return toAmount(b.amount).cmp(toAmount(a.amount)) || (a.id < b.id ? -1 : 1);
}

/** The colour family of an amount. */
export function tintOf(item: Pick<Allocation, 'kind' | 'source'>): Tint {
  if (item.kind === 'project') return 'project';
  return APPROPRIATION.test(item.source.name) ? 'basic' : 'fund';
}
