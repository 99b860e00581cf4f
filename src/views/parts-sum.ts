import { plainAmount, sumAmounts, toAmount } from '../model/amount.ts';

/** What several parts come to, exactly, in their own unit. */
export function sumParts(parts: readonly { readonly amount: string }[]): string {
  return plainAmount(sumAmounts(parts.map(({ amount }) => amount)));
}

/** The larger of two amounts. */
export function largerOf(a: string, b: string): string {
  return toAmount(b).gt(toAmount(a)) ? b : a;
}
