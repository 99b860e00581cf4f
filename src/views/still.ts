import type { Budget } from '../model/budget.ts';
import { buildFlow, type BudgetFlow } from './flow.ts';

/** The overview's small picture takes projects below this together (`smallLimit`). */
export const STILL_PARTS = 600;

/** The word on such a tile. */
export const STILL_MERGED = '其余';

/** The flows of the overview's small picture: functional classes as 类. */
export function overviewFlow(budget: Budget): BudgetFlow {
  return buildFlow(budget, { functionalDigits: 3 });
}
