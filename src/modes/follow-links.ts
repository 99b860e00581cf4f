import type { Explorer } from '../state/explorer.svelte.ts';

/** Links inside the app go through the Explorer; opening one in a new tab stays the browser's business. */
export function followLink(event: MouseEvent, explorer: Explorer): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  const href = link?.getAttribute('href');
  if (event.defaultPrevented || !plain || !href) return;
  event.preventDefault();
  explorer.visit(href);
}
