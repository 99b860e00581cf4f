import type { Box } from './box.ts';
import { numberOf } from './amount.ts';
import { rulerFor, type Ruler } from './ruler.ts';

/** The rows of a list beside the picture: where they begin, how high each is, how many have room, and the scale of its bars. */
export interface ListPlaces {
  readonly top: number;
  readonly rowHeight: number;
  readonly shown: number;
}

/**
 * Places rows below a title and a line for the scale; what has no room is left to the last row, which says how many and how
 * much. With `under` the bars lie below their rows, which then need more room, and no scale.
 */
export function placeList(box: Box, count: number, size: number, under = false): ListPlaces {
  const top = size * (under ? 2 : 3.5);
  const free = box.y1 - box.y0 - top;
  const rowHeight = Math.min(2.1, Math.max(under ? 1.62 : 1.5, free / size / Math.max(1, count))) * size;
  const room = Math.max(0, Math.floor(free / rowHeight + 1e-6));
  return { top, rowHeight, shown: count <= room ? count : Math.max(0, room - 1) };
}

/** The scale of bars of which the longest (`largest`) fills `width`: a round amount and its length. */
export function barRuler(width: number, largest: string): Ruler | null {
  const most = numberOf(largest);
  return most > 0 && width > 0 ? rulerFor(width / most, width * 0.75) : null;
}
