import type { Tile } from '../layouts/treemap.ts';
import { MOVE, marksIn, moved, placesOf } from './tile-moves.ts';

/**
 * Moves the marks of a picture from where they stood to where they stand whenever `shown` is another thing: another
 * grouping, filter or group. Told by id, as marks are put into another order in the page, which ends any CSS transition.
 * A mere change of size moves nothing, and a picture that changes size on the way arrives at its new size.
 */
export function moveMarks(picture: () => Element | undefined, tiles: () => readonly Tile[], shown: () => object): void {
  let known = placesOf([]);
  let from = known;
  let seen: object | null = null;
  let begun = -Infinity;
  let running: Animation[] = [];
  $effect(() => {
    const [svg, now, what] = [picture(), tiles(), shown()];
    for (const animation of running) animation.cancel();
    running = [];
    if (what !== seen && now.length > 0) {
      from = known;
      begun = performance.now();
      seen = what;
    }
    known = placesOf(now);
    const elapsed = performance.now() - begun;
    if (!svg || !('animate' in svg) || elapsed >= MOVE || from.size === 0 || isStill()) return;
    const marks = marksIn(svg);
    running = now.flatMap((tile) => moved(marks.get(tile.id), from.get(tile.id), tile));
    for (const animation of running) animation.currentTime = elapsed;
  });
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
