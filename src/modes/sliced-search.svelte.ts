import { searchProjects, type Hits } from '../views/search.ts';
import { searchInSlices, type Asked, type Searched } from '../views/search-slices.ts';
import { isLittle } from '../views/work-in-slices.ts';

/** The hits of a search as they come: of few projects at once, of many in slices, the newest query winning. */
export function slicedSearch(asked: () => Asked): { readonly hits: Hits | null } {
  let shown = $state.raw<Hits | null>(null);
  let done: Searched | null = null;
  const now = $derived(asked());
  const few = $derived(isLittle(now));
  const atOnce = $derived(few ? searchProjects({ projects: now.projects }, now.query, now.readings) : null);

  $effect(() => {
    if (few) return;
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
      return few ? atOnce : now.query.trim() === '' ? null : shown;
    },
  };
}
