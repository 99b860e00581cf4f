import type { Budget } from '../model/budget.ts';
import { projectUnit } from '../model/budget.ts';
import { formatAmount, formatCount, withUnit, type AmountText, type ShownUnit } from './format.ts';
import { withoutGoal } from './goal-portions.ts';
import { factPortions, type AskedGoals, type GoalEntry, type GoalList } from './goals.ts';
import type { Headline } from './headline.ts';
import { missingHeadline } from './no-projects.ts';
import { strings } from './strings.ts';

/** The sentence over the goals: how many projects publish one, what part of the money that is, and what the texts hold. */
export function goalsHeadline(budget: Budget, entries: readonly GoalEntry[], shown: ShownUnit): Headline {
  const unit = projectUnit(budget);
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

/** What the filter and the search leave, in one line. */
export function goalsStatus(
  { entries, portion, places }: GoalList,
  { fact, q }: AskedGoals,
  write: AmountText,
  unit: ShownUnit,
): string {
  const name = strings.goals.facts[fact];
  const sum = withUnit(write(portion.amount), unit);
  if (fact === 'none') return `${name} ${portion.count} 项，${sum}`;
  const found = places === null ? '' : `；“${q.trim()}”在原文中 ${places} 处`;
  return `${name} ${entries.length} 项，${sum}，占项目支出 ${portion.share}${found}`;
}
