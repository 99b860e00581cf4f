import { flushSync } from 'svelte';
import { drawnRows, type DrawnRows } from '../../src/modes/drawn-rows.svelte.ts';

/** A list of which rows are drawn, outside a component. */
export interface Probe {
  readonly drawn: DrawnRows;
  /** Another list takes its place. */
  readonly turnTo: (rows: number) => void;
  readonly end: () => void;
}

/** Draws a list of so many rows; `least` of them must stand at once. */
export function probe(first: number, least = 0): Probe {
  let rows = $state.raw<{ readonly count: number }>({ count: first });
  const made: DrawnRows[] = [];
  const end = $effect.root(() => {
    made.push(drawnRows({ list: () => rows, rows: () => rows.count, least: () => least }));
  });
  flushSync();
  const [drawn] = made;
  if (!drawn) throw new Error('not made');
  return { drawn, turnTo: (count) => flushSync(() => (rows = { count })), end };
}
