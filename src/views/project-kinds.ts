import { sumAmounts } from '../model/amount.ts';
import { formatShare } from './format.ts';
import { once } from './kept.ts';
import { projectsOf, type TreeNode } from './tree.ts';

/** What kinds of projects stand below a node. */
export interface ProjectKinds {
  /** How many carry a goal, and their share of its money: `28 项，占金额 78.2%`; null where none does. */
  readonly goals: string | null;
  /** How many have no published name. */
  readonly withheld: number;
  /** The domains they are of. */
  readonly domains: ReadonlySet<string>;
}

/** The kinds of projects below a node; counted once. */
export const kindsOf = once((node: TreeNode): ProjectKinds => {
  const owners: string[] = [];
  const domains = new Set<string>();
  let withheld = 0;
  for (const one of projectsOf(node)) {
    if (one.domain !== null && !one.withheld) domains.add(one.domain);
    if (one.project?.goal) owners.push(one.amount);
    if (one.withheld) withheld += 1;
  }
  const goals =
    owners.length === 0 ? null : `${owners.length} 项，占金额 ${formatShare(sumAmounts(owners), node.amount)}`;
  return { goals, withheld, domains };
});
