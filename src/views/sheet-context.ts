import { plainAmount, sumAmounts } from '../model/amount.ts';
import { tableOf, type Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { Project } from '../model/project.ts';
import { formatPrinted, formatShare } from './format.ts';
import { readGoal, type GoalParagraph } from './goal-text.ts';
import { withoutGoal } from './goal-portions.ts';
import { shortName } from './namesakes.ts';
import { rankedProjects } from './ranked.ts';
import { readableName } from './readable.ts';
import { findFamily } from './relatives.ts';
import { rankIn } from './sheet.ts';
import { projectTotal } from './totals.ts';
import { listedName } from './withheld.ts';

/** A project in a short list beside another. */
export interface NearProject {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly rank: number;
  readonly cell: string;
  readonly current: boolean;
}

/** A cell of table 12 as the table itself shows it; blank cells are said to be blank. */
export interface PrintedCell {
  readonly heading: string;
  readonly text: string;
  readonly blank: boolean;
  readonly cell: string;
}

/** What stands around a project: what can be known where no goal is published. */
export interface SheetContext {
  /** Those next to it by amount, itself among them. */
  readonly near: readonly NearProject[];
  /** The goals that relatives publish: theirs, not this project's. */
  readonly relativeGoals: readonly {
    readonly id: string;
    readonly name: string;
    readonly paragraphs: readonly GoalParagraph[];
  }[];
  /** For a withheld project: all of them, told apart by their order alone. */
  readonly withheld: {
    readonly members: readonly NearProject[];
    readonly total: string;
    readonly share: string;
  } | null;
  /** Its row of table 12, as printed. */
  readonly printed: readonly PrintedCell[];
  /** How many projects have no published goal, and how many of them by law. */
  readonly without: { readonly count: number; readonly withheld: number; readonly of: number };
}

/** Neighbours on either side; fewer where the goal and its indicators take the room. */
const NEAR = 3;
const NEAR_A_GOAL = 2;
const MOST_GOALS = 2;

/** Gathers what stands around a project. */
export function buildContext(budget: Budget, project: Project): SheetContext {
  const ranked = rankedProjects(budget.projects);
  const at = ranked.indexOf(project);
  const side = project.goal ? NEAR_A_GOAL : NEAR;
  const from = Math.max(0, Math.min(at - side, ranked.length - 2 * side - 1));
  const near = (one: Project): NearProject => ({
    id: one.id,
    name: one.withheld
      ? `${listedName(budget.projects, one)}（表 12 第 ${one.order} 项）`
      : shortName(budget.projects, one),
    amount: one.amount,
    rank: rankIn(budget.projects, one).rank,
    cell: formatCellRef(one.cell),
    current: one.id === project.id,
  });
  const { both, withheld } = withoutGoal(budget);
  const secret = withheld.map(({ amount }) => amount);
  return {
    near: ranked.slice(from, from + 2 * side + 1).map(near),
    relativeGoals: project.withheld || project.goal ? [] : relativeGoals(budget, project),
    withheld: project.withheld
      ? {
          members: [...withheld].sort((a, b) => a.order - b.order).map(near),
          total: plainAmount(sumAmounts(secret)),
          share: formatShare(sumAmounts(secret), projectTotal(budget)),
        }
      : null,
    printed: printedRow(budget, project),
    without: { count: both.count, withheld: withheld.length, of: budget.projects.length },
  };
}

function relativeGoals(budget: Budget, project: Project): SheetContext['relativeGoals'] {
  const members = findFamily(budget, project)?.members ?? [];
  const owners = members.flatMap((id) => {
    const other = budget.projects.find((candidate) => candidate.id === id);
    return other?.goal && other.id !== project.id ? [{ ...other, goal: other.goal }] : [];
  });
  return owners
    .slice(0, MOST_GOALS)
    .map(({ id, name, goal }) => ({ id, name: readableName(name), paragraphs: readGoal(goal) }));
}

/** The money of the row, and whether the goal's column is blank; the name stands in the heading of the page. */
function printedRow(budget: Budget, project: Project): PrintedCell[] {
  const table = tableOf(budget, '12');
  const row = table?.rows[project.cell.row - 1];
  if (!table || !row) return [];
  return table.columns.flatMap((column, index) => {
    const value = row.cells[index];
    if (!value || column.field === 'item' || value.kind === 'text') return [];
    const text = 'amount' in value ? formatPrinted(value.amount) : '';
    const cell = formatCellRef({ table: '12', row: project.cell.row, column: index + 1 });
    return [{ heading: column.heading.join(' · '), text, blank: text === '', cell }];
  });
}
