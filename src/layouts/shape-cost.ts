import { tellsIn, type Need } from './label-needs.ts';
import type { CostOf } from './rows.ts';

/** What a rectangle costs, in lengths of its side: without its name, with its name alone, with its amount too. */
const SILENT = [1, 0.3, 0] as const;
/** Shapes up to this (as the logarithm of long side by short) are as good as squares; beyond, the square of the rest costs. */
const SQUARE = 0.55;
const THIN = 0.14;
const LONG = Math.exp(SQUARE);

/** What the shapes of rectangles cost: a name that does not fit most, a thin shape less. */
export function costOf(needs: readonly (readonly Need[])[]): CostOf {
  return (index, width, height) => {
    if (!(width > 0) || !(height > 0)) return 0;
    const silent = SILENT[tellsIn(needs[index] ?? [], width, height)];
    const long = width > height ? width / height : height / width;
    const thin = long > LONG ? Math.log(long) - SQUARE : 0;
    return Math.sqrt(width * height) * (silent + THIN * thin * thin);
  };
}
