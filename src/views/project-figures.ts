import { isDense } from './dense.ts';
import type { ShownUnit } from './format.ts';
import { endsOf, figuresOf, type KnownFigure } from './known-figures.ts';
import { searchReadout } from './project-lists.ts';
import type { Hits } from './search.ts';
import { keptSmall } from './kept-trees.ts';
import type { Tree, TreeNode } from './tree.ts';

/** The amounts that the sentences of the projects page may say, with their cells; `threshold` is in 万元. */
export function projectFigures(
  tree: Tree,
  focus: TreeNode,
  threshold: number,
  hits: Hits | null,
  shown: ShownUnit,
): KnownFigure[] {
  const found = hits ? [{ amount: hits.total, cells: searchReadout(hits, '', tree).cells }] : [];
  // Of more projects than elements can carry there is no magnified strip.
  const small = isDense(tree) ? [] : [keptSmall(tree, threshold)];
  return figuresOf([focus, tree, ...endsOf(focus), ...small, ...found], tree.unit, shown);
}
