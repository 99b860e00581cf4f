import { untrack, type Component } from 'svelte';
import type { View } from '../state/view-state.ts';
import type { PageProps } from './page-props.ts';
import { fetchPage, pageOf } from './page-table.ts';

/** The page of a view, fetched when it is not there yet. */
export interface FetchedPage {
  /** Null while the page is on its way. */
  readonly current: Component<PageProps> | null;
  /** Why it could not be fetched; null when it could. */
  readonly missing: unknown;
  /** Asks the server once more. */
  readonly retry: () => void;
}

/** Follows `view`: a page that is there already is given at once. Call it while a component is being made. */
export function fetchedPage(view: () => View): FetchedPage {
  let last = $state.raw({ view: untrack(view), page: pageOf(untrack(view)) });
  let missing = $state.raw<unknown>(null);
  const current = $derived(pageOf(view()) ?? (last.view === view() ? last.page : undefined) ?? null);

  async function show(wanted: View): Promise<void> {
    missing = null;
    try {
      const page = await fetchPage(wanted);
      if (wanted === view()) last = { view: wanted, page };
    } catch (error) {
      if (wanted === view()) missing = error;
    }
  }

  $effect(() => {
    const wanted = view();
    if (pageOf(wanted)) missing = null;
    else void show(wanted);
  });

  return {
    get current() {
      return current;
    },
    get missing() {
      return missing;
    },
    retry: () => void show(view()),
  };
}
