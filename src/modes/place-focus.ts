import type { ViewState } from '../state/view-state.ts';

/** A picture has no marks before it was measured: so many frames are waited for one. */
const PATIENCE = 12;

/** Moves focus to where a reader arrives: the tile or the goal left for a project's page, the cell that a figure led to, else the page's heading. */
export async function placeFocus({ view, selected, shape, cell }: ViewState): Promise<void> {
  const tile = view === 'projects' && shape === 'chart' && selected !== null ? await markOf(selected) : null;
  const entry = view === 'goals' && selected !== null ? document.getElementById(`goal-${selected}`) : null;
  entry?.scrollIntoView({ block: 'nearest' });
  const printed =
    view === 'tables' && cell !== null ? document.querySelector<HTMLElement>(`[data-cell="${cell}"]`) : null;
  const heading = document.querySelector<HTMLElement>('h1');
  (tile ?? entry ?? printed ?? heading)?.focus({ preventScroll: true });
}

/** Moves focus to where something can be chosen: its mark in the page's picture, its row in the table, else the heading. */
export function focusChoice(id: string): void {
  const find = (name: string) => document.querySelector<SVGElement>(`main [${name}="${CSS.escape(id)}"]`);
  (find('data-mark') ?? find('data-choice') ?? document.querySelector<HTMLElement>('h1'))?.focus();
}

async function markOf(id: string): Promise<SVGElement | null> {
  for (let frame = 0; frame < PATIENCE; frame++) {
    const mark = document.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`);
    if (mark) return mark;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
}
