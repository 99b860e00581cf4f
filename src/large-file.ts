import type { Arriving } from './arriving.ts';
import { breather } from './model/breathe.ts';
import type { Budget } from './model/budget.ts';
import { parseInPieces } from './model/json-pieces.ts';
import { readBudgetInPieces } from './model/schema-pieces.ts';
import { fetchPreparing } from './modes/prepare.ts';

/** Reads a large budget.json as it comes, while the page goes on answering; null where something is wrong with it. */
export async function readLargeFile({ begun, next }: Arriving): Promise<Budget | null> {
  fetchPreparing().catch(() => undefined);
  const breathe = breather();
  try {
    const json = await parseInPieces(begun.replace(/^\uFEFF/, ''), breathe, next);
    return await readBudgetInPieces(json, breathe);
  } catch {
    return null;
  }
}
