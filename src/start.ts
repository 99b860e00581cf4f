import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { readFirst, type Prints } from './first-view.ts';
import { MODE_COMPONENTS } from './modes/mode-table.ts';
import { keepStills, stillsIn } from './modes/still-store.ts';
import { siteFetch } from './site-files.ts';
import { storedPreferences } from './state/preferences.ts';
import { formatViewState, parseViewState } from './state/url.ts';
import { DEFAULTS } from './state/view-state.ts';

/**
 * Starts the app in its place. `prints` are those of the page as written at build when it shows what the address asks
 * for: the app then takes its elements over. Else, or when the files have changed since, the app draws afresh, and says so
 * to `fresh` before.
 */
export async function start(target: HTMLElement, prints: Prints | null, fresh?: () => void): Promise<void> {
  const stills = stillsIn(target);
  const [read, mode] = prints
    ? await Promise.all([readFirst(siteFetch(window), prints), MODE_COMPONENTS.browse()])
    : [null, null];
  if (!read || stills.size === 0) {
    fresh?.();
    target.replaceChildren();
    taken();
    mount(App, { target });
    return;
  }
  keepStills(read.budget, stills);
  fitLinks(target);
  hydrate(App, { target, props: { first: { ...read, Page: mode.default } } });
  // From here on the page answers: listeners are set now, not when the browser finds time.
  flushSync();
  taken();
}

/** Whatever the page was written for, the app stands there now: guard.js and the style sheets go by it. */
function taken(): void {
  document.documentElement.dataset['first'] = 'app';
  document.documentElement.removeAttribute('data-bones');
}

/** Links were written for the site's defaults; those of a reader with another theme or size of text carry it along. */
function fitLinks(page: HTMLElement): void {
  const kept = storedPreferences(() => window.localStorage).read();
  const { theme, font } = parseViewState(window.location.search, { ...DEFAULTS, ...kept });
  if (theme === DEFAULTS.theme && font === DEFAULTS.font) return;
  for (const link of page.querySelectorAll(':not(svg) > a[href^="?"]')) {
    const place = parseViewState(link.getAttribute('href') ?? '');
    link.setAttribute('href', formatViewState({ ...place, theme, font }));
  }
}
