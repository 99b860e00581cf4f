import type { AmountText } from './format.ts';
import type { ProjectSheet } from './sheet.ts';
import { strings } from './strings.ts';

/** A project's page in sentences for the ear: what it is, what it costs, where it stands, and its goal. */
export function spokenSheet(sheet: ProjectSheet, write: AmountText, unit: string): string {
  const text = strings.project;
  const goal = sheet.goal
    ? `${text.goal}：${sheet.goal.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('')}`
    : sheet.withheld
      ? text.withheldGoal
      : text.noGoal;
  return [
    sheet.name,
    `${write(sheet.amount).replace(/,/g, '')} ${unit}，${text.share} ${sheet.share}，金额第 ${sheet.rank.rank} 位，共 ${sheet.rank.count} 项`,
    goal,
  ]
    .map((sentence) => sentence.replace(/[。；]$/, ''))
    .join('。');
}
