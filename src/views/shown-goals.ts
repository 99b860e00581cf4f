import { sumAmounts } from '../model/amount.ts';
import { projectUnit, type Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import { exactIn, formatAmount, tableUnit, type ShownUnit } from './format.ts';
import { withoutGoal } from './goal-portions.ts';
import { listGoals, type AskedGoals, type GoalEntry } from './goals.ts';
import type { Links } from './links.ts';
import { readableName } from './readable.ts';
import { searched } from './scope.ts';
import type { ShownTable } from './shown-table.ts';
import { projectsTable } from './shown-projects.ts';
import { GOALS_PARTS, smallLimit } from './small.ts';
import { strings } from './strings.ts';
import type { Tree } from './tree.ts';

/** The goals that the page lists, as a table with their texts word by word; or the projects that publish none. */
export function shownGoals(
  budget: Budget,
  all: readonly GoalEntry[],
  asked: AskedGoals,
  shown: ShownUnit,
  links: Pick<Links, 'project'>,
): ShownTable {
  const [text, words] = [strings.goals, strings.projects];
  const from = projectUnit(budget);
  const unit = tableUnit(shown, from);
  const entries = new Map(listGoals(budget, all, asked).entries.map((entry) => [entry.id, entry]));
  const { empty, withheld } = withoutGoal(budget);
  const members: readonly Project[] =
    asked.fact === 'none' ? [...empty, ...withheld] : [...entries.values()].map(({ project }) => project);
  const amountOf = (amount: string) => ({
    text: formatAmount(amount, from, unit),
    value: exactIn(amount, from, unit),
  });
  const sum = sumAmounts(members.map(({ amount }) => amount));
  return {
    title: strings.views.goals,
    sorted: null,
    unit,
    scope: [`${words.filters.title} ${text.facts[asked.fact]}`, ...searched(asked.q)].join('；'),
    columns: [
      { key: 'name', heading: words.name, kind: 'text' },
      { key: 'amount', heading: words.amount, note: unit, kind: 'number' },
      { key: 'goal', heading: words.goal, note: strings.project.verbatim, kind: 'text' },
      { key: 'indicators', heading: text.indicators, kind: 'number', wide: true },
      { key: 'deadlines', heading: text.deadlines, kind: 'text', wide: true },
      { key: 'baselines', heading: text.baselines, kind: 'text', wide: true },
      { key: 'cell', heading: text.cell, kind: 'text', wide: true },
    ],
    rows: members.map((project) => {
      const entry = entries.get(project.id);
      return {
        id: project.id,
        cells: {
          name: { text: readableName(project.name), href: links.project(project.id) },
          amount: amountOf(project.amount),
          goal: { text: project.goal?.text ?? (project.withheld ? text.withheldNote : text.withoutNote) },
          ...(entry
            ? {
                indicators: { text: `${entry.indicators}`, value: `${entry.indicators}` },
                deadlines: { text: entry.deadlines.join('；') },
                baselines: { text: entry.baselines.join('；') },
                cell: { text: entry.cell },
              }
            : {}),
        },
      };
    }),
    totals: {
      name: { text: `${words.total} ${members.length} 项` },
      amount: { text: formatAmount(sum, from, unit), value: exactIn(sum, from, unit) },
    },
  };
}

/** The projects that the small treemap of the page shows, as its table. */
export function mappedGoals(
  budget: Budget,
  ids: ReadonlySet<string>,
  asked: AskedGoals,
  shown: ShownUnit,
  links: Pick<Links, 'project'>,
): ShownTable {
  const text = strings.goals;
  const from = projectUnit(budget);
  const members = budget.projects.filter(({ id }) => ids.has(id));
  return {
    ...projectsTable(budget, `${text.map}：${text.facts[asked.fact]}`, members, from, shown, links),
    scope: [`${strings.projects.filters.title} ${text.facts[asked.fact]}`, ...searched(asked.q)].join('；'),
  };
}

/** Below how many 万元 the map of the goals takes projects together. */
export function mapLimit(tree: Tree): number {
  return smallLimit(tree, GOALS_PARTS);
}
