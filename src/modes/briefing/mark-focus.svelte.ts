import { untrack } from 'svelte';
import type { Session } from './session.svelte.ts';

/** What the keyboard needs to know of the wall. */
export interface FocusPlace {
  readonly session: Session;
  readonly wall: () => HTMLElement | undefined;
  /** The marks that keys choose among now. */
  readonly pickable: () => readonly { readonly id: string }[];
}

/**
 * Where the keyboard is on the wall: on the mark that is chosen, which has focus, and on the headline once the choice is
 * gone. A mark that was opened by keys is chosen again when the talk comes back to its step.
 */
export function markFocus({ session, wall, pickable }: FocusPlace) {
  let opened: { readonly id: string; readonly step: number } | null = null;
  /** True while a mark has focus; the mark itself may be none that can have it any more. */
  let within = false;

  function reach(id: string | null): void {
    if (id === null) return;
    session.picked = id;
    wall()
      ?.querySelector<SVGElement>(`.marks [data-mark="${CSS.escape(id)}"]`)
      ?.focus();
  }

  $effect(() => {
    const { asking, step, picked } = session;
    untrack(() => {
      const back = asking ? null : opened;
      if (!asking) opened = null;
      if (back?.step === step && pickable().some(({ id }) => id === back.id)) reach(back.id);
      // Without a choice no mark has focus: arrows turn pages again, and on a project's page no slice of its strip is framed.
      else if (picked === null && within) wall()?.querySelector<HTMLElement>('h1')?.focus();
      within = session.picked !== null;
    });
  }); // prettier-ignore

  return {
    /** Chooses a mark and brings the keyboard to it. */
    reach,
    /** The keyboard has come to a mark by itself; null when it leaves them. */
    follow: (id: string | null): void => {
      // Without a choice focus is only lost: the mark is none any more that can have it.
      if (id !== null || session.picked !== null) within = id !== null;
      session.picked = id;
    },
    /** A mark is opened by keys, from the talk: to be called just before. */
    open(id: string): void {
      if (!session.asking) opened = { id, step: session.step };
    },
  };
}
