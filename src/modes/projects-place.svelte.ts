import type { Budget } from '../model/budget.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { activeFacets, facetOptions, filterOf, reliefOf, type ProjectFilter } from '../views/filter.ts';
import { denseView, isDense } from '../views/dense.ts';
import { foldSmall, smallOnly } from '../views/small.ts';
import { strings } from '../views/strings.ts';
import { buildTree, domainOrder, findNode, listProjects } from '../views/tree.ts';
import { pinyinSource } from './pinyin-source.svelte.ts';
import { slicedSearch } from './sliced-search.svelte.ts';

/** Below this the picture is a phone's: its amounts are whole 万元 (DESIGN.md, e-phone-treemap). */
const PHONE = 600;

/**
 * What the projects page shows at a place. The tree is made anew only when the grouping or the filter changes, not at
 * every step of the reader: laying the picture out is the dearest work of the page.
 */
export function projectsPlace(budget: () => Budget, explorer: () => Explorer) {
  let width = $state(firstWidth());
  const place = $derived(explorer().state);
  const grouping = $derived(place.grouping);
  const focusId = $derived(place.focus);
  const query = $derived(place.q);
  const asked = $derived(JSON.stringify(filterOf(place)));
  // One that asks nothing is known by itself: its trees are there already.
  const filter = $derived(filterOf(JSON.parse(asked) as ProjectFilter));
  const tree = $derived(buildTree(budget(), grouping, filter));
  // Wide pictures have room for smaller tiles (DESIGN.md section 5); in 万元.
  const sized = $derived(width < PHONE ? 700 : width < 900 ? 400 : 100);
  // A picture of more projects than elements can carry has levels of its own.
  const level = $derived(isDense(tree) ? (denseView(tree, focusId) ?? denseView(tree, null)) : null);
  const threshold = $derived(level ? level.threshold : sized);
  const folded = $derived(level ? { ...tree, children: [...tree.children, level.folded] } : foldSmall(tree, threshold));
  const focus = $derived(
    level?.node ?? (focusId === null ? undefined : (findNode(tree, focusId) ?? findNode(folded, focusId))) ?? tree,
  );
  const strip = $derived(!level && width >= 1000 && focus === tree && smallOnly(tree, threshold).count > 0);
  const listed = $derived(listProjects(tree));
  const search = slicedSearch(() => ({ projects: listed, query, readings: pinyinSource.heard(query) }));
  const hits = $derived(search.hits);
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
    /** What outlined tiles are, in words; null where nothing is taken together. */
    get merged() {
      const none = level ? threshold === 0 : focus !== tree;
      return none ? null : strings.projects.merged(threshold, strip);
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

/** The picture's width before it is measured: a phone that took itself for a desktop would move its tiles at once. */
function firstWidth(): number {
  if (typeof window === 'undefined') return 1072;
  return window.innerWidth < 1024 ? window.innerWidth : window.innerWidth - 368;
}
