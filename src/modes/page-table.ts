import type { Component } from 'svelte';
import type { View } from '../state/view-state.ts';
import OverviewPage from './OverviewPage.svelte';
import { FETCHED } from './page-imports.ts';
import type { PageProps } from './page-props.ts';

type Page = Component<PageProps>;

const fetched = new Map<View, Page>([['overview', OverviewPage]]);

/** The page of a view if it is there; undefined while it has to be fetched. */
export function pageOf(view: View): Page | undefined {
  return fetched.get(view);
}

/** Fetches the page of a view; at once when it is there. Fails where the server no longer has it. */
export async function fetchPage(view: View): Promise<Page> {
  const known = fetched.get(view);
  if (known || view === 'overview') return known ?? OverviewPage;
  const { default: page } = await FETCHED[view]();
  fetched.set(view, page);
  return page;
}

/** Fetches the other pages one after another while the reader reads; what fails is fetched when it is asked for. Ends when `stopped`. */
export async function fetchAhead(stopped: AbortSignal): Promise<void> {
  for (const view of Object.keys(FETCHED) as (keyof typeof FETCHED)[]) {
    await idle();
    if (stopped.aborted) return;
    await fetchPage(view).catch(() => undefined);
  }
}

/** Resolves when the browser has nothing better to do; Safari cannot tell, there a moment has to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}
