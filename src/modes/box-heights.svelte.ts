import { on } from 'svelte/events';

/**
 * How high a box is with and without a class, before it has that class or loses it: a picture that changes size when it
 * is entered is then laid out once, at its new size. Measured by an empty twin of the box whenever the window or the box's width has changed.
 */
export function boxHeights(box: () => HTMLElement | null, name: string, width: () => number) {
  let resized = $state(0);
  $effect(() => on(window, 'resize', () => (resized += 1)));
  let heights = $state.raw<{ readonly having: number; readonly lacking: number } | null>(null);
  $effect(() => {
    const real = box();
    if (!real?.parentElement || width() < 0 || resized < 0) return;
    const twin = document.createElement('div');
    twin.className = real.className;
    twin.style.position = 'absolute';
    twin.style.visibility = 'hidden';
    real.parentElement.append(twin);
    twin.classList.add(name);
    const having = twin.clientHeight;
    twin.classList.remove(name);
    heights = { having, lacking: twin.clientHeight };
    twin.remove();
  });
  /** Null before it was measured. */
  return (having: boolean): number | null => heights && heights[having ? 'having' : 'lacking'];
}
