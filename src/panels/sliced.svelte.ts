import { finish, workInSlices, type Steps } from '../views/work-in-slices.ts';

/** What work gives, as it comes. */
export interface Sliced<Value> {
  /** Of the last work that came to its end; null before the first, and where that was work on something else. */
  readonly current: Value | null;
  /** True while newer work is underway. */
  readonly busy: boolean;
}

/**
 * Follows work that depends on what the reader does: a little of it is done at once, much of it in slices between which
 * the page answers, the newest winning. `asked` gives the work afresh whenever something that it reads changes; null
 * while there is nothing to do. A result stands until the next one comes, but only as long as `on` gives what it was
 * worked out of (each the same): figures of another edition are never shown. Work that fails does so where its result
 * is read, in the page's boundary. Call it while a component is being made.
 */
export function sliced<Value>(
  on: () => readonly unknown[],
  asked: () => Steps<Value> | null,
  little: () => boolean,
): Sliced<Value> {
  let done = $state.raw<{ readonly on: readonly unknown[]; readonly value: Value } | null>(null);
  let busy = $state(false);
  let failed = $state.raw<{ readonly error: unknown } | null>(null);
  const atOnce = $derived.by(() => {
    if (!little()) return null;
    const steps = asked();
    return steps && finish(steps);
  });

  $effect(() => {
    if (little()) return;
    const [of, steps] = [on(), asked()];
    let old = false;
    [busy, failed] = [steps !== null, null];
    if (!steps) return;
    void workInSlices(steps, () => old).then(
      (result) => {
        if (result) [done, busy] = [{ on: of, value: result.value }, false];
      },
      (error: unknown) => {
        if (!old) [failed, busy] = [{ error }, false];
      },
    );
    return () => {
      old = true;
    };
  });

  return {
    get current() {
      if (failed) throw failed.error;
      if (little()) return atOnce;
      const now = on();
      return done?.on.every((part, at) => part === now[at]) ? done.value : null;
    },
    get busy() {
      return !little() && busy;
    },
  };
}
