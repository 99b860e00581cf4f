import type { Tile } from '../layouts/treemap.ts';
import type { TreeNode } from '../views/tree.ts';
import type { TreemapProps } from './treemap-props.ts';

/** What a treemap is called: what it shows, how many projects and how much. */
export function pictureName(shown: TreeNode, write: (amount: string) => string, unit: string): string {
  return `${shown.name}：${shown.count} 个项目，${write(shown.amount)} ${unit}`.trim();
}

/** The width of the line between tiles, in pixels: thicker where text is enlarged, never thinner than one. */
export function lineBetween(textScale: number): number {
  return Math.max(1, 0.65 * textScale);
}

/** True for a tile that a search found, or that holds a project that it found. */
export function isFound({ id, kind, members }: Tile, hits: TreemapProps['hits']): boolean {
  return hits !== null && (kind === 'merged' ? members.some((one) => hits.has(one.id)) : hits.has(id));
}

/** True for a tile that steps back: not found, or outside the group that stands out. */
export function isFaded(tile: Tile, hits: TreemapProps['hits'], highlight: string | null): boolean {
  if (hits !== null) return !isFound(tile, hits);
  return highlight !== null && tile.parent !== null && tile.parent !== highlight;
}

/** Opens a project, or enters a group or the small projects of one: by key, or by a press. */
export function enterTile(
  { id, kind, parent }: Tile,
  { onselect, onopen, onfocus }: Pick<TreemapProps, 'onselect' | 'onopen' | 'onfocus'>,
): void {
  onselect(id);
  if (kind === 'leaf') onopen(id);
  else if (kind === 'merged') onfocus(parent ?? id);
  else onfocus(id);
}

/** True for a finger's first tap on a project, which marks it: there is no pointing before, as with a mouse. */
export function onlyMarks({ pointerType }: { pointerType?: string }, tile: Tile, selected: string | null): boolean {
  return pointerType === 'touch' && tile.id !== selected && tile.kind === 'leaf';
}
