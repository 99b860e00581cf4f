import { untrack } from 'svelte';
import { beforePrint } from './before-print.ts';
import { workInSlices, type Steps } from '../views/work-in-slices.ts';

/** How long planning may keep a press waiting, in milliseconds. */
const SLICE = 8;
/** So long a picture waits for a web font that is on its way, in milliseconds: what was set without it is set twice. */
const FONTS = 120;

/**
 * True once what a picture is drawn by has been worked out: at once where it is known, else in slices with the page's
 * turns between, or at once where the page is to be printed. `steps` gives the work, anew whenever something that it reads changes. From then on the picture follows
 * its properties by itself.
 */
export function firstPlan(known: () => boolean, steps: () => Steps<unknown>): { readonly ready: boolean } {
  let ready = $state(untrack(known));
  $effect(() => {
    if (ready) return;
    const work = steps();
    let old = false;
    void fontsCame()
      .then(() => (old ? null : workInSlices(work, () => old, SLICE)))
      .then(
        (done) => {
          if (done) ready = true;
        },
        // What fails is worked out again where the picture reads it, and told by the page's boundary.
        () => (ready = true),
      );
    const callOff = beforePrint(() => (ready = true));
    return () => {
      old = true;
      callOff();
    };
  });
  return {
    get ready() {
      return ready;
    },
  };
}

/** Ends when no font is on its way, or has been waited for long enough. */
async function fontsCame(): Promise<void> {
  const { fonts } = document as Partial<Pick<Document, 'fonts'>>;
  if (fonts?.status !== 'loading') return;
  await Promise.race([fonts.ready, new Promise((resolve) => setTimeout(resolve, FONTS))]);
}
