import { formatViewState, misreads, parseViewState } from './url.ts';
import type { Preferences } from './preferences.ts';
import { DEFAULTS, PREFERENCES, type PreferenceState, type ViewState } from './view-state.ts';

/** The parts of the window that the Explorer touches; a test gives its own. */
export interface Surroundings {
  readonly location: { readonly search: string };
  /** The window around this one; itself when there is none. */
  readonly parent?: unknown;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** The fields that make another page of it. */
const PAGE_FIELDS = ['edition', 'mode', 'view', 'project', 'table'] as const satisfies readonly (keyof ViewState)[];

/** What the reader is looking at, in step with the address bar. */
export class Explorer {
  /** The current state; read-only records, replaced whole. */
  state = $state.raw<ViewState>(parseViewState(''));
  /** The last turn to another page, forward or back, so that focus can move to its heading; null before the first. */
  arrival = $state.raw<{ readonly forward: boolean } | null>(null);

  readonly #around: Surroundings;
  readonly #framed: boolean;
  readonly #preferences: Preferences | null;

  /** `preferences` holds what the reader chose on an earlier visit; an address that says otherwise wins. */
  constructor(around: Surroundings, preferences: Preferences | null = null) {
    this.#around = around;
    this.#framed = around.parent !== undefined && around.parent !== around;
    this.#preferences = preferences;
    this.#read(preferences?.read() ?? {});
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
    const before = this.state;
    const after = parseViewState(query);
    // A frame leaves no steps in the history of the page around it.
    this.#write(after.mode === 'embed' || this.#framed ? 'replaceState' : 'pushState', after);
    this.#arrive(before, true);
  }

  /** Changes how the same place is shown: Back does not stop here. */
  adjust(change: Partial<ViewState>): void {
    this.#write('replaceState', { ...this.state, ...change });
    const chosen = PREFERENCES.some((field) => field in change);
    if (chosen && this.state.mode === 'browse') this.#preferences?.keep(preferencesOf(this.state));
  }

  /** Follows Back and Forward; gives the function that stops it. */
  listen(): () => void {
    const follow = () => {
      const before = this.state;
      this.#read();
      // Back undoes a step, not how the reader likes to read.
      if (PREFERENCES.some((field) => this.state[field] !== before[field])) this.adjust(preferencesOf(before));
      this.#arrive(before, false);
    };
    this.#around.addEventListener('popstate', follow);
    return () => this.#around.removeEventListener('popstate', follow);
  }

  /** Takes the state from the address; one that names what is unknown is replaced by that of what is shown. */
  #read(kept: Partial<PreferenceState> = {}): void {
    const { search } = this.#around.location;
    const plain = parseViewState(search);
    this.state = plain.mode === 'browse' ? parseViewState(search, { ...DEFAULTS, ...kept }) : plain;
    if (misreads(search)) this.adjust({});
  }

  /** Zooming and choosing stay on the page: focus stays where the reader works. */
  #arrive(before: ViewState, forward: boolean): void {
    const turned = PAGE_FIELDS.some((field) => before[field] !== this.state[field] && this.#isPage(field));
    if (turned) this.arrival = { forward };
  }

  /** A table is a page of 数据表; in 核对 it is a choice among others. */
  #isPage(field: (typeof PAGE_FIELDS)[number]): boolean {
    return field !== 'table' || this.state.view === 'tables';
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

function preferencesOf({ unit, theme, font }: ViewState): PreferenceState {
  return { unit, theme, font };
}
