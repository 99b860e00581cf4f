import { Decimal } from 'decimal.js';

/** Exact decimals. Our own clone: the default rounds sums to 20 digits, and its settings are shared by the page. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });

/** An exact amount. Compare with `.cmp`, `.eq`, `.lt`; add with `.plus`; never with `+` or `<`. */
export type Amount = Decimal;

/** Nothing, as an Amount. */
export const ZERO: Amount = new Exact(0);

const PLAIN = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/;

/** Reads a plain decimal such as `103089.22` (as budget.json holds it); throws a RangeError on anything else. */
export function toAmount(text: string): Amount {
  if (!PLAIN.test(text)) throw new RangeError(`not a plain decimal: ${JSON.stringify(text.slice(0, 40))}`);
  return new Exact(text);
}

/** A small whole number (a count, an index) as an Amount. */
export function fromCount(count: number): Amount {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return new Exact(count);
}

/** The exact sum of plain decimals or Amounts. */
export function sumAmounts(items: Iterable<string | Amount>): Amount {
  let total = ZERO;
  for (const item of items) total = total.plus(typeof item === 'string' ? toAmount(item) : item);
  return total;
}

/** An Amount as a plain decimal with at least `places` decimals (two unless told): `100000.00`. Never rounds. */
export function plainAmount(amount: Amount, places = 2): string {
  return amount.toFixed(Math.max(places, amount.decimalPlaces()));
}
