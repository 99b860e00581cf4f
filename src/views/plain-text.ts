import type { Stretch } from './goal-facts.ts';

/** A text reduced to what is compared, each unit with its place in the verbatim text. */
export interface PlainText {
  readonly text: string;
  /** `places[i]` is where unit `i` of {@link text} stands in the original. */
  readonly places: readonly number[];
}

/** Folds widths and case and drops what `dropped` matches, unit by unit, so that every place is still known. */
export function plainText(text: string, dropped: RegExp): PlainText {
  const units: string[] = [];
  const places: number[] = [];
  text.split('').forEach((unit, at) => {
    // Half of a surrogate pair has no width to fold.
    const folded = /[\ud800-\udfff]/.test(unit) ? unit : unit.normalize('NFKC').toLowerCase();
    if (dropped.test(unit) || dropped.test(folded)) return;
    for (const one of folded.split('')) {
      units.push(one);
      places.push(at);
    }
  });
  return { text: units.join(''), places };
}

/** The places of `start` … `end` (of the plain text) in the original. */
export function originalStretch({ places }: PlainText, start: number, end: number): Stretch {
  return { start: places[start] ?? 0, end: (places[end - 1] ?? -1) + 1 };
}
