import { untrack } from 'svelte';
import { afterPaint } from '../views/after-paint.ts';
import { workInSlices, type Steps } from '../views/work-in-slices.ts';

/** How long preparing may keep a press waiting, in milliseconds. */
const SLICE = 6;

/**
 * A value that follows another when the answer to a press has been painted: what is dear to draw waits for it. While
 * presses come quickly only the last one is followed, so that none queues. `prepare` gives the work to do before, if any.
 */
export function followed<Value>(
  value: () => Value,
  prepare?: (next: Value) => Steps<unknown>,
): { readonly current: Value } {
  let current = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    if (next === untrack(() => current)) return;
    let old = false;
    const callOff = afterPaint(() => {
      if (!prepare) current = next;
      else
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
