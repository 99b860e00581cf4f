import type { Budget } from '../../model/budget.ts';
import { parseViewState } from '../../state/url.ts';
import { askedGroup, askedProject } from '../../views/briefing/asked.ts';
import type { DeckStep } from '../../views/briefing/deck.ts';
import { buildTree } from '../../views/tree.ts';

/** A question that interrupts the talk: a project, a group of the step's picture, or none. */
export interface Question {
  readonly project: string | null;
  readonly focus: string | null;
}

/** What stands on the wall: the answer to a question, else the step that is told; nothing where there is neither. */
export function shownStep(
  budget: Budget,
  told: DeckStep | undefined,
  { project, focus }: Question,
  number: number,
): DeckStep | undefined {
  if (project !== null) return askedProject(budget, project, number) ?? told;
  if (focus === null) return told;
  // The groups are those of the step that was interrupted: they may be other than domains.
  return askedGroup(buildTree(budget, parseViewState(told?.view ?? '').grouping), focus, number) ?? told;
}
