import { rowStep } from './mark-steps.ts';
import { markIn } from './marks-in.ts';

/** What the marks of a small picture are, and what they tell. */
export interface RovingOptions {
  /** The marks in the order of the arrows. */
  readonly ids: () => readonly string[];
  /** The mark that Tab reaches first. */
  readonly first: () => string;
  readonly nameOf: (id: string) => string;
  readonly onpoint: (id: string | null) => void;
  readonly onopen: (id: string) => void;
}

/** Makes the marks of a picture one tab stop: arrows move, Enter opens, a first tap points and a second opens. */
export function roving(options: RovingOptions) {
  let cursor = $state<string | null>(null);
  let pointed = $state<string | null>(null);
  const current = $derived.by(() => {
    const ids = options.ids();
    return [cursor, options.first(), ids[0]].find((id) => id !== null && id !== undefined && ids.includes(id));
  });

  function point(id: string | null): void {
    pointed = id;
    options.onpoint(id);
  }

  function steer(event: KeyboardEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      options.onopen(id);
      return;
    }
    const next = rowStep(event.key, options.ids(), id);
    if (next === null) return;
    event.preventDefault();
    cursor = next;
    const picture = event.currentTarget instanceof Element ? event.currentTarget.closest('svg') : null;
    markIn(picture, next)?.focus();
  }

  function press(event: MouseEvent & { pointerType?: string }, id: string): void {
    const known = pointed === id;
    cursor = id;
    if (event.pointerType === 'touch' && !known) point(id);
    else options.onopen(id);
  }

  return {
    /** The mark under the pointer or with focus. */
    get pointed() {
      return pointed;
    },
    /** What a mark has: its name, its place in the tab order, what it answers to. */
    of: (id: string) => ({
      'data-mark': id,
      role: 'button',
      tabindex: id === current ? 0 : -1,
      'aria-label': options.nameOf(id),
      onclick: (event: MouseEvent) => press(event, id),
      onkeydown: (event: KeyboardEvent) => steer(event, id),
      onfocus: (event: FocusEvent) => {
        // A tap focuses too, and is to be told from the tap that opens.
        if (event.currentTarget instanceof Element && event.currentTarget.matches(':focus-visible')) point(id);
      },
      onblur: () => point(null),
      onpointerenter: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') point(id);
      },
      onpointerleave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') point(null);
      },
    }),
  };
}
