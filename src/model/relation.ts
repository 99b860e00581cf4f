import type { CellRef } from './cell.ts';

/** The families of relations (勾稽关系), in the order in which they are shown. */
export const FAMILIES = [
  'balance', 'cross', 'row', 'column', 'tree', 'threePublic', 'operating', 'loan', 'narrative', 'percent', 'key',
] as const; // prettier-ignore

/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

/** A signed cell with the name under which it is printed. */
export interface Term {
  readonly cell: CellRef;
  readonly sign: 1 | -1;
  readonly name: string;
}

/** One side of a relation: what it is called, and the cells that make it up. */
export interface Side {
  readonly text: string;
  readonly terms: readonly Term[];
}

/**
 * An equality that the printed figures must meet. `sum`: the sides are equal. `percent`: left is (figure, change),
 * right the stated percentage, equal after rounding half up to the printed decimals.
 */
export interface Relation {
  /** Stable within a template: `row:12:34:total`, `cross:1=3:expenditure`. */
  readonly id: string;
  readonly family: Family;
  readonly kind: 'sum' | 'percent';
  /** The rule as a sentence in Chinese. */
  readonly text: string;
  readonly left: Side;
  readonly right: Side;
  /** True when both sides print the same figure, so that rounding explains nothing. */
  readonly exact: boolean;
  /** Why the same words mean another thing in the two places; a difference is then `scope`. Null otherwise. */
  readonly scope: string | null;
  /** What was not read and may be part of a side; a difference is then `lost`. */
  readonly missing?: string | undefined;
}

/** What became of a relation. */
export type Outcome = 'holds' | 'rounding' | 'scope' | 'lost' | 'broken';

/** A relation with both figures, exact, and what became of it. */
export interface Verdict {
  readonly relation: Relation;
  /** Plain decimals; null where a side has a lost or unread cell. */
  readonly left: string | null;
  readonly right: string | null;
  /** left minus right; null where a side is null. */
  readonly difference: string | null;
  readonly outcome: Outcome;
  /** The largest difference that rounding can explain; null where rounding explains nothing. */
  readonly bound: string | null;
  /** Why it is rounding, scope, lost or broken, in Chinese; null when it holds. */
  readonly reason: string | null;
}
