import { toAmount, type Amount } from './amount.ts';
import { cellAmount } from './cell.ts';
import type { OfficialTable, Unit } from './table.ts';

/** How many 元 one unit is. */
const YUAN: Readonly<Record<Unit, Amount>> = {
  元: toAmount('1'),
  万元: toAmount('10000'),
  亿元: toAmount('100000000'),
};

/** The unit that a word names; null for a word that is no unit of money (平方米, 辆). */
export function moneyUnit(word: string): Unit | null {
  return word === '元' || word === '万元' || word === '亿元' ? word : null;
}

/** An amount in another unit, exactly: the one rule by which units turn into one another. */
export function convertAmount(amount: Amount | string, from: Unit, to: Unit): Amount {
  const exact = typeof amount === 'string' ? toAmount(amount) : amount;
  return from === to || exact.isZero() ? exact : exact.times(YUAN[from]).div(YUAN[to]);
}

/** Half of the last printed place: with two decimals 0.005, in the same unit. */
export function halfStep(places: number): Amount {
  return places === 0 ? toAmount('0.5') : toAmount(`0.${'0'.repeat(Math.min(places, 9))}5`);
}

/** The most decimals that any amount of a table prints (0 for none): the place to which the table is rounded. */
export function printedPlaces(table: OfficialTable): number {
  let places = 0;
  for (const row of table.rows) for (const cell of row.cells) places = Math.max(places, decimalsOf(cellAmount(cell)));
  return places;
}

/** How many decimals a plain decimal prints. */
export function decimalsOf(text: string | null): number {
  const point = text?.indexOf('.') ?? -1;
  return text === null || point < 0 ? 0 : text.length - point - 1;
}
