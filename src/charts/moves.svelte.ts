import type { Tile } from '../layouts/treemap.ts';
import { marksIn } from './marks-in.ts';
import { isStill, MOVE } from './motion.ts';
import { moved, placesOf } from './tile-moves.ts';

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
  let [travelling, arrival]: [readonly Element[], ReturnType<typeof setTimeout> | undefined] = [[], undefined];
  // Words and lines are set for the new place: they come when the tile is there.
  const arrive = () => {
    for (const mark of travelling) mark.classList.remove('travelling');
    travelling = [];
  };
  $effect(() => () => clearTimeout(arrival));
  $effect(() => {
    const [svg, now, what] = [picture(), tiles(), shown()];
    for (const animation of running) animation.cancel();
    running = [];
    clearTimeout(arrival);
    arrive();
    if (what !== seen && now.length > 0) {
      from = known;
      begun = performance.now();
      seen = what;
    }
    known = placesOf(now);
    const elapsed = performance.now() - begun;
    if (!svg || !('animate' in svg) || elapsed >= MOVE || from.size === 0 || isStill()) return;
    const marks = marksIn(svg);
    const moving = now.flatMap((tile) => {
      const mark = marks.get(tile.id);
      const animations = moved(mark, from.get(tile.id), tile);
      return mark && animations.length > 0 ? [{ mark, animations }] : [];
    });
    travelling = moving.map(({ mark }) => mark);
    for (const mark of travelling) mark.classList.add('travelling');
    running = moving.flatMap(({ animations }) => animations);
    for (const animation of running) animation.currentTime = elapsed;
    arrival = setTimeout(arrive, MOVE - elapsed);
  });
}
