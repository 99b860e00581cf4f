import type { Budget } from '../model/budget.ts';
import { tableOf } from '../model/budget.ts';
import { formatAmount, formatCount, withUnit, type ShownUnit } from './format.ts';
import { withoutGoal } from './goal-portions.ts';
import { factPortions, type GoalEntry } from './goals.ts';
import type { Headline } from './headline.ts';
import { missingHeadline } from './no-projects.ts';

/** The sentence over the goals: how many projects publish one, what part of the money that is, and what the texts hold. */
export function goalsHeadline(budget: Budget, entries: readonly GoalEntry[], shown: ShownUnit): Headline {
  const unit = tableOf(budget, '12')?.unit ?? budget.document.unit;
  const missing = missingHeadline(budget, shown);
  if (missing) return missing;
  const portions = new Map(factPortions(budget, entries).map((portion) => [portion.fact, portion]));
  const all = portions.get('all');
  const counted = portions.get('number');
  const none = portions.get('none');
  if (!all || !counted || !none) return { lines: [], sub: '' };
  const { withheld } = withoutGoal(budget);
  const apart = withheld.length > 0 ? `，其中 ${withheld.length} 项涉密、依法不公开` : '';
  const first =
    all.count === 0
      ? `${formatCount(budget.projects.length)} 个项目都未公布绩效目标`
      : `${formatCount(all.count)} 个项目公布了绩效目标，占项目支出 ${all.share}`;
  const write = (amount: string) => withUnit(formatAmount(amount, unit, shown), shown);
  return {
    lines: [[{ text: first }]],
    sub: `目标里写有可计数数值的 ${counted.count} 项，占 ${counted.share}。另有 ${none.count} 项、${write(none.amount)}未公布${apart}。`,
  };
}
