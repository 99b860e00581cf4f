import { byAmount, toAmount } from '../model/amount.ts';
import type { BudgetFlow, FlowNode } from './flow.ts';

/** What a small picture of a flow has no room to name: `社会保障和就业支出 502.14`. */
export interface HairlineNote {
  /** Sources and functional classes too small for a name inside the picture, with their amounts. */
  readonly thin: readonly { readonly name: string; readonly amount: string }[];
  /** The largest item inside the largest economic class, which the sentence over the picture names. */
  readonly inside: { readonly name: string; readonly amount: string; readonly of: string } | null;
}

/** Below a twentieth of the whole no name stands in a flow or beside it, but for the last column's. */
const SMALL = 20;

/** Names what a picture in a frame draws without a name. `flow` is what is drawn, `deep` the same money by items (five digits). */
export function hairlineNote(flow: BudgetFlow, deep: BudgetFlow): HairlineNote {
  const limit = toAmount(flow.total).div(SMALL);
  const thin = flow.nodes
    .filter(({ layer, amount }) => layer < 2 && toAmount(amount).lt(limit))
    .map(({ name, amount }) => ({ name, amount }));
  const [top] = byAmount(
    flow.nodes.filter(({ layer }) => layer === 2),
    amountOf,
  );
  const items = deep.nodes.filter(({ layer, code }) => layer === 2 && code !== top?.code && begins(code, top?.code));
  const [item] = byAmount(items, amountOf);
  return { thin, inside: top && item ? { name: item.name, amount: item.amount, of: top.name } : null };
}

const begins = (code: string | null, start: string | null | undefined) =>
  code !== null && typeof start === 'string' && code.startsWith(start);

const amountOf = ({ amount }: FlowNode) => amount;
