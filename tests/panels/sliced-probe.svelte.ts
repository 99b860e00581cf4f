import { flushSync } from 'svelte';
import { sliced, type Sliced } from '../../src/panels/sliced.svelte.ts';
import type { Steps } from '../../src/views/work-in-slices.ts';

/** Work that follows a question, outside a component. */
export interface Probe {
  readonly work: Sliced<string>;
  readonly ask: (question: string) => void;
  /** Another thing is worked on. */
  readonly turnTo: (owner: string) => void;
  readonly end: () => void;
}

/** Follows a question with work, a little or much. */
export function probe(first: string, steps: (question: string) => Steps<string> | null, little: boolean): Probe {
  let question = $state(first);
  let owner = $state('one');
  const made: Sliced<string>[] = [];
  const end = $effect.root(() => {
    made.push(sliced(() => [owner], () => steps(question), () => little)); // prettier-ignore
  });
  flushSync();
  const [work] = made;
  if (!work) throw new Error('not made');
  return {
    work,
    ask: (next) => flushSync(() => (question = next)),
    turnTo: (next) => flushSync(() => (owner = next)),
    end,
  };
}
