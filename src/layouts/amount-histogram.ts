import { numberOf } from './amount.ts';
import type { Box, Size } from './box.ts';
import { logTicks, type LogTick } from './log-ticks.ts';

/** A class of amounts as a bar; its area is in proportion to its count. */
export interface HistogramBar extends Box {
  readonly id: string;
}

/** Bars over a logarithmic axis, and the axis. */
export interface Histogram {
  readonly bars: readonly HistogramBar[];
  /** Powers of ten with their places. */
  readonly ticks: readonly LogTick[];
  /** The place of an amount above zero. */
  readonly placeOf: (amount: string) => number;
}

/** Classes that follow each other, each from an amount to another, over a logarithmic axis; the tallest bar fills the height. */
export function layoutHistogram(
  classes: readonly { readonly id: string; readonly from: string; readonly to: string; readonly count: number }[],
  { width, height }: Size,
): Histogram {
  const [first] = classes;
  const last = classes[classes.length - 1];
  if (!first || !last || !(width > 0) || !(height > 0)) return { bars: [], ticks: [], placeOf: () => 0 };
  const power = (amount: string) => Math.log10(numberOf(amount));
  const [from, to] = [power(first.from), power(last.to)];
  const placeAt = (at: number) => ((at - from) / (to - from)) * width;
  const widths = classes.map((one) => placeAt(power(one.to)) - placeAt(power(one.from)));
  const densest = Math.max(...classes.map(({ count }, at) => count / (widths[at] ?? 1)));
  const bars = classes.map(({ id, from: least, count }, at) => {
    const x0 = placeAt(power(least));
    const share = densest > 0 ? count / (widths[at] ?? 1) / densest : 0;
    return { id, x0, x1: x0 + (widths[at] ?? 0), y0: height - share * height, y1: height };
  });
  return {
    bars,
    ticks: logTicks(from, to, placeAt),
    placeOf: (amount) => placeAt(power(amount)),
  };
}
