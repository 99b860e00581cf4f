import { getContext, setContext } from 'svelte';
import type { ShownTable } from '../views/shown-table.ts';

/** What the page shows, as tables: every table on it, and the twin of every picture. Downloads are made of it. */
export class Offers {
  /** The table that the reader asked for by its own button; null asks for all that the page shows. */
  asked = $state.raw<ShownTable | null>(null);
  #shown: readonly (() => readonly ShownTable[])[] = [];
  readonly #open: () => void;

  constructor(open: () => void) {
    this.#open = open;
  }

  /** The tables that are shown now, in the order in which they came onto the page. */
  tables(): readonly ShownTable[] {
    return this.#shown.flatMap((get) => get());
  }

  /** Adds what a component shows; what is returned takes it away. */
  add(get: () => readonly ShownTable[]): () => void {
    this.#shown = [...this.#shown, get];
    return () => {
      this.#shown = this.#shown.filter((one) => one !== get);
    };
  }

  /** The reader asks for one table, or for all of the page. */
  ask(table: ShownTable | null): void {
    this.asked = table;
    this.#open();
  }
}

const KEY = 'budget-lens/offers';

/** Makes the offers of a mode; `open` shows the downloads. */
export function setOffers(open: () => void): Offers {
  return setContext(KEY, new Offers(open));
}

/** The offers of the page; null where a mode has no downloads. */
export function useOffers(): Offers | null {
  return getContext<Offers | undefined>(KEY) ?? null;
}

/** Offers the tables of a component for as long as it stands; they are asked for when the reader wants them. */
export function offerTables(get: () => readonly ShownTable[]): void {
  const offers = useOffers();
  $effect(() => offers?.add(get));
}
