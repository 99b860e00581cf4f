import { toAmount } from '../model/amount.ts';
import { tableOf, type Budget } from '../model/budget.ts';
import { formatAmount, withUnit, type ShownUnit } from './format.ts';
import type { Headline } from './headline.ts';
import { overviewStrings } from './strings-overview.ts';
import { readTotals } from './totals.ts';

/**
 * Why a budget has no projects to show: `none` where it has none (table 3 prints no project money, or table 12 is there and
 * empty), `unread` where table 12 was not read though there is project money. Null where it has projects.
 */
export function projectsMissing(budget: Budget): 'none' | 'unread' | null {
  if (budget.projects.length > 0) return null;
  const { project } = readTotals(budget);
  if (project) return toAmount(project.amount).isZero() ? 'none' : 'unread';
  return tableOf(budget, '12') ? 'none' : 'unread';
}

/** The line in place of a picture of the projects; null where some can be drawn. */
export function noPicture(budget: Budget): string | null {
  const why = projectsMissing(budget);
  if (why !== null) return overviewStrings.noPicture[why];
  const isDrawn = budget.projects.some(({ amount }) => toAmount(amount).gt('0'));
  return isDrawn ? null : overviewStrings.noPicture.undrawn;
}

/** The sentence over a page of projects where there are none; null where there are. */
export function missingHeadline(budget: Budget, shown: ShownUnit): Headline | null {
  const why = projectsMissing(budget);
  if (why === null) return null;
  const { project } = readTotals(budget);
  const sum = project && withUnit(formatAmount(project.amount, budget.document.unit, shown), shown);
  return {
    lines: [[{ text: overviewStrings.missing[why] }]],
    sub: why === 'unread' && sum ? `项目支出合计 ${sum}，各个项目不详。` : '',
  };
}
