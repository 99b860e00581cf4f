import type { HelpPreference } from './state/preferences.ts';
import type { Surroundings } from './state/explorer.svelte.ts';

/** The surroundings of the page as it is written at build: the empty address, and nothing to listen to. */
export const NOWHERE: Surroundings = {
  location: { search: '' },
  history: { pushState: () => undefined, replaceState: () => undefined },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** The page as written at build is for those who come for the first time; the others do not see the hints. */
export const EVERYBODY: HelpPreference = { wanted: () => true, decline: () => undefined };
