import { untrack } from 'svelte';
import { afterPaint } from '../views/after-paint.ts';

/**
 * A value that follows another when the answer to a press has been painted: what is dear to draw waits for it. Where
 * `cheap` says so it follows at once. Call it while a component is being made.
 */
export function painted<Value>(value: () => Value, cheap: () => boolean): { readonly current: Value } {
  let late = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    if (next === untrack(() => late)) return;
    return afterPaint(() => (late = next));
  });
  return {
    get current() {
      return cheap() ? value() : late;
    },
  };
}
