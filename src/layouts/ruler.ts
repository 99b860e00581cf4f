/** A length beside a picture that shows its scale: a round amount and how long it is, in pixels. */
export interface Ruler {
  readonly amount: string;
  readonly length: number;
}

const STEPS = [1, 2, 5] as const;

/** The largest round amount (1, 2 or 5 times a power of ten) that is at most `most` pixels long; null at scale zero. */
export function rulerFor(scale: number, most: number): Ruler | null {
  if (!(scale > 0) || !Number.isFinite(scale)) return null;
  const power = Math.floor(Math.log10(most / scale));
  const step = [...STEPS].reverse().find((digit) => digit * 10 ** power * scale <= most) ?? 1;
  const amount = power >= 0 ? `${step}${'0'.repeat(power)}` : (step * 10 ** power).toFixed(-power);
  return { amount, length: step * 10 ** power * scale };
}
