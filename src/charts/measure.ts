import type { Measure } from '../layouts/label.ts';
import type { Segment } from '../layouts/line-break.ts';
import { splitWords } from '../views/words.ts';

/** Text is measured at this size and scaled: widths grow in proportion. */
const REFERENCE = 100;

/** Widths in font sizes where no canvas can measure; rather too wide, so that what fits there fits everywhere. */
const TABLE: readonly (readonly [RegExp, number])[] = [
  [/[ilIj.,:;'|!]/, 0.32],
  [/[0-9a-z]/, 0.6],
  [/[A-Z%+=<>~#&@]/, 0.78],
  [/[ -~\u2013\u2212]/, 0.5],
];

/** Measures by a table of widths: for tests and wherever there is no canvas. */
export const measureByTable: Measure = (text, size) =>
  Array.from(text).reduce(
    (sum, character) => sum + (TABLE.find(([class_]) => class_.test(character))?.[1] ?? 1) * size,
    0,
  );

/** Measures with the browser's own canvas in a font family; remembers what it measured. Falls back to the table. */
export function measureIn(family: string): Measure {
  const context = 'CanvasRenderingContext2D' in globalThis ? document.createElement('canvas').getContext('2d') : null;
  if (!context || !family) return measureByTable;
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} ${REFERENCE}px ${family}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * size) / REFERENCE;
  };
}

/** The platform's words; where it knows none a line may end after any character. */
export function wordSegmenter(): Segment {
  return (text) => splitWords(text) ?? Array.from(text);
}
