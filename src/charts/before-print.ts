import { flushSync } from 'svelte';

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
