import type { Budget } from '../model/budget.ts';
import { activeFacets, facetOptions, reliefOf, type ProjectFilter } from '../views/filter.ts';
import { listProjects, type Tree } from '../views/tree.ts';
import { isLittle } from '../views/work-in-slices.ts';
import { pinyinSource } from './pinyin-source.svelte.ts';
import { slicedSearch } from './sliced-search.svelte.ts';

/** The filter as it is drawn, and what the filter bar says of it. */
export function narrowedByFilter(budget: () => Budget, drawn: () => ProjectFilter) {
  // Compared as text: a filter that says the same as before is another object, and a tree would be made anew for it.
  const text = $derived(JSON.stringify(drawn()));
  const filter = $derived(JSON.parse(text) as ProjectFilter);
  const active = $derived(activeFacets(budget(), filter));
  const facets = $derived(facetOptions(budget()));
  const relief = $derived(reliefOf(budget(), filter));
  return {
    get filter() {
      return filter;
    },
    get active() {
      return active;
    },
    get facets() {
      return facets;
    },
    get relief() {
      return relief;
    },
  };
}

/** What a search finds among the projects of a tree. */
export function narrowedBySearch(budget: () => Budget, tree: () => Tree, query: () => string) {
  const listed = $derived(listProjects(tree()));
  const search = slicedSearch(
    () => ({
      get projects() {
        return listed;
      },
      query: query(),
      readings: pinyinSource.heard(query()),
    }),
    () => isLittle(budget()),
  );
  const hits = $derived(search.hits);
  const found = $derived(hits && idsOf(hits.ids));
  return {
    get hits() {
      return hits;
    },
    /** The ids that it found; null when nothing is searched. */
    get found() {
      return found;
    },
  };
}

// A value, not a state: it is made anew with every search.
const idsOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids);
