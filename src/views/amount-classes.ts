import { compareAmounts, toAmount, plainAmount } from '../model/amount.ts';
import type { Unit } from '../model/table.ts';
import { formatCount, formatExact } from './format.ts';
import { inWan } from './grouping.ts';
import { projectsOf, type Tree } from './tree.ts';

/** The projects whose amounts lie between two round numbers. */
export interface AmountClass {
  readonly id: string;
  /** From (inclusive) and below, plain decimals in the tree's unit. */
  readonly from: string;
  readonly to: string;
  /** The same in 万元, as the filter of 项目 asks for it. */
  readonly min: string;
  readonly max: string;
  readonly count: number;
}

const STEPS = [1, 2, 5] as const;

/** Every project by its amount, in classes of 1, 2, 5, 10, 20 …; those of nothing or less are in none, empty classes between are kept. */
export function amountClasses(tree: Tree): AmountClass[] {
  const amounts = projectsOf(tree)
    .map(({ amount }) => amount)
    .filter((amount) => compareAmounts(amount, '0') > 0)
    .sort(compareAmounts);
  const [least] = amounts;
  if (least === undefined) return [];
  const classes: AmountClass[] = [];
  let step = 3 * powerOf(least);
  for (let at = 0; at < amounts.length; step += 1) {
    const [from, to] = [roundNumber(step), roundNumber(step + 1)];
    let end = at;
    while (end < amounts.length && compareAmounts(amounts[end] ?? '', to) < 0) end += 1;
    if (classes.length > 0 || end > at) classes.push({ id: `class:${from}`, from, to, min: inWan(tree.unit, from), max: inWan(tree.unit, to), count: end - at }); // prettier-ignore
    at = end;
  }
  return classes;
}

/** The class that an amount lies in; undefined for one of nothing or less. */
export function classOf(classes: readonly AmountClass[], amount: string): AmountClass | undefined {
  return classes.find(({ from, to }) => compareAmounts(from, amount) <= 0 && compareAmounts(amount, to) < 0);
}

/** `20 至 50 万元：1,203 项`. */
export function classText({ from, to, count }: AmountClass, unit: Unit): string {
  return `${formatExact(from)} 至 ${formatExact(to)} ${unit}：${formatCount(count)} 项`;
}

/** The power of ten at or below an amount above zero. */
function powerOf(amount: string): number {
  const [whole = '', places = ''] = plainAmount(toAmount(amount)).split('.');
  return whole === '0' ? -1 - places.search(/[1-9]/) : whole.length - 1;
}

/** 1, 2, 5, 10, 20 … by their place, and 0.5, 0.2, 0.1 below 0. */
function roundNumber(step: number): string {
  const power = Math.floor(step / 3);
  const digit = String(STEPS[step - 3 * power] ?? 1);
  return power >= 0 ? digit + '0'.repeat(power) : `0.${'0'.repeat(-power - 1)}${digit}`;
}
