import type { LabelTexts } from './label.ts';

/** A text to try, in the order of DESIGN.md section 5. */
export interface Candidate {
  readonly name: string;
  readonly year: string | null;
  readonly amount: string | null;
}

/** The names of a tile, longest first, none twice. */
export function namesOf({ short, tiny, brief }: LabelTexts): string[] {
  return [...new Set([short, tiny, brief ?? tiny])];
}

/** The texts in the order in which they are tried: from short name, year and amount down to the tiny name alone. */
export function candidatesOf(texts: LabelTexts): Candidate[] {
  const { short, tiny, year, amount } = texts;
  const both = [short, tiny].flatMap((name) => [
    ...(year === null ? [] : [{ name, year, amount }]),
    { name, year: null, amount },
  ]);
  return [...both, ...namesOf(texts).map((name) => ({ name, year: null, amount: null }))];
}
