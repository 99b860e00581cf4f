import type { Planner } from '../charts/treemap-props.ts';
import type { Budget } from '../model/budget.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { ViewState } from '../state/view-state.ts';
import { filterOf, type ProjectFilter } from '../views/filter.ts';
import { denseSteps, denseView, isDense } from '../views/dense.ts';
import { hasStrip, keptFold, keptTree } from '../views/kept-trees.ts';
import { noPicture } from '../views/no-projects.ts';
import { MERGE_PARTS, smallLimit } from '../views/small.ts';
import { strings } from '../views/strings.ts';
import { domainOrder, findNode, type Tree, type TreeNode } from '../views/tree.ts';
import { boxHeights } from './box-heights.svelte.ts';
import { followed } from './followed.svelte.ts';
import { narrowedByFilter, narrowedBySearch } from './projects-narrowed.svelte.ts';

/** Below this the picture is a phone's: its amounts are whole 万元 (DESIGN.md, e-phone-treemap). */
const PHONE = 600;
/** So many projects are listed beside the picture of all; more stand in its table. */
const LISTED = 600;

/**
 * What the projects page shows at a place. The tree is made anew only when the grouping or the filter changes, not at
 * every step of the reader: laying the picture out is the dearest work of the page.
 */
export function projectsPlace(budget: () => Budget, explorer: () => Explorer) {
  let width = $state(firstWidth());
  let box = $state.raw<HTMLElement | null>(null);
  let planner: Planner | null = null;
  const heightOf = boxHeights(
    () => box,
    'with-strip',
    () => width,
  );
  const place = $derived(explorer().state);
  // Compared as text: at a step that changes nothing of this (what is chosen, the unit) nothing has to follow.
  const asked = $derived(JSON.stringify(drawnOf(place)));
  /** What is said of a place is said at once; what is drawn of it, and the lists beside, follow in the next frame. */
  const shown = followed(
    () => asked,
    function* (next) {
      const { grouping, focus, filter, shape } = readDrawn(next);
      const tree = keptTree(budget(), grouping, filter);
      yield;
      if (isDense(tree)) {
        if (!(yield* denseSteps(tree, focus))) yield* denseSteps(tree, null);
        yield;
      } else if (planner && shape === 'chart') yield* planner(tree, focus, heightOf(stripStands(tree, focus)));
    },
  );
  const drawn = $derived(readDrawn(shown.current));
  const grouping = $derived(drawn.grouping);
  const focusId = $derived(drawn.focus);
  const query = $derived(drawn.q);
  const filtered = narrowedByFilter(budget, () => drawn.filter);
  const filter = $derived(filtered.filter);
  const tree = $derived(keptTree(budget(), grouping, filter));
  const parts = $derived(MERGE_PARTS[width < PHONE ? 'narrow' : width < 900 ? 'middle' : 'wide']);
  // A picture of more projects than elements can carry has levels of its own.
  const levelAt = (of: Tree, id: string | null) => (isDense(of) ? (denseView(of, id) ?? denseView(of, null)) : null);
  const level = $derived(levelAt(tree, focusId));
  const threshold = $derived(level ? level.threshold : smallLimit(tree, parts));
  const folded = $derived(level ? { ...tree, children: [...tree.children, level.folded] } : keptFold(tree, threshold));
  const foldOf = (of: Tree) => keptFold(of, smallLimit(of, parts));
  const nodeIn = (of: Tree, id: string | null) =>
    levelAt(of, id)?.node ?? (id === null ? undefined : (findNode(of, id) ?? findNode(foldOf(of), id))) ?? of;
  const focus = $derived(nodeIn(tree, focusId));
  const entered = $derived(nodeIn(tree, place.grouping === grouping ? place.focus : null));
  const stripStands = (of: Tree, id: string | null) =>
    width >= 1000 && !isDense(of) && nodeIn(of, id) === of && hasStrip(of, smallLimit(of, parts));
  const strip = $derived(stripStands(tree, focusId));
  const searched = narrowedBySearch(
    budget,
    () => tree,
    () => query,
  );
  const order = $derived(domainOrder(tree));
  return {
    /** The filter, and what the filter bar says of it. */
    filtered,
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
    /** The element of the picture; the page gives it. */
    get box() {
      return box;
    },
    set box(value: HTMLElement | null) {
      box = value;
    },
    /** The height of the picture as it is drawn now, in pixels; null before it was measured. */
    get height() {
      return heightOf(strip);
    },
    /** What plans a picture ahead; the chart gives it. */
    set planner(value: Planner) {
      planner = value;
    },
    /** Where the reader is. */
    get place() {
      return place;
    },
    /** Enters a group, or leaves it (null); the second press of a double one asks for what the first has entered. */
    enter: (group: string | null) => {
      const change = { focus: group, selected: null };
      if (group === place.focus) explorer().adjust(change);
      else explorer().go(change);
    },
    /** The group that the reader is about to see: told before it is drawn. */
    get entered() {
      return entered;
    },
    /** What is drawn: the same place, or for a frame the one before. */
    get drawn() {
      return drawn;
    },
    /** True while it is the one before. */
    get behind() {
      return shown.current !== asked;
    },
    get grouping() {
      return grouping;
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
    /** The id of that group, as the picture takes it; null for the whole tree. */
    get level() {
      return focus === tree ? null : focus.id;
    },
    /** True where the small projects are magnified below the picture. */
    get strip() {
      return strip;
    },
    get hits() {
      return searched.hits;
    },
    /** The ids that a search found; null when nothing is searched. */
    get found() {
      return searched.found;
    },
    /** The domains, largest first: their places give the colours. */
    get order() {
      return order;
    },
    /** The line in place of a picture in which nothing could be drawn. */
    get empty() {
      return drawn.shape === 'chart' ? noPicture(budget()) : null;
    },
    /** Whether a list of projects stands beside the picture: of a group, or of all where no legend does and they are not too many. */
    get listed() {
      return drawn.shape === 'chart' && (focus !== tree || (grouping === 'none' && tree.count <= LISTED));
    },
    /** What outlined tiles are, in words; null where nothing is taken together. */
    get merged() {
      const none = level ? threshold === 0 : focus !== tree || !isFolded(folded);
      return none ? null : strings.projects.merged(threshold, strip);
    },
  };
}

const isFolded = (node: TreeNode): boolean => node.children.some((child) => child.kind === 'merged' || isFolded(child));

/** The picture's width before it is measured: a phone that took itself for a desktop would move its tiles at once. */
function firstWidth(): number {
  if (typeof window === 'undefined') return 1072;
  return window.innerWidth < 1024 ? window.innerWidth : window.innerWidth - 368;
}

/** What of a place is dear to draw; the rest (what is chosen, the unit, how a table is sorted) is shown at once. */
type Drawn = Pick<ViewState, 'grouping' | 'focus' | 'q' | 'shape'> & { readonly filter: ProjectFilter };

const drawnOf = (place: ViewState): Drawn => ({
  grouping: place.grouping,
  focus: place.focus,
  q: place.q,
  shape: place.shape,
  filter: filterOf(place),
});

const readDrawn = (text: string) => JSON.parse(text) as Drawn;
