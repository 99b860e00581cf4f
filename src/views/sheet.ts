import { byAmount, compareAmounts } from '../model/amount.ts';
import { tableOf, type Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { Difference, Project } from '../model/project.ts';
import type { Unit } from '../model/table.ts';
import { formatLength, formatShare } from './format.ts';
import { indicatorLines, type IndicatorLine } from './goal-indicators.ts';
import { readGoal, type GoalParagraph } from './goal-text.ts';
import { yearLabel } from './grouping.ts';
import { readableName } from './readable.ts';
import { shortName } from './namesakes.ts';
import { rankedProjects } from './ranked.ts';
import { findFamily } from './relatives.ts';
import { unitOf } from './spending-units.ts';
import { projectTotal } from './totals.ts';
import { withheldSerials } from './withheld.ts';

/** A place among others: `rank` of `count`, from 1; equal amounts share the better rank. */
export interface Rank {
  readonly rank: number;
  readonly count: number;
}

/** A project that carries the same words in its name. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly years: string | null;
  readonly amount: string;
  /** The cell of table 12 that prints it. */
  readonly cell: string;
  /** The bar's length, a CSS percentage of the largest relative. */
  readonly length: string;
  readonly current: boolean;
}

/** The second printing of a goal, beside the first where they differ. */
export interface Printings {
  readonly cell: string;
  readonly differs: boolean;
  readonly differences: readonly Difference[];
}

/** Everything that a project's page says. Amounts are plain decimals in {@link unit}. */
export interface ProjectSheet {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly printedName: string;
  /** The pieces in which the name is printed, one a page. */
  readonly printedPieces: readonly string[];
  readonly shortLabel: string;
  readonly amount: string;
  readonly unit: Unit;
  readonly withheld: boolean;
  /** The number that tells it from other withheld projects; null where none does. */
  readonly serial: number | null;
  /** Of the sum of all projects (项目支出). */
  readonly share: string;
  readonly rank: Rank;
  /** 本站归类; null where the edition has none, and for withheld projects. */
  readonly domain: (Rank & { readonly name: string }) | null;
  readonly years: string | null;
  /** 资金使用单位; null where the budget has only one. */
  readonly spendingUnit: string | null;
  readonly goal: {
    readonly paragraphs: readonly GoalParagraph[];
    readonly cell: string;
    readonly printings: Printings | null;
  } | null;
  readonly indicators: readonly IndicatorLine[];
  /** For a goal without figures: those of a relative, with its name. */
  readonly comparison: {
    readonly id: string;
    readonly name: string;
    readonly indicators: readonly IndicatorLine[];
  } | null;
  readonly relatives: { readonly word: string; readonly members: readonly Relative[] } | null;
  /** The cell that prints the amount, and where its money comes from. */
  readonly cell: string;
  readonly sources: readonly { readonly name: string; readonly amount: string; readonly cell: string }[];
  /** The neighbours by amount. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** The page of one project; null when the edition has no such project. */
export function buildSheet(budget: Budget, projectId: string): ProjectSheet | null {
  const project = budget.projects.find(({ id }) => id === projectId);
  if (!project) return null;
  const ranked = rankedProjects(budget.projects);
  const at = ranked.indexOf(project);
  const peers =
    project.withheld || project.domain === null
      ? null
      : budget.projects.filter((peer) => peer.domain === project.domain);
  const table = tableOf(budget, '12');
  const indicators = linesOf(project);
  return {
    id: project.id,
    order: project.order,
    name: readableName(project.name),
    printedName: project.printed.join(''),
    printedPieces: project.printed,
    shortLabel: shortName(budget.projects, project),
    amount: project.amount,
    unit: table?.unit ?? budget.document.unit,
    withheld: project.withheld,
    serial: withheldSerials(budget.projects).get(project.id) ?? null,
    share: formatShare(project.amount, projectTotal(budget)),
    rank: rankIn(budget.projects, project),
    domain: peers && project.domain !== null ? { name: project.domain, ...rankIn(peers, project) } : null,
    years: yearLabel(project),
    spendingUnit: unitOf(budget.projects, project),
    goal: goalOf(project),
    indicators,
    comparison: project.goal && indicators.length === 0 ? comparisonFor(budget, project) : null,
    relatives: relativesOf(budget, project),
    cell: formatCellRef(project.cell),
    sources: project.sources.map(({ field, amount, cell }) => ({
      name: lastHeading(table?.columns.find((column) => column.field === field)?.heading) ?? field,
      amount,
      cell: formatCellRef(cell),
    })),
    previous: ranked[at - 1]?.id ?? null,
    next: ranked[at + 1]?.id ?? null,
  };
}

const amountOf = ({ amount }: { readonly amount: string }): string => amount;

/** Where a project stands among projects by amount. */
export function rankIn(projects: readonly Project[], project: Project): Rank {
  return { rank: 1 + countLarger(rankedProjects(projects), project.amount), count: projects.length };
}

/** How many of those in order are larger: the first that is not is looked for by halves. */
function countLarger(ranked: readonly Project[], amount: string): number {
  let [from, to] = [0, ranked.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compareAmounts(ranked[middle]?.amount ?? '0', amount) > 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function goalOf({ goal }: Project): ProjectSheet['goal'] {
  if (!goal) return null;
  const { second } = goal;
  const printings = second && {
    cell: formatCellRef(second.cell),
    differs: second.differs,
    differences: second.differences,
  };
  return { paragraphs: readGoal(goal), cell: formatCellRef(goal.cell), printings };
}

function linesOf({ goal }: Project): IndicatorLine[] {
  return goal ? indicatorLines(goal) : [];
}

function comparisonFor(budget: Budget, project: Project): ProjectSheet['comparison'] {
  const members = findFamily(budget, project)?.members ?? [];
  for (const id of members) {
    const other = budget.projects.find((candidate) => candidate.id === id);
    const indicators = other && other.id !== project.id ? linesOf(other) : [];
    if (other && indicators.length > 0) return { id, name: readableName(other.name), indicators };
  }
  return null;
}

function relativesOf(budget: Budget, project: Project): ProjectSheet['relatives'] {
  const family = findFamily(budget, project);
  if (!family) return null;
  const members = family.members.flatMap((id) => budget.projects.find((candidate) => candidate.id === id) ?? []);
  const largest = byAmount(members, amountOf)[0]?.amount ?? '0';
  const called = (member: Project) => `${member.shortLabel} ${yearLabel(member) ?? ''}`;
  const isNamesake = (member: Project) => members.some((one) => one !== member && called(one) === called(member));
  return {
    word: family.word,
    members: members.map((member) => ({
      id: member.id,
      // The years stand beside; what they leave alike is told apart.
      name: isNamesake(member) ? shortName(budget.projects, member) : member.shortLabel,
      fullName: readableName(member.name),
      years: yearLabel(member),
      amount: member.amount,
      cell: formatCellRef(member.cell),
      length: formatLength(member.amount, largest),
      current: member.id === project.id,
    })),
  };
}

function lastHeading(heading: readonly string[] | undefined): string | undefined {
  return heading?.[heading.length - 1];
}
