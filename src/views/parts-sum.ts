import { plainAmount, sumAmounts } from '../model/amount.ts';

/** What several parts come to, exactly, in their own unit. */
export function sumParts(parts: readonly { readonly amount: string }[]): string {
  return plainAmount(sumAmounts(parts.map(({ amount }) => amount)));
}
