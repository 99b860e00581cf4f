import { untrack } from 'svelte';
import { workInSlices, type Steps } from '../views/work-in-slices.ts';

/** How long preparing may keep a press waiting, in milliseconds. */
const SLICE = 6;
/** Where no frames are drawn (a tab in the background) the wait for one ends after this. */
const NO_FRAME = 250;

/** Runs `then` once the page has been painted as it is now; what is returned calls it off. */
export function afterPaint(then: () => void): () => void {
  let timer = 0;
  const go = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = window.setTimeout(then);
  };
  timer = window.setTimeout(go, NO_FRAME);
  const frame = requestAnimationFrame(go);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * A value that follows another when the answer to a press has been painted: what is dear to draw waits for it. While
 * presses come quickly only the last one is followed, so that none queues. `prepare` gives the work to do before.
 */
export function followed<Value>(
  value: () => Value,
  prepare: (next: Value) => Steps<unknown>,
): { readonly current: Value } {
  let current = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    if (next === untrack(() => current)) return;
    let old = false;
    const callOff = afterPaint(() => {
      void workInSlices(prepare(next), () => old, SLICE).then((done) => {
        if (done && !old) current = next;
      });
    });
    return () => {
      old = true;
      callOff();
    };
  });
  return {
    get current() {
      return current;
    },
  };
}
