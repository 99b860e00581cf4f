import { plainAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { CellRef } from '../model/cell.ts';
import type { AmountText } from './format.ts';
import { strings } from './strings.ts';
import type { Tree } from './tree.ts';
import { listedName } from './withheld.ts';

/** The projects of a tree that no area can stand for, as a line of its legend: with it the groups add up to the total. */
export interface OmittedPart {
  readonly name: string;
  readonly count: number;
  readonly amount: string;
  readonly cells: readonly CellRef[];
}

/** That line; null where every project is drawn. */
export function omittedPart({ omitted }: Tree): OmittedPart | null {
  if (omitted.length === 0) return null;
  const amount = plainAmount(sumAmounts(omitted.map((project) => project.amount)));
  return { name: strings.projects.undrawn, count: omitted.length, amount, cells: omitted.map(({ cell }) => cell) };
}

/** A note is no list: of more projects the first are named, and the table has all. */
const NAMED = 20;

/** The note beside a picture that names what is not in it; null where every project is drawn. */
export function omittedNote(budget: Pick<Budget, 'projects'>, { omitted }: Tree, write: AmountText): string | null {
  if (omitted.length === 0) return null;
  const named = omitted
    .slice(0, NAMED)
    .map((project) => `${listedName(budget.projects, project)} ${write(project.amount)}`);
  const more = omitted.length > NAMED ? strings.projects.moreUndrawn(omitted.length) : '';
  return `${strings.projects.omitted}${named.join('，')}${more}。`;
}
