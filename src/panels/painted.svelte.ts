import { untrack } from 'svelte';

/** Where no frames are drawn (a tab in the background) the wait for one ends after this. */
const NO_FRAME = 250;

/**
 * A value that follows another when the answer to a press has been painted: what is dear to draw waits for it. Where
 * `cheap` says so it follows at once. Call it while a component is being made.
 */
export function painted<Value>(value: () => Value, cheap: () => boolean): { readonly current: Value } {
  let late = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    if (next === untrack(() => late)) return;
    let timer = window.setTimeout(follow, NO_FRAME);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = window.setTimeout(follow);
    });
    function follow() {
      late = next;
    }
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get current() {
      return cheap() ? value() : late;
    },
  };
}
