import { formatShare, largestRemainderShares, writeTenths } from './format.ts';
import type { Tree, TreeNode } from './tree.ts';

const known = new WeakMap<Tree, ReadonlyMap<string, string>>();

/**
 * A node's share of all project money. The groups of a tree are read one below the other, and theirs add up: to 100.0
 * where all projects are there, else to the share of their sum (largest remainder). Heading, legend and readout say the same.
 */
export function shareIn(tree: Tree, node: Pick<TreeNode, 'id' | 'kind' | 'amount'>): string {
  const share = node.kind === 'group' ? sharesOf(tree).get(node.id) : undefined;
  return share ?? formatShare(node.amount, tree.whole);
}

function sharesOf(tree: Tree): ReadonlyMap<string, string> {
  const before = known.get(tree);
  if (before) return before;
  const groups = tree.children.filter(({ kind }) => kind === 'group');
  const shares = largestRemainderShares(groups.map(({ amount }) => amount), tree.whole); // prettier-ignore
  const made = new Map(groups.map(({ id, amount }, at) => [id, writeTenths(shares[at] ?? '', amount, tree.whole)]));
  known.set(tree, made);
  return made;
}
