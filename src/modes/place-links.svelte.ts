import { untrack } from 'svelte';
import type { Explorer } from '../state/explorer.svelte.ts';
import { DEFAULTS, OUTCOME_FILTERS, VIEWS, type ViewState } from '../state/view-state.ts';
import { parseCellSet } from '../views/cell-list.ts';
import type { Links } from '../views/links.ts';
import { steady } from './steady.svelte.ts';

/** What a new page leaves behind; edition, unit, theme and the ways of showing stay as the reader set them. */
const LEFT_BEHIND: Partial<ViewState> = {
  view: DEFAULTS.view,
  focus: null,
  project: null,
  selected: null,
  table: null,
  cell: null,
  cells: null,
  outcome: DEFAULTS.outcome,
  fact: DEFAULTS.fact,
  list: DEFAULTS.list,
  sort: null,
  q: '',
};

/**
 * The addresses of the app's places, seen from where the reader stands. A page has hundreds of them: they are told anew
 * when what they keep has changed, not at every step. Call it while a component is being made.
 */
export function placeLinks(explorer: () => Explorer): Links {
  const kept = steady(() => explorer().href(LEFT_BEHIND));
  const place = (change: Partial<ViewState>) =>
    kept.current && untrack(() => explorer().href({ ...LEFT_BEHIND, ...change }));
  return {
    project: (id) => place({ view: 'project', project: id }),
    cell: (ref) =>
      ref.startsWith('text.')
        ? place({ view: 'about', cell: ref })
        : place({ view: 'tables', table: ref.split('.')[0] ?? null, cell: ref }),
    cells: (set) => {
      const [first] = parseCellSet(set);
      // Figures of part three stand in its text, not in a table of their own.
      const view = first?.cell.table === 'text' ? 'about' : 'tables';
      return place({ view, table: view === 'tables' ? (first?.cell.table ?? null) : null, cells: set });
    },
    term: (term) => place({ view: 'about', focus: term }),
    table: (id) => place({ view: 'tables', table: id }),
    page: (view) => place({ view: VIEWS.find((known) => known === view) ?? DEFAULTS.view }),
    group: (name) => place({ view: 'projects', focus: name }),
    check: (id) => place({ view: 'reconcile', q: id }),
    use: ({ view, ...rest }) => place({ ...rest, view: VIEWS.find((known) => known === view) ?? DEFAULTS.view }),
    outcome: (outcome) =>
      place({ view: 'reconcile', outcome: OUTCOME_FILTERS.find((known) => known === outcome) ?? 'all' }),
  };
}
