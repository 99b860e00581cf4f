import type { TreeNode } from './tree.ts';

/** The domain colours of tokens.css, in the order in which they are given out: largest domain first (DESIGN.md section 4). */
const COLOURS = ['cloud', 'serv', 'net', 'gov', 'sec', 'data', 'mgmt', 'plat', 'oa'] as const;

/** Domains that have a colour of their own; further ones are told apart by their names alone. */
const DOMAIN_COLOURS = COLOURS.length;

/**
 * The colour class of a node, `domain-1` … `domain-9` by the place of its domain in `order` (see `domainOrder`),
 * `domain-none` without domain or beyond the ninth, `withheld` for 涉密项目: hatched, never in a domain's colour.
 */
export function colourClass(node: Pick<TreeNode, 'domain' | 'withheld'>, order: readonly string[]): string {
  if (node.withheld) return 'withheld';
  const place = node.domain === null ? -1 : order.indexOf(node.domain);
  return place >= 0 && place < DOMAIN_COLOURS ? `domain-${place + 1}` : 'domain-none';
}

/** The colours of a domain as CSS values: a fill under white text, and the same colour as text on the page. */
export interface DomainColours {
  readonly fill: string;
  readonly text: string;
}

/** The edge of 涉密项目, for what cannot be hatched. */
export const WITHHELD_FILL = 'var(--yt-secret-edge)';

/** The colours of a domain by its place in `order`, and of 未归类 (null): those that {@link colourClass} gives its tiles. */
export function domainColours(order: readonly string[], domain: string | null): DomainColours {
  const key = domain === null ? undefined : COLOURS[order.indexOf(domain)];
  return key
    ? { fill: `var(--yt-d-${key})`, text: `var(--yt-t-${key})` }
    : { fill: 'var(--yt-f-project)', text: 'var(--yt-ink)' };
}

/** The colour of a figure whose words begin with a domain's name: that domain's; ink for all others. */
export function figureColour(order: readonly string[], words: string): string {
  const domain = order.find((name) => words.startsWith(name));
  return domain === undefined ? 'var(--yt-ink)' : domainColours(order, domain).text;
}

/** Whether a group means something for a node: projects without a domain (未归类) have only that in common. */
export function hasKin({ domain, withheld }: Pick<TreeNode, 'domain' | 'withheld'>): boolean {
  return withheld || domain !== null;
}
