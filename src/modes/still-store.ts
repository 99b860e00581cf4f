import type { Budget } from '../model/budget.ts';

/** The overview's pictures that came with the page, by what they show. */
export type Stills = ReadonlyMap<string, readonly Element[]>;

/** The pictures belong to the budget that they were drawn from, and to no other. */
const drawn = new WeakMap<Budget, Stills>();

/** The pictures that stand in a page as it was written at build; empty when it has none. */
export function stillsIn(page: ParentNode): Stills {
  const holders = Array.from(page.querySelectorAll('[data-still]'));
  return new Map(
    holders
      .filter((holder) => holder.firstElementChild)
      .map((holder) => [holder.getAttribute('data-still') ?? '', Array.from(holder.children)]),
  );
}

/** Says of which budget the pictures are. */
export function keepStills(budget: Budget, stills: Stills): void {
  if (stills.size > 0) drawn.set(budget, stills);
}

/** The pictures of a budget; null when the page brought none of it. */
export function stillsOf(budget: Budget): Stills | null {
  return drawn.get(budget) ?? null;
}
