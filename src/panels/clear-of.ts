/** How much of the page stays between the mark and what lies over it, in pixels. */
const AIR = 12;

/**
 * Scrolls the page so that the mark that has the focus is not under `sheet`, where that lies over the page (a phone's
 * readout). A mark higher than the room above the sheet is shown from its head on.
 */
export function clearOf(sheet: HTMLElement): void {
  if (getComputedStyle(sheet).position !== 'fixed') return;
  const mark = document.activeElement?.closest('[data-mark]');
  if (!mark) return;
  const over = mark.getBoundingClientRect();
  const head = document.querySelector('.site-head')?.getBoundingClientRect().bottom ?? 0;
  const hidden = over.bottom + AIR - sheet.getBoundingClientRect().top;
  const room = over.top - AIR - Math.max(0, head);
  const by = Math.min(hidden, room);
  if (by <= 0) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: by, behavior: still ? 'auto' : 'smooth' });
}
