import { formatViewState, parseViewState } from './url.ts';
import { DEFAULTS, type PreferenceState } from './view-state.ts';

/** The one key that this site writes in the browser's storage. */
const KEY = 'budget-lens.preferences';

/** Where a reader's preferences are kept between visits. */
export interface Preferences {
  read(): PreferenceState;
  keep(preferences: PreferenceState): void;
}

/**
 * Unit, theme and size of text in the browser's storage, as they stand in an address. `storage` is asked for each time:
 * a sandboxed frame, blocked cookies and a full disk make it throw, and the site then remembers nothing.
 */
export function storedPreferences(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Preferences {
  return {
    read: () => {
      const { unit, theme, font } = parseViewState(guarded(() => storage().getItem(KEY)) ?? '');
      return { unit, theme, font };
    },
    keep: (preferences) => {
      const text = formatViewState({ ...DEFAULTS, ...preferences });
      guarded(() => (text === '?' ? storage().removeItem(KEY) : storage().setItem(KEY, text)));
    },
  };
}

function guarded<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
