import { formatViewState, parseViewState } from './url.ts';
import type { ViewState } from './view-state.ts';

/** The parts of the window that the Explorer touches; a test gives its own. */
export interface Surroundings {
  readonly location: { readonly search: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** What the reader is looking at, in step with the address bar. */
export class Explorer {
  /** The current state; read-only records, replaced whole. */
  state = $state.raw<ViewState>(parseViewState(''));
  /** Counts new places, so that the page can move focus to the new heading; adjustments do not count. */
  places = $state(0);

  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
    this.state = parseViewState(around.location.search);
  }

  /** The address of the current state with some fields changed. */
  href(change: Partial<ViewState>): string {
    return formatViewState({ ...this.state, ...change });
  }

  /** Goes to a new place: Back returns from it. */
  go(change: Partial<ViewState>): void {
    this.visit(this.href(change));
  }

  /** Goes to the place that an address (`?view=flow`) names. */
  visit(query: string): void {
    this.#write('pushState', parseViewState(query));
    this.places += 1;
  }

  /** Changes how the same place is shown: Back does not stop here. */
  adjust(change: Partial<ViewState>): void {
    this.#write('replaceState', { ...this.state, ...change });
  }

  /** Follows Back and Forward; gives the function that stops it. */
  listen(): () => void {
    const follow = () => {
      this.state = parseViewState(this.#around.location.search);
      this.places += 1;
    };
    this.#around.addEventListener('popstate', follow);
    return () => this.#around.removeEventListener('popstate', follow);
  }

  #write(how: 'pushState' | 'replaceState', state: ViewState): void {
    this.state = state;
    try {
      this.#around.history[how](null, '', formatViewState(state));
    } catch {
      // A sandboxed frame, a file and a browser's limit on calls refuse the address bar; the page goes on without it.
    }
  }
}
