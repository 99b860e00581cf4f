import type { Budget } from '../model/budget.ts';
import type { Desk, DeskSource } from '../panels/desk.svelte.ts';
import type { EditionInfo } from '../state/load-fault.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { cellsOf, listCells } from '../views/cell-list.ts';
import { documentNote } from '../views/document-note.ts';
import type { Links } from '../views/links.ts';
import { strings } from '../views/strings.ts';
import { explainTerm } from '../views/terms.ts';
import { markCells } from '../views/uses.ts';

/** What figures and terms of a page find at their desk. */
export function deskSource(budget: Budget, links: Links, info: EditionInfo | null): DeskSource {
  return {
    document: documentNote(budget, info),
    documentHref: links.page('about'),
    list: (cells) => listCells(budget, cellsOf(cells)),
    cellHref: links.cell,
    cellsHref: links.cells,
    explain: (term) => explainTerm(budget, term),
    termHref: links.term,
  };
}

/**
 * The way from a mark of a picture to its cells: Shift and a press, or Shift and Enter, open the panel of its figure.
 * Listens before the picture does, which would otherwise choose or open the mark.
 */
export function markAsker(budget: Budget, explorer: Explorer, desk: Desk): (event: MouseEvent | KeyboardEvent) => void {
  return (event) => {
    const wanted = event.shiftKey && (event.type === 'click' || ('key' in event && event.key === 'Enter'));
    const mark =
      wanted && event.target instanceof Element ? event.target.closest<SVGElement>('[data-mark], [data-twin]') : null;
    const found = mark
      ? markCells(
          budget,
          { ...explorer.state, threshold: limitOf(mark) },
          mark.dataset['mark'] ?? mark.dataset['twin'] ?? '',
        )
      : null;
    if (!mark || !found) return;
    event.preventDefault();
    event.stopPropagation();
    desk.ask(
      { text: found.name, cells: found.cells, of: null, note: found.exact ? null : strings.cells.estimated },
      mark,
    );
  };
}

/** Below how many 万元 the picture of a mark merges small projects: what is in its merged tiles depends on its width. */
function limitOf(mark: Element): number | null {
  const limit = parseInt(mark.closest('[data-limit]')?.getAttribute('data-limit') ?? '', 10);
  return Number.isFinite(limit) ? limit : null;
}
