import type { Tile } from '../layouts/treemap.ts';
import { stepOf, steers } from './marks.ts';

/** What keys steer, and how. */
export interface Steering {
  /** True while another picture is on its way. */
  readonly behind: () => boolean;
  readonly picture: () => Element | undefined;
  readonly tiles: () => readonly Tile[];
  /** The tile with focus. */
  readonly current: () => Tile | undefined;
  /** Finds the tile that a letter leads to. */
  readonly find: (key: string, tiles: readonly Tile[], id: string) => string | undefined;
  /** The reader works by keys. */
  readonly pressed: () => void;
  readonly move: (id: string) => void;
  readonly enter: (tile: Tile) => void;
  readonly leave: (tile: Tile) => void;
}

/**
 * Answers the keys pressed on a treemap's marks. Those that are pressed while another picture is on its way move among
 * what the reader then sees: they wait for it, and are answered then, in their order, unless focus has left meanwhile.
 */
export function steering(asked: Steering): (event: KeyboardEvent) => void {
  let held: string[] = [];
  $effect(() => {
    // After the turn in which focus is given to the mark that takes the place of the one that went.
    if (!asked.behind() && held.length > 0) setTimeout(release);
  });

  function release(): void {
    while (held.length > 0 && !asked.behind()) {
      const key = held.shift() ?? '';
      if (asked.picture()?.contains(document.activeElement) === true) take(key);
      else held = [];
    }
  }

  /** Does what a key asks; false where it asks nothing. */
  function take(key: string): boolean {
    asked.pressed();
    const tile = asked.current();
    if (!tile) return false;
    const step = stepOf(key, asked.tiles(), tile.id, asked.find);
    if (step.kind === 'move') asked.move(step.id);
    else if (step.kind === 'enter') asked.enter(tile);
    else if (step.kind === 'leave') asked.leave(tile);
    return step.kind !== 'none';
  }

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const waits = steers(event.key) && (asked.behind() || held.length > 0);
    // A key held down asks once.
    if (waits && !event.repeat) held.push(event.key);
    if (!waits && !take(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
