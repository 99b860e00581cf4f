import { toAmount } from '../model/amount.ts';
import { formatCount } from './format.ts';

/** Plain fractions, as `[words, above, below]`. */
const FRACTIONS = [
  ['一半', 1, 2],
  ['三分之一', 1, 3],
  ['四分之一', 1, 4],
  ['五分之一', 1, 5],
  ['三分之二', 2, 3],
  ['四分之三', 3, 4],
] as const;

/** A share in words where it lies within a fiftieth of a plain fraction: `三分之一强` is a little more than a third. */
export function inWords(part: string, whole: string): string | null {
  const share = toAmount(part).div(toAmount(whole));
  for (const [words, above, below] of FRACTIONS) {
    const rest = share.minus(toAmount(String(above)).div(below));
    if (rest.abs().gt('0.02')) continue;
    return rest.isZero() ? words : `${words}${rest.isNeg() ? '弱' : '强'}`;
  }
  return null;
}

/** A count before a measure word: `两个`, `八个`, from eleven on in digits with their spaces. */
export function countWord(count: number): string {
  return ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][count] ?? ` ${formatCount(count)} `;
}
