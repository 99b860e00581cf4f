import { Decimal } from 'decimal.js';

/** Exact decimals. Our own clone: the default rounds sums to 20 digits, and its settings are shared by the page. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });

/** An exact amount. Compare with `.cmp`, `.eq`, `.lt`; add with `.plus`; never with `+` or `<`. */
export type Amount = Decimal;

/** Nothing, as an Amount. */
export const ZERO: Amount = new Exact(0);

/** A plain decimal as budget.json holds amounts: no plus sign, no idle zeros before it, at most ten decimals. */
export const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/;

/** Reads a plain decimal such as `103089.22` (as budget.json holds it); throws a RangeError on anything else. */
export function toAmount(text: string): Amount {
  if (!PLAIN_DECIMAL.test(text)) throw new RangeError(`not a plain decimal: ${JSON.stringify(text.slice(0, 40))}`);
  return new Exact(text);
}

/** A small whole number (a count, an index) as an Amount. */
export function fromCount(count: number): Amount {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return new Exact(count);
}

/** Cents up to here are added as whole numbers; beyond, a number of JavaScript is not exact. */
const MOST_CENTS = 2 ** 53 / 4;

/**
 * A plain decimal of at most two places as whole cents, which a number holds exactly; NaN for any other text. Budgets of
 * a hundred thousand projects are added up and put in order by these, everything else by Amounts: the results are the same.
 */
function centsOf(text: string): number {
  const point = text.indexOf('.');
  const whole = point < 0 ? text.length : point;
  const places = point < 0 ? 0 : text.length - point - 1;
  if (whole === 0 || whole > 12 || places > 2 || (point >= 0 && places === 0)) return NaN;
  if (whole > 1 && text.charCodeAt(0) === 48) return NaN;
  let cents = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    cents = cents * 10 + digit;
  }
  return places === 2 ? cents : cents * (places === 1 ? 10 : 100);
}

/** The exact sum of plain decimals or Amounts. */
export function sumAmounts(items: Iterable<string | Amount>): Amount {
  let total = ZERO;
  let cents = 0;
  for (const item of items) {
    const more = typeof item === 'string' ? centsOf(item) : NaN;
    if (more >= 0 && cents < MOST_CENTS) cents += more;
    else total = total.plus(typeof item === 'string' ? toAmount(item) : item);
  }
  return cents === 0 ? total : total.plus(new Exact(cents).div(100));
}

/** Compares two plain decimals exactly: below zero when the first is the smaller. */
export function compareAmounts(a: string, b: string): number {
  const difference = centsOf(a) - centsOf(b);
  return Number.isNaN(difference) ? toAmount(a).cmp(toAmount(b)) : difference;
}

/** The largest first; equals keep their order. Each amount is read once. */
export function byAmount<T>(items: readonly T[], amountOf: (item: T) => string): T[] {
  const keyed = items.map((item, index) => ({ item, index, text: amountOf(item), cents: centsOf(amountOf(item)) }));
  const sorted = keyed.sort((a, b) => {
    const difference = b.cents - a.cents;
    return (Number.isNaN(difference) ? compareAmounts(b.text, a.text) : difference) || a.index - b.index;
  });
  return sorted.map(({ item }) => item);
}

/** An Amount as a plain decimal with at least `places` decimals (two unless told): `100000.00`. Never rounds. */
export function plainAmount(amount: Amount, places = 2): string {
  return amount.toFixed(Math.max(places, amount.decimalPlaces()));
}
