import { untrack } from 'svelte';

/**
 * A value of which its readers hear only when it has changed. Whatever is derived from the reader's place is looked
 * through at every step, with all that is derived from it in turn: a page's unit is not worth that. Call it while a
 * component is being made.
 */
export function steady<Value>(value: () => Value): { readonly current: Value } {
  let current = $state.raw(untrack(value));
  $effect.pre(() => {
    current = value();
  });
  return {
    get current() {
      return current;
    },
  };
}
