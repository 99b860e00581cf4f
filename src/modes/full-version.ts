import { formatViewState } from '../state/url.ts';
import { DEFAULTS, EMBED_FIELDS, type ViewState } from '../state/view-state.ts';

/**
 * The page of the app, by name: a folder's address alone opens nothing where the site is a file. The single file is
 * called whatever its owner calls it.
 */
function page(): string {
  const { documentElement, URL: address } = document;
  if (!('single' in documentElement.dataset)) return 'index.html';
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '');
}

/** A frame's address for reading on its own: everything but what concerns the frame stays. */
export function fullState(state: ViewState, change: Partial<ViewState> = {}): ViewState {
  const plain = Object.fromEntries(EMBED_FIELDS.map((field) => [field, DEFAULTS[field]]));
  return { ...state, ...plain, mode: 'browse', ...change };
}

/** The address of what a frame shows, in the full version. */
export function fullVersion(state: ViewState, change: Partial<ViewState> = {}): string {
  return `${page()}${formatViewState(fullState(state, change))}`;
}

/** Opens a place of the full version in a window of its own; the frame and its host stay where they are. */
export function openFull(state: ViewState, change: Partial<ViewState>): void {
  window.open(fullVersion(state, change), '_blank', 'noopener');
}
