import { untrack } from 'svelte';
import { eased, flowBetween } from '../layouts/flow-tween.ts';
import type { SankeyLayout } from '../layouts/sankey.ts';
import { isStill, MOVE } from './motion.ts';

/** Two pictures, the main one and the magnified one, while they move; `target` is where they are going. */
interface Pair {
  readonly main: SankeyLayout;
  readonly lens: SankeyLayout | null;
}

/**
 * The pictures as they are to be drawn now. They move when `cause` changes (another level, kind or coding) and are at
 * once where they belong when only the size does, or when the reader wants no motion.
 */
export function movingFlow(
  target: () => Pair,
  cause: () => unknown,
): { readonly current: Pair; readonly moving: boolean } {
  let drawn = $state.raw<Pair | null>(null);
  let last: { readonly cause: unknown; readonly pair: Pair } | null = null;
  let frame = 0;
  $effect.pre(() => {
    const [pair, why] = [target(), cause()];
    const from = untrack(() => drawn) ?? last?.pair;
    const turned = last !== null && last.cause !== why;
    const underway = untrack(() => drawn) !== null;
    last = { cause: why, pair };
    if (!from || !(turned || underway) || isStill()) {
      drawn = null;
      return;
    }
    const main = flowBetween(from.main, pair.main);
    const lens = pair.lens && from.lens ? flowBetween(from.lens, pair.lens) : () => pair.lens;
    const begun = performance.now();
    const step = () => {
      const share = Math.min(1, (performance.now() - begun) / MOVE);
      drawn = share < 1 ? { main: main(eased(share)), lens: lens(eased(share)) } : null;
      if (share < 1) frame = requestAnimationFrame(step);
    };
    untrack(step);
    return () => cancelAnimationFrame(frame);
  });
  return {
    get current() {
      return drawn ?? target();
    },
    get moving() {
      return drawn !== null;
    },
  };
}
