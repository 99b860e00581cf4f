import { toAmount } from '../model/amount.ts';
import type { Unit } from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';

const UNIT_WORDS: Record<string, Unit> = { 元: '元', 万: '万元', 万元: '万元', 亿: '亿元', 亿元: '亿元' };

/**
 * True where a folded word asks for an amount: a piece of its digits (`23947.04`), the whole of it in 元, or a figure
 * with its unit that it rounds to, or begins with, at the decimals that were typed (`2.39亿`).
 */
export function matchAmount(amount: string, unit: Unit, word: string): boolean {
  const [, digits, unitWord = ''] = /^(\d{1,16}(?:\.\d{0,8})?)(元|万元?|亿元?)?$/.exec(word) ?? [];
  if (digits === undefined) return false;
  const asked = toAmount(digits.replace(/\.$/, '').replace(/^0+(?=\d)/, ''));
  const meant = UNIT_WORDS[unitWord];
  if (!meant) return amount.includes(digits) || (digits.length > 4 && convertAmount(amount, unit, '元').eq(asked));
  const places = digits.split('.')[1]?.length ?? 0;
  const shown = convertAmount(amount, unit, meant);
  return shown.toDecimalPlaces(places).eq(asked) || shown.toDecimalPlaces(places, 1).eq(asked);
}
