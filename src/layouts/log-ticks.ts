/** A power of ten on a logarithmic axis, and its place in pixels. */
export interface LogTick {
  readonly power: number;
  readonly x: number;
}

/** The whole powers of ten from 10^`from` to 10^`to`, both ends included though logarithms are not exact. */
export function logTicks(from: number, to: number, placeAt: (power: number) => number): readonly LogTick[] {
  const [first, last] = [Math.ceil(from - 1e-9), Math.floor(to + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({ power: first + at, x: placeAt(first + at) }));
}
