import { breather } from './model/breathe.ts';
import type { Budget } from './model/budget.ts';
import { parseInPieces } from './model/json-pieces.ts';
import { readBudgetInPieces } from './model/schema-pieces.ts';
import { prepareBudget } from './modes/prepare-budget.ts';

/** Reads the text of a large budget.json while the page goes on answering; null where something is wrong with it. */
export async function readLargeFile(text: string): Promise<Budget | null> {
  const breathe = breather();
  try {
    const budget = await readBudgetInPieces(await parseInPieces(text.replace(/^\uFEFF/, ''), breathe), breathe);
    if (budget) await prepareBudget(budget, breathe);
    return budget;
  } catch {
    return null;
  }
}
