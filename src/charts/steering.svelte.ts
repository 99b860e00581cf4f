import { steers } from './marks.ts';

/** What keys steer, and how. */
export interface Steering {
  /** True while another picture is on its way. */
  readonly behind: () => boolean;
  readonly picture: () => Element | undefined;
  /** Does what a key asks of the mark with focus; false where it asks nothing. */
  readonly step: (key: string) => boolean;
}

/**
 * Answers the keys pressed on a picture's marks. Those that are pressed while another picture is on its way move among
 * what the reader then sees: they wait for it, and are answered then, in their order, unless focus has left meanwhile.
 */
export function steering({ behind, picture, step }: Steering): (event: KeyboardEvent) => void {
  let held: string[] = [];
  $effect(() => {
    // After the turn in which focus is given to the mark that takes the place of the one that went.
    if (!behind() && held.length > 0) setTimeout(release);
  });

  function release(): void {
    while (held.length > 0 && !behind()) {
      const key = held.shift() ?? '';
      if (picture()?.contains(document.activeElement) === true) step(key);
      else held = [];
    }
  }

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const waits = steers(event.key) && (behind() || held.length > 0);
    // A key held down asks once.
    if (waits && !event.repeat) held.push(event.key);
    if (!waits && !step(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
