import { plainAmount, sumAmounts, toAmount, ZERO, type Amount } from '../model/amount.ts';
import type { Unit } from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';

/** A unit for the whole page, or none: each amount then says its own, 亿 or 万. */
export type ShownUnit = Unit | '';

/** The units a reader can choose, by the word that stands for them in the address. */
export const DISPLAY_UNITS = { auto: '', yuan: '元', wan: '万元', yi: '亿元' } as const satisfies Record<
  string,
  ShownUnit
>;

/** Decimals shown: 万元 as printed; 元 whole, for the print is exact to 100 元; 亿元 to the 万元. */
const PLACES: Record<Unit, number> = { 元: 0, 万元: 2, 亿元: 4 };

const MOST_PLACES = 8;

/** Writes an amount in the unit the reader chose; made once a page by {@link amountWriter} and handed down. */
export type AmountText = (amount: Amount | string) => string;

/**
 * An amount for reading: converted, rounded half up by decimal arithmetic, thousands set off by commas, U+2212 for
 * minus. Decimals are those of the unit unless told; what is not zero is never written as zero (more decimals are shown).
 */
export function formatAmount(amount: Amount | string, from: Unit, to: ShownUnit, places?: number): string {
  if (to === '') return ownUnit(amount, from, places);
  return grouped(fixed(convertAmount(amount, from, to), places ?? PLACES[to]));
}

/** An amount in another unit as a plain decimal with at least the decimals of that unit, never rounded: what is copied and saved. */
export function exactIn(amount: Amount | string, from: Unit, to: Unit): string {
  return plainAmount(convertAmount(amount, from, to), PLACES[to]);
}

/**
 * What the shown amounts add up to beyond the shown total, as text with its sign; null when they agree. Amounts are as
 * read (rounded to the unit's decimals), so that 尾差 is noted only where the reader's own sum would differ.
 */
export function roundingGap(parts: readonly (Amount | string)[], from: Unit, to: ShownUnit): string | null {
  const shown = (amount: Amount | string) => asRead(exact(amount), from, to);
  const gap = sumAmounts(parts.map(shown)).minus(shown(sumAmounts(parts.map(exact))));
  return gap.isZero() ? null : `${gap.isNeg() ? '' : '+'}${grouped(plainAmount(gap, 0))}`;
}

/** The one unit of a table's column: the reader's, or where each amount would say its own, the one of the print. */
export function tableUnit(shown: ShownUnit, printed: Unit): Unit {
  return shown === '' ? printed : shown;
}

/** An amount with the words of its unit, where the page has one for all: `103,089.22 万元`. */
export function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}

const writers = new Map<string, AmountText>();

/** {@link formatAmount} for one pair of units: the same function for the same units, so that what it wrote can be kept. */
export function amountWriter(from: Unit, to: ShownUnit, places?: number): AmountText {
  const key = `${from} ${to} ${places ?? ''}`;
  const writer = writers.get(key) ?? ((amount) => formatAmount(amount, from, to, places));
  writers.set(key, writer);
  return writer;
}

/**
 * A measured amount (what a pixel stands for) for a sentence: it is no printed figure, and a picture tells no more than
 * its first two digits, which read the same in every unit (540 万元, 5,400,000 元, 0.054 亿元).
 */
export function formatEstimate(amount: number, from: Unit, to: ShownUnit): string {
  if (!Number.isFinite(amount) || amount <= 0) return formatAmount(ZERO, from, to, 0);
  const round = toAmount(amount.toFixed(4)).toSignificantDigits(2);
  return to === '' ? ownUnit(round, from, 0) : grouped(convertAmount(round, from, to).toFixed());
}

/** A figure with the decimals that its print has: `98795` is `98,795`, `1165.6` is `1,165.6`. */
export function formatPrinted(amount: string): string {
  return grouped(amount);
}

/** An exact amount with all its decimals and at least `least`, or those that money has in its unit; nothing is rounded. */
export function formatExact(amount: Amount | string, least = 0): string {
  const number = exact(amount);
  const places = Math.max(number.decimalPlaces(), least);
  return grouped(number.toFixed(places > 0 && places < 2 ? 2 : places));
}

/** A count with its thousands set off. */
export function formatCount(count: number): string {
  return grouped(String(count));
}

/**
 * A part of a whole as a percentage: one decimal, two below 1 % (`36.0%`, `0.51%`), `<0.01%` for what would round to
 * nothing (`−0.0001%` below it), `>99.9%` for what would round to the whole, `100%` for the whole; a dash when there is
 * no whole.
 */
export function formatShare(part: Amount | string, whole: Amount | string): string {
  const total = exact(whole);
  if (total.isZero()) return '—';
  if (exact(part).eq(total)) return '100%';
  const percent = exact(part).times(100).div(total);
  if (percent.isZero()) return '0%';
  const size = percent.abs();
  // A share below nothing has as many decimals as it needs: `<` before a minus sign would read as its opposite.
  if (size.lt('0.005')) return percent.isNeg() ? `${grouped(percent.toSignificantDigits(1).toFixed())}%` : '<0.01%';
  if (percent.gte('99.95') && percent.lt(100)) return '>99.9%';
  return `${grouped(percent.toFixed(size.lt(1) ? 2 : 1))}%`;
}

/** A share in whole percents, with the word for the side on which the true one lies: `近 94%`, `逾 93%`, `93%`. */
export function formatNearPercent(part: Amount | string, whole: Amount | string): string {
  const total = exact(whole);
  if (total.isZero()) return '—';
  const percent = exact(part).times(100).div(total);
  const near = toAmount(percent.toFixed(0));
  const side = percent.eq(near) ? '' : percent.lt(near) ? '近 ' : '逾 ';
  return `${side}${grouped(near.toFixed(0))}%`;
}

/**
 * Shares of a whole with one decimal that add up to the rounded share of their sum (largest remainder): to 100.0 exactly
 * where the parts are the whole, which they are unless told; all zero when it is zero.
 */
export function largestRemainderShares(amounts: readonly (Amount | string)[], whole?: Amount | string): string[] {
  const parts = amounts.map(exact);
  const sum = sumAmounts(parts);
  const total = whole === undefined ? sum : exact(whole);
  if (total.isZero()) return parts.map(() => '0.0');
  const shares = parts.map((part) => part.times(1000).div(total));
  const floors = shares.map((share) => share.floor());
  let left = toAmount(sum.times(1000).div(total).toFixed(0)).minus(sumAmounts(floors));
  const byRemainder = shares
    .map((share, index) => ({ index, rest: share.minus(floors[index] ?? ZERO) }))
    .sort((a, b) => b.rest.cmp(a.rest) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left.lt(1)) break;
    floors[index] = (floors[index] ?? ZERO).plus(1);
    left = left.minus(1);
  }
  return floors.map((tenths) => tenths.div(10).toFixed(1));
}

/** A share in tenths of a percent, rounded by itself: what {@link largestRemainderShares} is compared with. */
export function halfUpTenths(part: Amount | string, whole: Amount | string): string {
  const total = exact(whole);
  return total.isZero() ? '0.0' : exact(part).times(100).div(total).toFixed(1);
}

/** One of {@link largestRemainderShares} with its sign: what is something is never written as nothing, nor a part as the whole. */
export function writeTenths(tenths: string, amount: Amount | string, whole: Amount | string): string {
  const part = exact(amount);
  if (part.eq(exact(whole))) return formatShare(part, whole);
  if (tenths === '0.0' && !part.isZero()) return '<0.1%';
  return tenths === '100.0' ? '>99.9%' : `${tenths}%`;
}

/** A change on last year with its sign: `+3.8%`, `−27.6%`; null where the text states no percentage. */
export function formatChange(direction: 'increase' | 'decrease' | null, percent: string | null): string | null {
  if (percent === null) return null;
  if (exact(percent).isZero()) return '0%';
  return `${direction === 'decrease' ? '−' : '+'}${grouped(percent)}%`;
}

/** A length in proportion, for a bar: part of whole as a CSS percentage between 0 and 100. */
export function formatLength(part: Amount | string, whole: Amount | string): string {
  const total = exact(whole);
  if (total.lte(0) || exact(part).lte(0)) return '0%';
  const percent = exact(part).times(100).div(total);
  return `${percent.gt(100) ? '100' : percent.toFixed(4)}%`;
}

function exact(amount: Amount | string): Amount {
  return typeof amount === 'string' ? toAmount(amount) : amount;
}

/** An amount as it is read, in its unit; where each says its own, in 万元. */
function asRead(amount: Amount, from: Unit, to: ShownUnit): Amount {
  if (to !== '') return toAmount(fixed(convertAmount(amount, from, to), PLACES[to]));
  const isLarge = convertAmount(amount, from, '亿元').abs().gte(1);
  const unit = isLarge ? '亿元' : '万元';
  return convertAmount(toAmount(fixed(convertAmount(amount, from, unit), 2)), unit, '万元');
}

/** The exact amount beside one that was rounded to 亿 by itself; null where the amount as read is exact already. */
export function exactBeside(amount: Amount | string, from: Unit, shown: ShownUnit): string | null {
  if (shown !== '' || asRead(exact(amount), from, '').eq(convertAmount(amount, from, '万元'))) return null;
  return `${formatExact(convertAmount(amount, from, '万元'))} 万元`;
}

/** From 1 亿元 up in 亿, to the million; below in 万, which is as exact as the print. */
function ownUnit(amount: Amount | string, from: Unit, places?: number): string {
  const isLarge = convertAmount(amount, from, '亿元').abs().gte(1);
  const number = isLarge ? convertAmount(amount, from, '亿元') : convertAmount(amount, from, '万元');
  return `${grouped(fixed(number, isLarge ? 2 : (places ?? PLACES['万元'])))} ${isLarge ? '亿' : '万'}`;
}

function fixed(amount: Amount, places: number): string {
  for (let more = places; more < MOST_PLACES; more++) {
    const text = amount.toFixed(more);
    if (amount.isZero() || /[1-9]/.test(text)) return text;
  }
  return amount.toFixed(MOST_PLACES);
}

function grouped(plain: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(plain) ?? [];
  return `${sign && '−'}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest}`;
}
