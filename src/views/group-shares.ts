import type { Budget } from '../model/budget.ts';
import { formatShare, halfUpTenths, largestRemainderShares, writeTenths } from './format.ts';
import { GROUPINGS, type Grouping } from './grouping.ts';
import { Keeper } from './kept.ts';
import type { Totals } from './totals.ts';
import { buildTree, type Tree, type TreeNode } from './tree.ts';

/*
 * How shares are rounded. There are two rules, and an item has one share wherever it is said:
 *
 * 1. A share is rounded by itself, half up (`formatShare`): of a project in a list of one or of a hundred and forty, of what a
 *    search finds.
 * 2. A whole that is divided once, into parts that one reads below each other, adds up to 100.0 (largest remainder, FIS-3): all
 *    project money into the groups of a grouping, all expenditure into 基本支出 and 项目支出, the flow's total into each of its
 *    columns (`flow-shares.ts`). A part keeps its share where it stands alone: in a filter, in a sentence, on the wall. Where
 *    that is not its own rounding, a note says so.
 */

/** A part of a whole with its share, and the one it would have by itself where that is another. */
interface Divided {
  readonly share: string;
  readonly alone: string | null;
}

/** The shares of the groups of a document, which all trees of one grouping have in common. */
const known = new Keeper<readonly TreeNode[], ReadonlyMap<string, Divided>>(1);

/** A node's share of all project money: of a group as it is among all groups of the document, of all else by itself. */
export function shareIn(tree: Tree, node: ShareOf): string {
  return dividedOf(tree, node)?.share ?? formatShare(node.amount, tree.whole);
}

type ShareOf = Pick<TreeNode, 'id' | 'kind' | 'amount'>;

/** The share that a group would have if it were rounded by itself, where that is another than {@link shareIn} gives; else null. */
export function roundedAlone(tree: Tree, node: ShareOf): string | null {
  return dividedOf(tree, node)?.alone ?? null;
}

/** The share of a tree's projects, which a filter chose: where they are just the projects of a group, the share of that group. */
export function shareOfResult(budget: Budget, tree: Tree): string {
  for (const grouping of tree.amount === tree.whole ? [] : BY_FACT) {
    const whole = buildTree(budget, grouping);
    const group = whole.children.find(({ count, amount }) => count === tree.count && amount === tree.amount);
    if (group) return shareIn(whole, group);
  }
  return formatShare(tree.amount, tree.whole);
}

const BY_FACT: readonly Grouping[] = GROUPINGS.filter((grouping) => grouping !== 'none');

/** That the groups' shares are not each rounded by itself, naming those that differ by it; null where all are as rounded. */
export function dividedNote(tree: Tree): string | null {
  const moved = tree.children.flatMap((node) => {
    const alone = roundedAlone(tree, node);
    return alone === null ? [] : `${node.name} ${alone}`;
  });
  if (moved.length === 0) return null;
  return `占比按最大余数取到一位小数，全部各组之和为 100%；逐项四舍五入则为：${moved.join('、')}。`;
}

/** Of one group: that its share is not rounded by itself, and what that would give; empty where it is as rounded. */
export function roundedNote(tree: Tree, node: ShareOf): string {
  const alone = roundedAlone(tree, node);
  return alone === null ? '' : `占比 ${shareIn(tree, node)} 按最大余数取到一位小数，四舍五入则为 ${alone}。`;
}

/** The shares of 基本支出 and 项目支出 in all expenditure; null where one of the three is not printed. */
export function shareOfKinds({ expenditure, basic, project }: Totals): Record<'basic' | 'project', string> | null {
  if (!expenditure || !basic || !project) return null;
  const [ofBasic, ofProject] = divide([basic.amount, project.amount], expenditure.amount);
  return { basic: ofBasic?.share ?? '', project: ofProject?.share ?? '' };
}

function dividedOf(tree: Tree, { kind, id, amount }: ShareOf): Divided | undefined {
  if (kind !== 'group') return undefined;
  const group = tree.groups.find((one) => one.id === id);
  return group?.amount === amount ? sharesOf(tree).get(id) : undefined;
}

function sharesOf({ groups, whole }: Tree): ReadonlyMap<string, Divided> {
  return known.get(groups, [whole], () => {
    const shares = divide(groups.map(({ amount }) => amount), whole); // prettier-ignore
    return new Map(groups.flatMap(({ id }, at) => (shares[at] ? [[id, shares[at]] as const] : [])));
  });
}

function divide(amounts: readonly string[], whole: string): Divided[] {
  const tenths = largestRemainderShares(amounts, whole);
  return amounts.map((amount, at) => {
    const [given = '', own] = [tenths[at], halfUpTenths(amount, whole)];
    const share = writeTenths(given, amount, whole);
    return { share, alone: given === own ? null : writeTenths(own, amount, whole) };
  });
}
