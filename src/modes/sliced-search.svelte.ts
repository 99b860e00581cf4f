import { searchProjects, type Hits } from '../views/search.ts';
import { searchInSlices, type Asked, type Searched } from '../views/search-slices.ts';

/** The hits of a search as they come: of `few` projects at once, of many in slices, the newest query winning. Many are listed when something is searched in them. */
export function slicedSearch(asked: () => Asked, few: () => boolean): { readonly hits: Hits | null } {
  let shown = $state.raw<Hits | null>(null);
  let done: Searched | null = null;
  const now = $derived(asked());
  const atOnce = $derived(few() ? searchProjects({ projects: now.projects }, now.query, now.readings) : null);

  $effect(() => {
    if (few()) return;
    if (now.query.trim() === '') {
      shown = null;
      return;
    }
    let old = false;
    void searchInSlices(now, done, () => old, (first) => (shown = first)).then((searched) => {
      if (!searched) return;
      done = searched;
      shown = searched.hits;
    }); // prettier-ignore
    return () => {
      old = true;
    };
  });

  return {
    get hits() {
      return few() ? atOnce : now.query.trim() === '' ? null : shown;
    },
  };
}
