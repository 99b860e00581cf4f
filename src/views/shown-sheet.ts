import type { Budget } from '../model/budget.ts';
import { exactIn, tableUnit, type ShownUnit } from './format.ts';
import type { ProjectSheet } from './sheet.ts';
import type { ShownTable } from './shown-table.ts';
import { strings } from './strings.ts';

/** One project's page as a table of facts, and its indicators as another where it has some. */
export function shownSheet(budget: Budget, sheet: ProjectSheet, shown: ShownUnit): ShownTable[] {
  const unit = tableUnit(shown, sheet.unit);
  const text = strings.project;
  const project = budget.projects.find(({ id }) => id === sheet.id);
  const rank = ({ rank: at, count }: { readonly rank: number; readonly count: number }) => `${at} / ${count}`;
  const facts: readonly (readonly [string, string])[] = [
    [strings.projects.name, sheet.name],
    [`${strings.projects.amount}（${unit}）`, exactIn(sheet.amount, sheet.unit, unit)],
    [text.share, sheet.share],
    [text.rank, rank(sheet.rank)],
    ...(sheet.spendingUnit === null ? [] : [[text.unit, sheet.spendingUnit] as const]),
    [`${text.domain}（${text.ours}）`, sheet.domain ? `${sheet.domain.name}，${rank(sheet.domain)}` : '—'],
    [`${text.year}（${text.fromName}）`, sheet.years ?? text.noYear],
    [text.goal, project?.goal?.text ?? (sheet.withheld ? text.withheldGoal : text.noGoal)],
    ...(project?.goal?.second?.differs ? [[text.secondText, project.goal.second.text] as const] : []),
    ...sheet.sources.map(
      ({ name, amount }) => [`${text.funding}（${unit}）`, `${name} ${exactIn(amount, sheet.unit, unit)}`] as const,
    ),
    [text.provenance, sheet.cell],
  ];
  const shared = { sorted: null, totals: null, unit, scope: sheet.name } as const;
  const about: ShownTable = {
    ...shared,
    title: sheet.name,
    columns: [
      { key: 'fact', heading: text.fact, kind: 'text' },
      { key: 'content', heading: text.content, kind: 'text' },
    ],
    rows: facts.map(([fact, content], at) => ({
      id: `${at + 1}`,
      cells: { fact: { text: fact }, content: { text: content } },
    })),
  };
  if (sheet.indicators.length === 0) return [about];
  const indicators: ShownTable = {
    ...shared,
    title: text.indicators,
    columns: [
      { key: 'about', heading: text.content, kind: 'text' },
      { key: 'number', heading: text.number, note: strings.goals.verbatim, kind: 'text' },
      { key: 'measure', heading: text.measure, kind: 'text' },
    ],
    rows: sheet.indicators.map((line, at) => ({
      id: `${at + 1}`,
      cells: { about: { text: line.about }, number: { text: line.number }, measure: { text: line.unit } },
    })),
  };
  return [about, indicators];
}
