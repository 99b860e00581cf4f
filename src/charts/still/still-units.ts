import type { Measure } from '../../layouts/label.ts';
import { measureByTable } from '../measure.ts';

/** A place along a picture as a share of it: pictures drawn at build fill boxes of any size. */
export function percent(pixels: number, whole: number): string {
  return `${round((100 * pixels) / whole)}%`;
}

/** A size of text that follows the reader's. */
export function rem(pixels: number): string {
  return `${round(pixels / 16)}rem`;
}

/**
 * A length that follows the reader's size of text, where the text around it has this size (the picture's own, unless told).
 * Lengths of SVG (`x`, `dy`) know `em` everywhere, `rem` not in WebKit nor in older Firefox, which then take 0.
 */
export function em(pixels: number, size = 16): string {
  return `${round(pixels / size)}em`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** How much narrower than the cautious table's the digits are, in the web font and in the Chinese fonts that stand in for it. */
const DIGIT = 0.04;

/** Measures where there is no browser: the table, with digits as wide as the fonts in use have them. */
export const measureStill: Measure = (text, size, weight) =>
  measureByTable(text, size, weight) - DIGIT * size * (text.match(/\d/g)?.length ?? 0);
