import { tellsIn, type Need } from './label-needs.ts';
import type { CostOf } from './rows.ts';

/** What a rectangle costs, in lengths of its side: without its name, with its name alone, with its amount too. */
const SILENT = [1, 0.3, 0] as const;
/** Shapes up to this (as the logarithm of long side by short) are as good as squares; beyond, the square of the rest costs. */
const SQUARE = 0.55;
const THIN = 0.14;

/** What the shapes of rectangles cost: a name that does not fit most, a thin shape less. */
export function costOf(needs: readonly (readonly Need[])[]): CostOf {
  return (index, width, height) => {
    if (!(width > 0) || !(height > 0)) return 0;
    const thin = Math.max(0, Math.abs(Math.log(width / height)) - SQUARE);
    return Math.sqrt(width * height) * (SILENT[tellsIn(needs[index] ?? [], width, height)] + THIN * thin * thin);
  };
}
