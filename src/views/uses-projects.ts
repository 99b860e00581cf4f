import type { Budget } from '../model/budget.ts';
import { added } from '../model/cell-set.ts';
import type { Project } from '../model/project.ts';
import { buildPicture } from './briefing/pictures.ts';
import { GROUPINGS, GROUPING_NAMES, type Grouping } from './grouping.ts';
import { readableName } from './readable.ts';
import { findFamily } from './relatives.ts';
import { foldSmall, smallOnly } from './small.ts';
import { STILL_THRESHOLD } from './still.ts';
import { usesStrings as words } from './strings-uses.ts';
import { buildTree, findNode, type Tree, type TreeNode } from './tree.ts';
import { PICTURES, useName, type MarkPlace, type Picture, type Use, type UsePlace } from './use.ts';

/** Below so many 万元 the treemap of 项目 merges projects, by the width of its picture. */
const THRESHOLDS = [100, 400, 700] as const;
/** The treemap of 绩效目标. */
const GOALS_THRESHOLD = 400;

/** Every node of every treemap: the groupings of 项目 and what they merge, and the pictures by domain elsewhere. */
export function treeUses(budget: Budget): Use[] {
  const tree = buildTree(budget, 'domain');
  const folded = (limit: number) => every(foldSmall(tree, limit));
  const uses = (nodes: readonly Within[], grouping: Grouping, picture: Picture) =>
    nodes.map((one) => nodeUse(one, grouping, tree.unit, picture));
  return [
    ...GROUPINGS.flatMap((grouping) => {
      const of = grouping === 'domain' ? tree : buildTree(budget, grouping);
      const nodes = every(of).filter(({ node }) => grouping === 'domain' || node.kind === 'group');
      const merged = THRESHOLDS.flatMap((limit) =>
        every(foldSmall(of, limit)).filter(({ node }) => node.kind === 'merged'),
      );
      return uses([...nodes, ...merged], grouping, 'treemap');
    }),
    ...uses(folded(STILL_THRESHOLD), 'domain', 'overview-treemap'),
    ...uses(folded(GOALS_THRESHOLD), 'domain', 'goals-treemap'),
    ...GROUPINGS.flatMap((grouping) => uses(wallNodes(budget, grouping), grouping, 'wall')),
  ];
}

/** What the wall's treemaps draw: all projects, and each group by itself, of which other projects are merged. */
function wallNodes(budget: Budget, grouping: Grouping): Within[] {
  const groups = buildTree(budget, grouping).children.filter(({ kind }) => kind === 'group');
  const seen = new Set<string>();
  return [null, ...groups.map(({ id }) => id)]
    .flatMap((focus) => {
      const picture = buildPicture(budget, 'treemap', { view: 'projects', grouping, focus, project: null });
      return picture.kind === 'treemap' ? every(picture.shown) : [];
    })
    .filter(({ node: { id, kind, count } }) => {
      const key = `${id} ${count}`;
      const isNew = !seen.has(key) && (kind !== 'project' || grouping === 'domain');
      seen.add(key);
      return isNew;
    });
}

/** The marks of a project that stand by themselves: its dot, its place, its bar among relatives, its tile in the strip. */
export function projectUses(budget: Budget, project: Project): Use[] {
  const tree = buildTree(budget, 'domain');
  const node = findNode(tree, project.id);
  if (!node) return [];
  const small = findNode(smallOnly(tree, THRESHOLDS[0]), project.id) !== undefined;
  const pictures: readonly Picture[] = [
    'swarm',
    'locator',
    ...(findFamily(budget.projects, project) ? (['relatives'] as const) : []),
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

function every(node: TreeNode, within = ''): Within[] {
  return [{ node, within }, ...node.children.flatMap((child) => every(child, node.name))];
}
