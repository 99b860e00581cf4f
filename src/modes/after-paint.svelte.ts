import { untrack } from 'svelte';

/** Work that prepares what is asked for next; it is run a few milliseconds at a time. */
type Steps = Iterator<unknown>;

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

/** Runs steps to their end, a slice at a time, then `then`; what is returned calls both off. */
export function inSlices(steps: Steps, then: () => void): () => void {
  let timer = 0;
  const slice = () => {
    const end = performance.now() + SLICE;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) then();
    else timer = window.setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}

/**
 * A value that follows another when the answer to a press has been painted: what is dear to draw waits for it. While
 * presses come quickly only the last one is followed, so that none queues. `prepare` gives the work to do before.
 */
export function followed<Value>(value: () => Value, prepare: (next: Value) => Steps): { readonly current: Value } {
  let current = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    if (next === untrack(() => current)) return;
    let stop = afterPaint(() => {
      stop = inSlices(prepare(next), () => (current = next));
    });
    return () => stop();
  });
  return {
    get current() {
      return current;
    },
  };
}
