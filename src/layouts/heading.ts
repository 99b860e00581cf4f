import type { Measure, Weight } from './label.ts';

/** The parts of a group's heading: its name, and what may be left out when room is short (share first, then amount). */
export interface HeadingTexts {
  readonly name: string;
  readonly amount: string;
  readonly share: string;
}

/** A piece of a heading, x from the group's left edge. */
export interface HeadingSpan {
  readonly text: string;
  readonly role: 'name' | 'amount' | 'share';
  readonly weight: Weight;
  readonly x: number;
}

const SPACE = 0.6;

/** What of a heading fits the width, or null when not even the name does. */
export function fitHeading(width: number, texts: HeadingTexts, size: number, measure: Measure): HeadingSpan[] | null {
  const all = [
    { text: texts.name, role: 'name', weight: 700 },
    { text: texts.amount, role: 'amount', weight: 500 },
    { text: texts.share, role: 'share', weight: 400 },
  ] as const;
  for (const count of [3, 2, 1]) {
    let x = 0;
    const spans = all.slice(0, count).map((piece): HeadingSpan => {
      const span = { ...piece, x };
      x += measure(piece.text, size, piece.weight) + SPACE * size;
      return span;
    });
    if (x - SPACE * size <= width) return spans;
  }
  return null;
}
