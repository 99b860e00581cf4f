import type { Budget } from '../model/budget.ts';
import { added } from '../model/cell-set.ts';
import type { Project } from '../model/project.ts';
import type { Steps } from '../model/steps.ts';
import { buildPicture } from './briefing/pictures.ts';
import { GROUPINGS, GROUPING_NAMES, type Grouping } from './grouping.ts';
import { readableName } from './readable.ts';
import { findFamily } from './relatives.ts';
import { hasStrip, keptSmall } from './kept-trees.ts';
import { foldSmall, GOALS_PARTS, MERGE_PARTS, smallLimit } from './small.ts';
import { STILL_PARTS } from './still.ts';
import { usesStrings as words } from './strings-uses.ts';
import { buildTree, findNode, type Tree, type TreeNode } from './tree.ts';
import { PICTURES, useName, type MarkPlace, type Picture, type Use, type UsePlace } from './use.ts';

/**
 * Every node of every treemap, as work that can be interrupted: the groupings of 项目 and what they merge, and the pictures
 * by domain elsewhere; of one project, where it is named, the nodes that hold it.
 */
export function* treeUseSteps(budget: Budget, project: string | null = null): Steps<Use[]> {
  const tree = buildTree(budget, 'domain');
  const nodesOf = project === null ? every : (node: TreeNode) => holding(node, project);
  const found: Use[] = [];
  const add = (nodes: readonly Within[], grouping: Grouping, picture: Picture) => {
    for (const one of nodes) found.push(nodeUse(one, grouping, tree.unit, picture));
  };
  for (const grouping of GROUPINGS) {
    const of = grouping === 'domain' ? tree : buildTree(budget, grouping);
    yield;
    add(nodesOf(of).filter(({ node }) => grouping === 'domain' || node.kind === 'group'), grouping, 'treemap'); // prettier-ignore
    for (const parts of Object.values(MERGE_PARTS)) {
      yield;
      add(
        nodesOf(foldSmall(of, smallLimit(of, parts))).filter(({ node }) => node.kind === 'merged'),
        grouping,
        'treemap',
      );
    }
  }
  yield;
  add(nodesOf(foldSmall(tree, smallLimit(tree, STILL_PARTS))), 'domain', 'overview-treemap');
  yield;
  add(nodesOf(foldSmall(tree, smallLimit(tree, GOALS_PARTS))), 'domain', 'goals-treemap');
  for (const grouping of GROUPINGS) add(yield* wallNodes(budget, grouping, nodesOf), grouping, 'wall');
  return found;
}

/** What the wall's treemaps draw: all projects, and each group by itself, of which other projects are merged. */
function* wallNodes(
  budget: Budget,
  grouping: Grouping,
  nodesOf: (node: TreeNode) => readonly Within[],
): Steps<Within[]> {
  const seen = new Set<string>();
  const found: Within[] = [];
  const groups = nodesOf(buildTree(budget, grouping)).filter(({ node }) => node.kind === 'group');
  for (const focus of [null, ...groups.map(({ node }) => node.id)]) {
    yield;
    const picture = buildPicture(budget, 'treemap', { view: 'projects', grouping, focus, project: null });
    for (const one of picture.kind === 'treemap' ? nodesOf(picture.shown) : []) {
      const { id, kind, count } = one.node;
      const key = `${id} ${count}`;
      if (!seen.has(key) && (kind !== 'project' || grouping === 'domain')) found.push(one);
      seen.add(key);
    }
  }
  return found;
}

/** The marks of a project that stand by themselves: its dot, its place, its bar among relatives, its tile in the strip. */
export function projectUses(budget: Budget, project: Project): Use[] {
  const tree = buildTree(budget, 'domain');
  const node = findNode(tree, project.id);
  if (!node) return [];
  const limit = smallLimit(tree, MERGE_PARTS.wide);
  const small = hasStrip(tree, limit) && findNode(keptSmall(tree, limit), project.id) !== undefined;
  const pictures: readonly Picture[] = [
    'swarm',
    'locator',
    ...(findFamily(budget, project) ? (['relatives'] as const) : []),
    ...(small ? (['strip'] as const) : []),
  ];
  return pictures.map((picture) => nodeUse({ node, within: '' }, 'domain', tree.unit, picture));
}

/** A node's mark in the treemap of a page; null where the page has none of this id. */
export function treeMark(budget: Budget, { grouping, view, threshold = null }: MarkPlace, id: string): Use | null {
  const shown = view === 'projects' ? grouping : 'domain';
  const tree = buildTree(budget, shown);
  const found = every(threshold === null ? tree : foldSmall(tree, threshold)).find(({ node }) => node.id === id);
  const picture = view === 'overview' ? 'overview-treemap' : view === 'goals' ? 'goals-treemap' : 'treemap';
  return found ? nodeUse(found, shown, tree.unit, picture) : null;
}

/** A node, and the name of the one that it is in. */
interface Within {
  readonly node: TreeNode;
  readonly within: string;
}

function nodeUse({ node, within }: Within, grouping: Grouping, unit: Tree['unit'], picture: Picture): Use {
  const { project, kind } = node;
  const isGroup = kind === 'group' || kind === 'merged';
  const view = PICTURES[picture].view;
  const by = isGroup && (picture === 'treemap' || picture === 'wall') ? [GROUPING_NAMES[grouping].name] : [];
  const own = project ? readableName(project.name) : kind === 'merged' ? words.merged(node.count) : node.name;
  return {
    mark: node.id,
    picture,
    name: useName(picture, [...by, ...(kind === 'merged' ? [within] : []), own]),
    amount: node.amount,
    unit,
    cells: added(node.cells),
    exact: true,
    place: placeOf(node, grouping, view),
  };
}

function placeOf({ project, kind, id }: TreeNode, grouping: Grouping, view: Use['place']['view']): UsePlace {
  if (view === 'overview' || view === 'goals') return { view };
  if (view === 'briefing') return { view: 'projects', mode: 'briefing' };
  if (project) return { view: 'project', project: project.id };
  return kind === 'root' ? { view, grouping } : { view, grouping, focus: id };
}

/** A project's node and those above it; none where the tree does not hold it. */
function holding(node: TreeNode, project: string, within = ''): Within[] {
  if (node.id === project) return [{ node, within }];
  for (const child of node.children) {
    const below = holding(child, project, node.name);
    if (below.length > 0) return [{ node, within }, ...below];
  }
  return [];
}

function every(node: TreeNode, within = ''): Within[] {
  return [{ node, within }, ...node.children.flatMap((child) => every(child, node.name))];
}
