import { numberOf } from './amount.ts';
import type { Size } from './box.ts';
import { logTicks, type LogTick } from './log-ticks.ts';

/** A dot of the swarm: one project. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Dots over a logarithmic axis, and the axis: powers of ten from 10^`from` to 10^`to` with their places. */
export interface Swarm {
  readonly dots: readonly Dot[];
  readonly ticks: readonly LogTick[];
  readonly radius: number;
}

/**
 * One dot for each amount above zero, x by its logarithm (each power of ten is one step), stacked upwards from the axis
 * at y = height without touching. Dots shrink when the highest stack would leave the box.
 */
export function layoutBeeswarm(
  members: readonly { readonly id: string; readonly amount: string }[],
  size: Size,
  largest = 3.4,
): Swarm {
  const known = members.map(({ id, amount }) => ({ id, value: numberOf(amount) })).filter(({ value }) => value > 0);
  if (known.length === 0 || !(size.width > 0) || !(size.height > 0)) return { dots: [], ticks: [], radius: 0 };
  const values = known.map(({ value }) => Math.log10(value)).sort((a, b) => a - b);
  const from = Math.floor(values[0] ?? 0);
  const to = Math.max(from + 1, Math.ceil((values[values.length - 1] ?? 0) - 0.5));
  const span = Math.max(to, values[values.length - 1] ?? 0) - from;
  for (let radius = largest; ; radius *= 0.9) {
    const place = (power: number) => radius + ((power - from) / span) * (size.width - 2 * radius);
    const dots = stack(
      known.map(({ id, value }) => ({ id, x: place(Math.log10(value)) })),
      radius,
      size.height,
    );
    if (dots.every((dot) => dot.y >= radius) || radius < 0.4) return { dots, ticks: logTicks(from, to, place), radius };
  }
}

function stack(members: readonly { id: string; x: number }[], radius: number, height: number): Dot[] {
  const dots: Dot[] = [];
  const apart = 2 * radius + 0.4;
  for (const { id, x } of [...members].sort((a, b) => a.x - b.x)) {
    const near = dots.filter((dot) => Math.abs(dot.x - x) < apart);
    const tops = near.map((dot) => dot.y - Math.sqrt(apart ** 2 - (dot.x - x) ** 2));
    const free = [height - radius, ...tops].sort((a, b) => b - a);
    const y = free.find((level) => near.every((dot) => (dot.x - x) ** 2 + (dot.y - level) ** 2 >= apart ** 2 - 1e-6));
    dots.push({ id, x, y: y ?? Math.min(...free) });
  }
  return dots;
}
