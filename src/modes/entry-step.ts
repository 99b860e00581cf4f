/** True while the reader types, or holds a key that belongs to the browser. */
export function isBusy(event: KeyboardEvent): boolean {
  const { target } = event;
  const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
  return typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
}

/** The entry that is left by a press on its way to a project; undefined for other presses. */
export function entryLeft({ target }: MouseEvent): string | undefined {
  const link = target instanceof Element ? target.closest('.goal-entry a[href*="project="]') : null;
  return link?.closest('.goal-entry')?.querySelector<HTMLElement>('[data-entry]')?.dataset['entry'];
}

/** The entry that a key leads to (J the next, K the one before), from the one that has focus; null for other keys. */
export function entryStep(event: KeyboardEvent, ids: readonly string[]): string | null {
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (step === undefined || isBusy(event)) return null;
  const entry = document.activeElement?.closest('.goal-entry')?.querySelector('[data-entry]');
  const at = ids.indexOf(entry?.getAttribute('data-entry') ?? '');
  return ids[at < 0 ? (step > 0 ? 0 : -1) : at + step] ?? null;
}
