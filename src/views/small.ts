import { byAmount, compareAmounts, plainAmount, sumAmounts, toAmount, type Amount } from '../model/amount.ts';
import { inWan, wanIn } from './grouping.ts';
import { Keeper } from './kept.ts';
import { branch, projectsOf, type Tree, type TreeNode } from './tree.ts';

/** Limits are told in parts of so many parts of all project money: of 10 亿元 a part is one 万元 (DESIGN.md section 5). */
const PARTS = '100000';
/** At most two fifths of a picture are taken together: a picture of one block would tell nothing. */
const [MOST, OF] = ['2', '5'];

/** What a treemap takes together (`smallLimit`), by its width: wide pictures have room for smaller tiles (DESIGN.md section 5). */
export const MERGE_PARTS = { wide: 100, middle: 400, narrow: 700 } as const;

/** The same for the treemap of 绩效目标, which stands beside the list at any width. */
export const GOALS_PARTS = MERGE_PARTS.middle;

/** A tree is asked for the limits of every width. */
const limits = new Keeper<Tree, number>(12);

/**
 * Below how many whole 万元 a picture takes projects together: `parts` hundred-thousandths of all project money, cut to its
 * first digit, and less where more than two fifths of the picture would be taken together; 0 where nothing is. The rule is
 * ours: what is small is small beside its own budget.
 */
export function smallLimit(tree: Tree, parts: number): number {
  return limits.get(tree, [parts], () => limitOf(tree, parts));
}

function limitOf(tree: Tree, parts: number): number {
  const amounts = projectsOf(tree).map(({ amount }) => amount);
  const most = sumAmounts(amounts).times(toAmount(MOST)).div(toAmount(OF));
  const below = (limit: string) => sumAmounts(amounts.filter((amount) => compareAmounts(amount, limit) < 0));
  let limit = firstDigit(toAmount(inWan(tree.unit, tree.whole)).times(parts).div(toAmount(PARTS)));
  while (limit > 0 && below(wanIn(tree.unit, limit)).gt(most)) limit = firstDigit(toAmount(String(limit)).div(2));
  return limit;
}

/** A number with all but its first digit as zeros; 0 below 1. */
function firstDigit(amount: Amount): number {
  const digits = amount.lt(1) ? '' : plainAmount(amount.floor(), 0);
  return digits === '' ? 0 : Number.parseInt(`${digits.charAt(0)}${'0'.repeat(digits.length - 1)}`, 10);
}

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
