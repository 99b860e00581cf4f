import type { Budget } from '../model/budget.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { activeFacets, facetOptions, filterOf, reliefOf, type ProjectFilter } from '../views/filter.ts';
import { searchProjects } from '../views/search.ts';
import { foldSmall, smallOnly } from '../views/small.ts';
import { buildTree, domainOrder, findNode, listProjects } from '../views/tree.ts';
import { pinyinSource } from './pinyin-source.svelte.ts';

/** Below this the picture is a phone's: its amounts are whole 万元 (DESIGN.md, e-phone-treemap). */
const PHONE = 600;

/**
 * What the projects page shows at a place. The tree is made anew only when the grouping or the filter changes, not at
 * every step of the reader: laying the picture out is the dearest work of the page.
 */
export function projectsPlace(budget: () => Budget, explorer: () => Explorer) {
  let width = $state(1072);
  const place = $derived(explorer().state);
  const grouping = $derived(place.grouping);
  const focusId = $derived(place.focus);
  const query = $derived(place.q);
  const asked = $derived(JSON.stringify(filterOf(place)));
  const filter = $derived(JSON.parse(asked) as ProjectFilter);
  const tree = $derived(buildTree(budget(), grouping, filter));
  // Wide pictures have room for smaller tiles (DESIGN.md section 5); in 万元.
  const threshold = $derived(width < PHONE ? 700 : width < 900 ? 400 : 100);
  const folded = $derived(foldSmall(tree, threshold));
  const focus = $derived(
    (focusId === null ? undefined : (findNode(tree, focusId) ?? findNode(folded, focusId))) ?? tree,
  );
  const strip = $derived(width >= 1000 && focus === tree && smallOnly(tree, threshold).count > 0);
  const hits = $derived(searchProjects({ projects: listProjects(tree) }, query, pinyinSource.heard(query)));
  const found = $derived(hits && idsOf(hits.ids));
  const order = $derived(domainOrder(tree));
  const active = $derived(activeFacets(budget(), filter));
  const facets = $derived(facetOptions(budget()));
  const relief = $derived(reliefOf(budget(), filter));
  return {
    /** The width of the picture in pixels; the page writes it. */
    get width() {
      return width;
    },
    set width(value: number) {
      width = value;
    },
    get phone() {
      return width < PHONE;
    },
    get place() {
      return place;
    },
    get filter() {
      return filter;
    },
    get tree() {
      return tree;
    },
    get threshold() {
      return threshold;
    },
    get folded() {
      return folded;
    },
    /** The group that the reader has entered; the whole tree else. */
    get focus() {
      return focus;
    },
    /** True where the small projects are magnified below the picture. */
    get strip() {
      return strip;
    },
    get hits() {
      return hits;
    },
    /** The ids that a search found; null when nothing is searched. */
    get found() {
      return found;
    },
    /** The domains, largest first: their places give the colours. */
    get order() {
      return order;
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

// A value, not a state: it is made anew with every search.
const idsOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids);
