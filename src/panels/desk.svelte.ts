import { getContext, setContext } from 'svelte';
import type { CellList, CellSource } from '../views/cell-list.ts';
import type { DocumentNote } from '../views/document-note.ts';
import type { Explanation } from '../views/terms.ts';

/** What a figure asks to be shown: its text, its cells, and the whole of which it is a share. */
export interface FigureAsked {
  readonly text: string;
  readonly cells: CellSource;
  /** The cells of the denominator, where the figure is a share. */
  readonly of: CellSource | null;
  /** A sentence on how the figure comes from its cells; null where it is their sum. */
  readonly note: string | null;
}

/** What the desk needs from the page: the edition's cells and terms in words, and addresses. */
export interface DeskSource {
  readonly list: (cells: CellSource) => CellList;
  readonly cellHref: (ref: string) => string;
  readonly cellsHref: (set: string) => string;
  readonly explain: (term: string) => Explanation | null;
  readonly termHref: (term: string) => string;
  /** The document that the figures are printed in, and where the site says what it is. */
  readonly document: DocumentNote;
  readonly documentHref: string;
}

/** Where figures and terms on a page find what stands behind them, and the one panel that shows a figure's cells. */
export class Desk {
  /** The figure whose panel is open, and the element that asked. */
  asked = $state.raw<{ readonly figure: FigureAsked; readonly anchor: Element } | null>(null);
  readonly #source: () => DeskSource | null;

  constructor(source: () => DeskSource | null) {
    this.#source = source;
  }

  /** Null before an edition was read. */
  get source(): DeskSource | null {
    return this.#source();
  }

  ask(figure: FigureAsked, anchor: Element): void {
    this.asked = { figure, anchor };
  }

  /** Closes the panel; focus goes back to what opened it. */
  close(back = true): void {
    const anchor = this.asked?.anchor;
    this.asked = null;
    if (back && (anchor instanceof HTMLElement || anchor instanceof SVGElement)) anchor.focus({ preventScroll: true });
  }
}

const KEY = 'budget-lens/desk';

/** Makes the desk of a mode; figures and terms below find it. */
export function setDesk(source: () => DeskSource | null): Desk {
  return setContext(KEY, new Desk(source));
}

/** The desk of the page; null where a mode has none, and figures are then plain text. */
export function useDesk(): Desk | null {
  return getContext<Desk | undefined>(KEY) ?? null;
}
