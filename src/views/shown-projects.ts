import { byAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import type { Unit } from '../model/table.ts';
import { exactIn, formatAmount, formatShare, tableUnit, type ShownUnit } from './format.ts';
import { yearLabel } from './grouping.ts';
import type { Links } from './links.ts';
import { rankedProjects } from './ranked.ts';
import { roundingNote } from './rounding-note.ts';
import type { Hits } from './search.ts';
import type { ShownColumn, ShownRow, ShownTable } from './shown-table.ts';
import { haveUnits, unitOf } from './spending-units.ts';
import { strings } from './strings.ts';
import { projectTotal } from './totals.ts';
import { listProjects, ownProjects, type Tree, type TreeNode } from './tree.ts';
import { listedName } from './withheld.ts';

/** The projects below a node, or those of them that a search found, as a table with their sum; largest first. */
export function shownProjects(
  budget: Budget,
  tree: Tree,
  node: TreeNode,
  hits: Pick<Hits, 'ids'> | null,
  unit: ShownUnit,
  links: Pick<Links, 'project'>,
): ShownTable {
  const found = hits && new Set(hits.ids);
  // At the whole also those that no area can stand for.
  const own = node.kind === 'root' ? listProjects(tree) : ownProjects(node);
  const projects = found ? own.filter(({ id }) => found.has(id)) : own;
  return projectsTable(budget, node.name, projects, tree.unit, unit, links);
}

/** Beyond so many rows nobody adds up what is shown. */
const MOST_ADDED_UP = 1000;

/** A list of projects as a table; shares are of all projects, each rounded as it is on the page of its project. */
export function projectsTable(
  budget: Pick<Budget, 'projects' | 'tables'>,
  title: string,
  listed: readonly Project[],
  from: Unit,
  shown: ShownUnit,
  links: Pick<Links, 'project'>,
): ShownTable {
  const unit = tableUnit(shown, from);
  const text = strings.projects;
  const isAll = listed.length === budget.projects.length;
  const projects = isAll ? rankedProjects(budget.projects) : ranked(listed);
  const whole = projectTotal(budget);
  const amounts = projects.map(({ amount }) => amount);
  const sum = isAll ? whole : sumAmounts(amounts);
  const columns: ShownColumn[] = [
    { key: 'order', heading: text.order, kind: 'number', wide: true },
    { key: 'name', heading: text.name, kind: 'text' },
    ...(haveUnits(budget.projects) ? [unitColumn(listed)] : []),
    { key: 'domain', heading: text.domain, note: text.ours, kind: 'text', wide: true },
    { key: 'year', heading: text.year, kind: 'text', wide: true },
    { key: 'amount', heading: text.amount, note: unit, kind: 'number' },
    { key: 'share', heading: text.share, kind: 'share' },
    { key: 'goal', heading: text.goal, kind: 'text', wide: true },
  ];
  const write = (project: Project) => ({
    order: { text: String(project.order), value: String(project.order) },
    name: { text: listedName(budget.projects, project), href: links.project(project.id) },
    unit: { text: unitOf(budget.projects, project) ?? '—' },
    domain: { text: (project.withheld ? null : project.domain) ?? '—' },
    year: { text: yearLabel(project) ?? '—' },
    amount: {
      text: formatAmount(project.amount, from, unit),
      value: exactIn(project.amount, from, unit),
      cells: [project.cell],
    },
    share: { text: formatShare(project.amount, whole), value: project.amount },
    goal: { text: project.goal ? text.hasGoal : text.noGoal },
  });
  const pen: Pen = { write, orderOf: (project, key) => orderOf(budget, project, key) };
  const rows = projects.map((project) => new ProjectRow(pen, project));
  return {
    title,
    unit,
    sorted: 'amount-desc',
    columns,
    rows,
    remark: projects.length <= MOST_ADDED_UP ? roundingNote(amounts, from, unit) : null,
    totals: {
      name: { text: `${text.total} ${projects.length} 项` },
      amount: {
        text: formatAmount(sum, from, unit),
        value: exactIn(sum, from, unit),
        cells: projects.map(({ cell }) => cell),
      },
      share: { text: formatShare(sum, whole) },
    },
  };
}

/** 资金使用单位; in narrow windows too where two rows have the same name. */
function unitColumn(listed: readonly Project[]): ShownColumn {
  const names = new Set(listed.map(({ name }) => name));
  return { key: 'unit', heading: strings.project.unit, kind: 'text', wide: names.size === listed.length };
}

/** Those of a part, equal ones by their order in table 12. */
function ranked(listed: readonly Project[]): readonly Project[] {
  const inOrder = [...listed].sort((a, b) => a.order - b.order);
  return byAmount(inOrder, ({ amount }) => amount);
}

/** How the rows of a table are written. */
interface Pen {
  readonly write: (project: Project) => ShownRow['cells'];
  readonly orderOf: (project: Project, key: string) => string | undefined;
}

/** A row that is written when it is first looked at; of a hundred thousand most never are, so each is one small object. */
class ProjectRow implements ShownRow {
  private readonly pen: Pen;
  private readonly project: Project;
  private written: ShownRow['cells'] | null = null;

  constructor(pen: Pen, project: Project) {
    this.pen = pen;
    this.project = project;
  }
  get id(): string {
    return this.project.id;
  }
  get cells(): ShownRow['cells'] {
    return (this.written ??= this.pen.write(this.project));
  }
  orderBy(key: string): string | undefined {
    return this.pen.orderOf(this.project, key);
  }
}

/** What a project is ordered by in a column, without writing its cells. */
function orderOf(budget: Pick<Budget, 'projects' | 'tables'>, project: Project, key: string): string | undefined {
  switch (key) {
    case 'order':
      return String(project.order);
    case 'amount':
    case 'share':
      return project.amount;
    case 'unit':
      return project.unit ?? '—';
    case 'domain':
      return (project.withheld ? null : project.domain) ?? '—';
    case 'year':
      return yearLabel(project) ?? '—';
    case 'goal':
      return project.goal ? strings.projects.hasGoal : strings.projects.noGoal;
    case 'name':
      return listedName(budget.projects, project);
    default:
      return undefined;
  }
}
