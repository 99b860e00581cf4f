import { tableOf, type Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import type { ShownUnit } from './format.ts';
import { sizeOf, withoutGoal } from './goals.ts';
import { figuresOf, type KnownFigure } from './known-figures.ts';

/** The amounts that the sentences of the goals page may say, with their cells; `listed` is null for those without a goal. */
export function goalFigures(
  budget: Budget,
  listed: readonly { readonly project: Project }[] | null,
  unit: ShownUnit,
): KnownFigure[] {
  const { empty, withheld } = withoutGoal(budget);
  const none = [...empty, ...withheld];
  const sumOf = (members: readonly Project[]) => ({
    amount: sizeOf(budget, members).amount,
    cells: members.map(({ cell }) => cell),
  });
  const shown = listed ? listed.map(({ project }) => project) : none;
  return figuresOf([sumOf(shown), sumOf(none)], tableOf(budget, '12')?.unit ?? budget.document.unit, unit);
}
