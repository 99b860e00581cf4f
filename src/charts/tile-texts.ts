import type { HeadingTexts } from '../layouts/heading.ts';
import type { LabelTexts } from '../layouts/label.ts';
import { formatShare } from '../views/format.ts';
import { yearLabel } from '../views/grouping.ts';
import type { TreeNode } from '../views/tree.ts';
import { numbered } from '../views/withheld.ts';

/** What may be written on tiles; shares of `total`, none when that is null (within a group it would mislead). */
export function textsOf(total: string | null, write: (amount: string) => string): (node: TreeNode) => LabelTexts {
  return ({ name, amount, project, serial }) => ({
    short: project ? numbered(project.shortLabel, serial) : name,
    tiny: project ? numbered(project.tinyLabel, serial) : name,
    year: project ? yearLabel(project) : null,
    amount: write(amount),
    share: total === null ? '' : formatShare(amount, total),
  });
}

/** What may be written over a group. */
export function headingTextsOf(node: TreeNode, share: string, write: (amount: string) => string): HeadingTexts {
  return { name: node.name, amount: write(node.amount), share };
}

/** A mark's name for screen readers: 名称，金额，占比，第 n 项共 m 项 (A11Y-2). */
export function nameOfMark(
  node: TreeNode,
  place: number,
  count: number,
  share: string,
  write: (amount: string) => string,
  unit: string,
): string {
  const name = node.kind === 'merged' ? `${node.name} ${node.count} 项` : node.name;
  const amount = `${write(node.amount)}${unit && ` ${unit}`}`;
  return [name, amount, share, `第 ${place} 项共 ${count} 项`].join('，');
}
