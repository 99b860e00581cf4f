import { byAmount, compareAmounts, plainAmount, sumAmounts } from '../model/amount.ts';
import { projectUnit, type Budget } from '../model/budget.ts';
import type { CellRef } from '../model/cell.ts';
import type { Project } from '../model/project.ts';
import { finish, type Steps } from '../model/steps.ts';
import type { Unit } from '../model/table.ts';
import { unreadProjects } from '../model/unread-projects.ts';
import { filterProjects, NO_FILTER, type ProjectFilter } from './filter.ts';
import { groupOf, type Grouping } from './grouping.ts';
import { projectLabels, type ProjectLabels } from './namesakes.ts';
import { projectTotal, sumOfProjects } from './totals.ts';
import { numbered, withheldSerials } from './withheld.ts';

export { GROUPINGS, type Grouping } from './grouping.ts';

/** What a node of the tree stands for; `merged` holds the small projects of one group (DESIGN.md section 5). */
export type TreeKind = 'root' | 'group' | 'project' | 'merged';

/**
 * A node of the project tree. Its amount is the exact sum of its children, a plain decimal in the tree's unit; that of the
 * root holds what is {@link Tree.omitted} too, so that a total is always that of all projects, as it is printed.
 */
export interface TreeNode {
  /** `all`, `domain:政务云`, `withheld`, `p34`, `domain:政务云/small`: unique in a tree, the same for the same document. */
  readonly id: string;
  readonly name: string;
  readonly kind: TreeKind;
  readonly amount: string;
  /** Projects in it. */
  readonly count: number;
  readonly cells: readonly CellRef[];
  /** Largest first; a merged node is always the last. */
  readonly children: readonly TreeNode[];
  readonly project?: Project;
  /** 业务领域 (本站归类) of a project or of a group that is one; null for 涉密项目, 未归类 and groups of another kind. */
  readonly domain: string | null;
  /** What tells a withheld project from the others (`withheldSerials`); `name` carries it already. */
  readonly serial?: number | undefined;
  /** What a project is called in lists: no two are called the same. A tile says its year where it has room. */
  readonly labels?: ProjectLabels | undefined;
  /** True for 涉密项目 and their group: hatched, never in a domain's colour. */
  readonly withheld: boolean;
}

/** The whole tree: the root, how it is grouped, and what it could not draw. */
export interface Tree extends TreeNode {
  readonly grouping: Grouping;
  /** The unit of all amounts: that of table 12. */
  readonly unit: Unit;
  /** Projects of zero or less: no area can stand for them, so they are named beside the picture. In no group. */
  readonly omitted: readonly Project[];
  /** The sum of all projects of the document, whatever the filter: what shares are of. */
  readonly whole: string;
  /** The domains of the whole document, largest first: a filter changes no colour. */
  readonly domains: readonly string[];
  /** The groups of the whole document: a filter changes no group's share. */
  readonly groups: readonly TreeNode[];
}

/** The id of the root. */
export const ROOT_ID = 'all';

/** Trees without a filter, by their budget's projects and grouping: every sentence of a page asks for one. */
const built = new WeakMap<readonly Project[], Map<Grouping, Tree>>();
/** The drawn projects of a budget, largest first, with what is the same in all its trees. */
const drawn = new WeakMap<readonly Project[], Drawn>();

interface Drawn {
  readonly leaves: readonly TreeNode[];
  readonly whole: string;
  readonly domains: readonly string[];
}

/**
 * The projects of table 12 as a tree: root, groups (none for `none`), projects; every level largest first. With a filter
 * only what it asks for; shares and colours stay those of the whole.
 */
export function buildTree(budget: Budget, grouping: Grouping, filter: ProjectFilter = NO_FILTER): Tree {
  if (filter !== NO_FILTER) return treeOf(budget, grouping, filter);
  const known = built.get(budget.projects) ?? new Map<Grouping, Tree>();
  built.set(budget.projects, known);
  const tree = known.get(grouping) ?? treeOf(budget, grouping, NO_FILTER);
  known.set(grouping, tree);
  return tree;
}

function treeOf(budget: Budget, grouping: Grouping, filter: ProjectFilter): Tree {
  const unit = projectUnit(budget);
  const { leaves: all, whole, domains } = drawnOf(budget.projects);
  const asked = filter === NO_FILTER ? budget.projects : filterProjects(budget.projects, filter, unit);
  const wanted = new Set(filter === NO_FILTER ? [] : asked.map(({ id }) => id));
  const leaves = filter === NO_FILTER ? all : all.filter(({ id }) => wanted.has(id));
  const children = grouping === 'none' ? leaves : bySize(groupsOf(leaves, grouping, unit));
  const omitted = asked.filter((project) => !isPositive(project));
  return {
    ...withOmitted(branch(ROOT_ID, filter === NO_FILTER ? '全部项目' : '筛选结果', 'root', children), omitted),
    grouping,
    unit,
    omitted,
    whole: unreadProjects(budget).length > 0 ? plainAmount(projectTotal(budget)) : whole,
    domains,
    groups: filter === NO_FILTER ? children.filter(({ kind }) => kind === 'group') : buildTree(budget, grouping).groups,
  };
}

/** {@link buildTree} without a filter as work that can be interrupted. */
export function* treeSteps(budget: Budget, grouping: Grouping): Steps<Tree> {
  if (!drawn.has(budget.projects)) yield* drawnSteps(budget.projects);
  yield;
  return buildTree(budget, grouping);
}

function drawnOf(projects: readonly Project[]): Drawn {
  return drawn.get(projects) ?? finish(drawnSteps(projects));
}

function* drawnSteps(projects: readonly Project[]): Steps<Drawn> {
  const serials = withheldSerials(projects);
  const labels = projectLabels(projects);
  yield;
  const toLeaf = (project: Project) => leafOf(project, serials.get(project.id), labels.get(project.id));
  const unordered = projects.filter(isPositive).map(toLeaf);
  yield;
  const leaves = bySize(unordered);
  yield;
  const whole = plainAmount(sumOfProjects(projects));
  yield;
  const made = { leaves, whole, domains: orderOf(leaves) };
  drawn.set(projects, made);
  return made;
}

const isPositive = ({ amount }: Project): boolean => compareAmounts(amount, '0') > 0;

/** The domains of a tree's document, largest first. The place in this list chooses the colour, whatever the grouping. */
export function domainOrder(tree: Tree): readonly string[] {
  return tree.domains;
}

function orderOf(leaves: readonly TreeNode[]): readonly string[] {
  const amounts = new Map<string, string[]>();
  for (const { domain, amount } of leaves) {
    if (domain === null) continue;
    const known = amounts.get(domain);
    if (known) known.push(amount);
    else amounts.set(domain, [amount]);
  }
  const totals = [...amounts].map(([name, list]) => ({ name, total: sumAmounts(list) }));
  return totals.sort((a, b) => b.total.cmp(a.total) || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/** The node with an id, anywhere below or at `tree`; undefined when there is none. */
export function findNode(tree: TreeNode, id: string): TreeNode | undefined {
  if (tree.id === id) return tree;
  for (const child of tree.children) {
    const found = findNode(child, id);
    if (found) return found;
  }
  return undefined;
}

/** The project nodes below a node (or the node itself), in the tree's order. */
export function projectsOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === 'project') return [node];
  const found: TreeNode[] = [];
  const collect = (children: readonly TreeNode[]) => {
    for (const child of children) {
      if (child.kind === 'project') found.push(child);
      else collect(child.children);
    }
  };
  collect(node.children);
  return found;
}

/** The projects themselves that stand below a node. */
export function ownProjects(node: TreeNode): Project[] {
  const projects: Project[] = [];
  for (const { project } of projectsOf(node)) if (project) projects.push(project);
  return projects;
}

/** All projects that a tree stands for, drawn or not. */
export function listProjects(tree: Tree): readonly Project[] {
  return [...ownProjects(tree), ...tree.omitted];
}

/** A node with other children, its amount, count and cells summed again. */
export function branch(id: string, name: string, kind: TreeKind, children: readonly TreeNode[]): TreeNode {
  return {
    id,
    name,
    kind,
    amount: plainAmount(sumAmounts(children.map((child) => child.amount))),
    count: children.reduce((sum, child) => sum + child.count, 0),
    cells: children.flatMap((child) => child.cells),
    children,
    domain: null,
    withheld: children.length > 0 && children.every((child) => child.withheld),
  };
}

function withOmitted(root: TreeNode, omitted: readonly Project[]): TreeNode {
  if (omitted.length === 0) return root;
  const amount = plainAmount(sumAmounts([root.amount, ...omitted.map((project) => project.amount)]));
  const cells = [...root.cells, ...omitted.map(({ cell }) => cell)];
  return { ...root, amount, count: root.count + omitted.length, cells };
}

function leafOf(project: Project, serial: number | undefined, labels: ProjectLabels | undefined): TreeNode {
  return {
    id: project.id,
    name: numbered(project.name, serial),
    serial,
    labels,
    kind: 'project',
    amount: project.amount,
    count: 1,
    cells: [project.cell],
    children: [],
    project,
    domain: project.withheld ? null : project.domain,
    withheld: project.withheld,
  };
}

function groupsOf(leaves: readonly TreeNode[], grouping: Exclude<Grouping, 'none'>, unit: Unit): TreeNode[] {
  const groups = new Map<string, { name: string; leaves: TreeNode[] }>();
  for (const leaf of leaves) {
    const { id, name } = groupOf(leaf, grouping, unit);
    const group = groups.get(id) ?? { name, leaves: [] };
    group.leaves.push(leaf);
    groups.set(id, group);
  }
  // Groups of the same amount stand in the order of table 12.
  const first = (members: readonly TreeNode[]) =>
    members.reduce((least, { project }) => Math.min(least, project?.order ?? least), Infinity);
  const placed = [...groups]
    .map((entry) => ({ entry, first: first(entry[1].leaves) }))
    .sort((a, b) => a.first - b.first);
  return placed.map(({ entry: [id, { name, leaves: members }] }) => ({
    ...branch(id, name, 'group', members),
    domain: grouping === 'domain' ? (members[0]?.domain ?? null) : null,
  }));
}

/** Largest first; equal amounts keep the order of table 12. */
function bySize(nodes: readonly TreeNode[]): TreeNode[] {
  return byAmount(nodes, ({ amount }) => amount);
}
