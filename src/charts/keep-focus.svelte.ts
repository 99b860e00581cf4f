import { tick, untrack } from 'svelte';

/**
 * Keeps keyboard focus in a picture that enters and leaves groups: doing so takes the focused mark away. `prepare` gets
 * the group that was left (null when one was entered) before the marks change, and gives what to do after.
 */
export function keepFocus(
  group: () => string | null,
  picture: () => Element | undefined,
  prepare: (left: string | null) => () => void,
): void {
  let shown = untrack(group);
  $effect.pre(() => {
    const next = group();
    if (next === shown) return;
    const left = next === null ? shown : null;
    shown = next;
    if (picture()?.contains(document.activeElement)) void tick().then(untrack(() => prepare(left)));
  });
}
