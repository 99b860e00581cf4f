import { beforePrint } from '../charts/before-print.ts';
import { afterPaint } from '../views/after-paint.ts';

/** Rows of a table that a window shows: they are drawn with the page, and as many after each paint. */
const PORTION = 40;

/** How much of a long list is drawn. */
export interface DrawnRows {
  /** So many of its rows. */
  readonly current: number;
  /** Has all of them drawn: the reader goes to one. */
  readonly all: () => void;
}

/** What is drawn in portions. */
export interface LongList {
  /** Tells one list from the next. */
  readonly list: () => unknown;
  readonly rows: () => number;
  /** So many rows must stand at once; none unless told. */
  readonly least?: () => number;
  /** Rows of a portion, where they are not those of a table. */
  readonly portion?: number;
}

/**
 * How many rows of a list are drawn: what a window shows with the page, the others a portion at a time after it was
 * painted; all at once where it is printed.
 */
export function drawnRows({ list, rows, least = () => 0, portion = PORTION }: LongList): DrawnRows {
  let grown = $state.raw<{ readonly of: unknown; readonly count: number } | null>(null);
  const more = $derived(grown !== null && grown.of === list() ? grown.count : 0);
  const drawn = $derived(Math.max(portion, least(), more));
  const grow = (count: number) => (grown = { of: list(), count });
  $effect(() => {
    const count = drawn;
    if (count >= rows()) return;
    const callsOff = [afterPaint(() => grow(count + portion)), beforePrint(() => grow(Infinity))];
    return () => {
      for (const callOff of callsOff) callOff();
    };
  });
  return {
    get current() {
      return drawn;
    },
    all: () => void grow(Infinity),
  };
}
