import { formatAmount, withUnit, type ShownUnit } from './format.ts';

/** Round amounts in 万元 that a square can stand for, the usual one first. */
const AMOUNTS = [100, 1000, 10, 1, 10_000] as const;
/** Sides in pixels that can be seen, and that fit beside the words. */
const SIDES = { least: 6, most: 40 } as const;

/** A square of a round amount at a picture's scale: its side in pixels and its amount, `100 万元`. */
export interface ScaleSquare {
  readonly side: number;
  readonly amount: string;
}

/** The square for `scale` pixels² a 万元, its amount in the unit shown; null where no round amount gives a fitting one. */
export function scaleSquare(scale: number, shown: ShownUnit): ScaleSquare | null {
  for (const wan of AMOUNTS) {
    const side = Math.sqrt(scale * wan);
    if (!(side >= SIDES.least && side <= SIDES.most)) continue;
    const amount = formatAmount(String(wan), '万元', shown).replace(/\.0+(?= |$)|(\.\d*?[1-9])0+(?= |$)/, '$1');
    return { side, amount: withUnit(amount, shown) };
  }
  return null;
}
