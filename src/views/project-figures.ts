import type { ShownUnit } from './format.ts';
import { endsOf, figuresOf, type KnownFigure } from './known-figures.ts';
import { searchReadout } from './project-lists.ts';
import type { Hits } from './search.ts';
import { smallOnly } from './small.ts';
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
  return figuresOf([focus, tree, ...endsOf(focus), smallOnly(tree, threshold), ...found], tree.unit, shown);
}
