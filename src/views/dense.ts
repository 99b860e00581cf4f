import { byAmount, compareAmounts } from '../model/amount.ts';
import type { Unit } from '../model/table.ts';
import { finish, type Steps } from '../model/steps.ts';
import { wanIn } from './grouping.ts';
import { foldSmall } from './small.ts';
import { projectsOf, ROOT_ID, type Tree, type TreeNode } from './tree.ts';

/** Up to so many projects every tile is an element of the page with its own name; beyond, tiles of a colour are one path. */
const MOST_ELEMENTS = 500;
/** Tiles that a dense picture draws at a level; the rest of each group is one tile that leads to the next level. */
const MOST_TILES = 3000;
const SMALL = '/small';
const NICE = [1, 2, 5] as const;

/** True where a picture has more tiles than elements can carry. */
export function isDense(node: Pick<TreeNode, 'count'>): boolean {
  return node.count > MOST_ELEMENTS;
}

/** What a dense picture shows at a place: the node as it is, and with its small projects taken together. */
export interface DenseView {
  readonly node: TreeNode;
  readonly folded: TreeNode;
  /** In 万元: projects below are taken together; 0 where all are drawn. */
  readonly threshold: number;
}

const known = new WeakMap<Tree, Map<string, DenseView>>();

/**
 * The level of a dense picture that a focus names: a group, or what was taken together at the level above
 * (`domain:政务云/small`, `…/small/small`). Null where there is no such thing; a focus of null is the whole.
 */
export function denseView(tree: Tree, focus: string | null): DenseView | null {
  return finish(denseSteps(tree, focus));
}

/** {@link denseView} as work that can be interrupted. */
export function* denseSteps(tree: Tree, focus: string | null): Steps<DenseView | null> {
  const views = known.get(tree) ?? new Map<string, DenseView>();
  known.set(tree, views);
  const id = focus ?? ROOT_ID;
  const before = views.get(id);
  if (before) return before;
  const node = nodeOf(tree, id);
  if (!node) return null;
  yield;
  const threshold = thresholdOf(node, tree.unit);
  yield;
  const view = { node, threshold, folded: threshold === 0 ? node : foldSmall({ ...tree, ...node }, threshold) };
  views.set(id, view);
  return view;
}

/** The level above a focus: that from which it was taken together, else the whole (null). */
export function levelAbove(focus: string): string | null {
  const above = focus.endsWith(SMALL) ? focus.slice(0, -SMALL.length) : ROOT_ID;
  return above === ROOT_ID ? null : above;
}

/** The group that a focus lies in: itself, or the one whose small projects it holds. */
export function groupOfFocus(focus: string | null): string | null {
  let group = focus;
  while (group?.endsWith(SMALL)) group = levelAbove(group);
  return group;
}

function nodeOf(tree: Tree, id: string): TreeNode | undefined {
  if (id === ROOT_ID) return tree;
  if (!id.endsWith(SMALL)) return tree.children.find((child) => child.id === id && child.kind === 'group');
  const above = denseView(tree, levelAbove(id));
  return above?.folded.children.find((child) => child.id === id);
}

/** A plain number of 万元 below which so many projects lie that the others can be drawn; 0 where all can. */
function thresholdOf(node: TreeNode, unit: Unit): number {
  const leaves = byAmount(projectsOf(node), ({ amount }) => amount);
  const last = leaves[MOST_TILES - 1]?.amount;
  if (last === undefined || leaves.length === MOST_TILES) return 0;
  const drawn = (threshold: number) => {
    const limit = wanIn(unit, threshold);
    const end = leaves.findIndex(({ amount }) => compareAmounts(amount, limit) < 0);
    return end < 0 ? leaves.length : end;
  };
  for (let power = 1; power < 1e9; power *= 10) {
    for (const step of NICE) {
      const threshold = step * power;
      if (compareAmounts(wanIn(unit, threshold), last) < 0) continue;
      // Amounts so much alike that a round number would take nearly all together are all drawn.
      return drawn(threshold) * 4 >= MOST_TILES ? threshold : 0;
    }
  }
  return 0;
}
