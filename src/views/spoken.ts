import type { FigureCard } from './figures.ts';
import type { AmountText } from './format.ts';
import type { Headline } from './headline.ts';
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

/** The overview in sentences for the ear: its headline, then each figure with its change and its printed reason. */
export function spokenSummary(headline: Headline, cards: readonly FigureCard[]): string {
  const lines = headline.lines.map((line) => line.map(({ text }) => text).join(''));
  const figures = cards.map(({ title, amount, unit, change, note }) =>
    [`${title} ${amount.replace(/,/g, '')} ${unit}`, change && changed(change), note].filter(Boolean).join('，'),
  );
  return [...lines, ...figures].map((sentence) => sentence.replace(/[。；]$/, '')).join('。');
}

/** `−27.6%` is read as a word, for voices pass over the sign. */
function changed(change: string): string {
  if (!change.endsWith('%')) return '与上年持平';
  return change.startsWith('\u2212') ? `下降 ${change.slice(1)}` : `增长 ${change.replace('+', '')}`;
}
