import { flushSync } from 'svelte';

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

const waiting = new Set<() => void>();
let [printing, heard] = [false, false];

/** Has all that waits for a paint drawn now, as paper waits for nothing; what comes until the end of printing does not wait. */
export function drawForPrint(): void {
  printing = true;
  flushSync(() => {
    for (const draw of [...waiting]) draw();
  });
}

/** Runs `then` when the page is to be printed, at once while it is. What is returned calls it off. */
export function beforePrint(then: () => void): () => void {
  if (!heard) {
    heard = true;
    window.addEventListener('beforeprint', drawForPrint);
    window.addEventListener('afterprint', () => (printing = false));
  }
  if (printing) then();
  else waiting.add(then);
  return () => waiting.delete(then);
}
