import { toAmount } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import { filterOf, NO_FILTER, type ProjectFilter } from './filter.ts';
import type { Grouping } from './grouping.ts';
import { Keeper } from './kept.ts';
import { foldSmall, smallOnly, STRIP_FACTOR } from './small.ts';
import { branch, buildTree, type Tree } from './tree.ts';

/** As many trees as a reader goes to and fro between: every grouping, and a few filters. */
const TREES = 8;
/** A tree is folded at one limit, and at another when the window changes. */
const FOLDS = 3;

const trees = new Keeper<Budget, Tree>(TREES);
const folds = new Keeper<Tree, Tree>(FOLDS);
const smalls = new Keeper<Tree, Tree>(FOLDS);
const strips = new Keeper<Tree, boolean>(FOLDS);

/** {@link buildTree}, the same object for the same question: what was laid out of it before is found by it. */
export function keptTree(budget: Budget, grouping: Grouping, filter: ProjectFilter): Tree {
  const asked = filterOf(filter);
  if (asked === NO_FILTER) return buildTree(budget, grouping);
  return trees.get(budget, [grouping, JSON.stringify(asked)], () => buildTree(budget, grouping, asked));
}

/** {@link foldSmall}, the same object for the same tree and limit. */
export function keptFold(tree: Tree, threshold: number): Tree {
  return folds.get(tree, [threshold], () => foldSmall(tree, threshold));
}

/** {@link smallOnly}, the same object for the same tree and limit. */
export function keptSmall(tree: Tree, threshold: number): Tree {
  return smalls.get(tree, [threshold], () => smallOnly(tree, threshold));
}

/** So much of the picture's area the strip has: with its gaps it stays lower than what it magnifies, and has room for names. */
const [STRIP_LEAST, STRIP_MOST] = ['0.1', '0.9'];

/** Whether the small projects of a tree are worth a magnified strip: more than one, and neither next to nothing nor most of the picture. */
export function hasStrip(tree: Tree, threshold: number): boolean {
  return strips.get(tree, [threshold], () => isWorthAStrip(tree, threshold));
}

function isWorthAStrip(tree: Tree, threshold: number): boolean {
  const small = keptSmall(tree, threshold);
  if (small.count < 2) return false;
  const drawn = toAmount(branch(tree.id, tree.name, 'root', tree.children).amount);
  const area = toAmount(small.amount).times(STRIP_FACTOR);
  return area.gte(drawn.times(toAmount(STRIP_LEAST))) && area.lte(drawn.times(toAmount(STRIP_MOST)));
}
