import { byAmount, compareAmounts } from '../model/amount.ts';
import { wanIn } from './grouping.ts';
import { branch, type Tree, type TreeNode } from './tree.ts';

/**
 * In 万元: below these a treemap takes projects together, by the width of its picture; wide pictures have room for smaller
 * tiles (DESIGN.md section 5). The marks of a cell are looked for under each of them.
 */
export const MERGE_LIMITS = { wide: 100, middle: 400, narrow: 700 } as const;

/** The same for the treemap of 绩效目标, which stands beside the list at any width. */
export const GOALS_LIMIT = 400;

/** The strip below a treemap draws the small projects so many times as large in area. */
export const STRIP_FACTOR = 15;

/**
 * The tree with the small projects of each group in one `merged` node, always the last (DESIGN.md section 5).
 * Small is less than `threshold` 万元, whatever the document's unit; a group with one small project keeps it as it is.
 */
export function foldSmall(tree: Tree, threshold: number): Tree {
  const limit = wanIn(tree.unit, threshold);
  const isSmall = (child: TreeNode) => child.kind === 'project' && compareAmounts(child.amount, limit) < 0;
  const fold = (node: TreeNode): TreeNode => {
    if (node.kind === 'project') return node;
    const [small, large]: [TreeNode[], TreeNode[]] = [[], []];
    for (const child of node.children) (isSmall(child) ? small : large).push(child);
    if (small.length < 2) return { ...node, children: node.children.map(fold) };
    const merged: TreeNode = {
      ...branch(`${node.id}/small`, '小额项目', 'merged', small),
      domain: node.domain,
    };
    return { ...node, children: [...large.map(fold), merged] };
  };
  return { ...tree, ...fold(tree) };
}

/** Only the projects under `threshold` 万元, in their groups, in the same order: what the magnified strip shows. */
export function smallOnly(tree: Tree, threshold: number): Tree {
  const limit = wanIn(tree.unit, threshold);
  const keep = (node: TreeNode): TreeNode[] => {
    if (node.kind === 'project') return compareAmounts(node.amount, limit) < 0 ? [node] : [];
    const children = node.children.flatMap(keep);
    return children.length === 0 ? [] : [{ ...branch(node.id, node.name, node.kind, children), domain: node.domain }];
  };
  const children = tree.children.flatMap(keep);
  return {
    ...tree,
    ...branch(
      tree.id,
      tree.name,
      'root',
      byAmount(children, ({ amount }) => amount),
    ),
  };
}
