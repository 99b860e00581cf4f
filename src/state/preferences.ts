import { formatViewState, parseViewState } from './url.ts';
import { DEFAULTS, type PreferenceState } from './view-state.ts';

/** The keys that this site writes in the browser's storage: how to show, and that 怎么看 need not be shown again. */
const KEY = 'budget-lens.preferences';
const HELP_KEY = 'budget-lens.help';

/** Where a reader's preferences are kept between visits. */
export interface Preferences {
  read(): PreferenceState;
  keep(preferences: PreferenceState): void;
}

/** Whether the reader wants 怎么看 to stand above the first page; closing it says no. */
export interface HelpPreference {
  wanted(): boolean;
  decline(): void;
}

type StorageSource = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Unit, theme and size of text in the browser's storage, as they stand in an address. `storage` is asked for each time:
 * a sandboxed frame, blocked cookies and a full disk make it throw, and the site then remembers nothing.
 */
export function storedPreferences(storage: StorageSource): Preferences {
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

/** {@link HelpPreference} in the browser's storage; where that is refused, the panel is not pressed on anybody. */
export function storedHelp(storage: StorageSource): HelpPreference {
  return {
    wanted: () => guarded(() => storage().getItem(HELP_KEY) ?? '') === '',
    decline: () => void guarded(() => storage().setItem(HELP_KEY, 'seen')),
  };
}

function guarded<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
