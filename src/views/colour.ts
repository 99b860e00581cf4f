import type { TreeNode } from './tree.ts';

/** Domains that have a colour of their own (DESIGN.md section 4); further ones are told apart by their names alone. */
export const DOMAIN_COLOURS = 9;

/**
 * The colour class of a node, `domain-1` … `domain-9` by the place of its domain in `order` (see `domainOrder`),
 * `domain-none` without domain or beyond the ninth, `withheld` for 涉密项目: hatched, never in a domain's colour.
 */
export function colourClass(node: Pick<TreeNode, 'domain' | 'withheld'>, order: readonly string[]): string {
  if (node.withheld) return 'withheld';
  const place = node.domain === null ? -1 : order.indexOf(node.domain);
  return place >= 0 && place < DOMAIN_COLOURS ? `domain-${place + 1}` : 'domain-none';
}
