import { byAmount } from '../model/amount.ts';
import type { Project } from '../model/project.ts';

const known = new WeakMap<readonly Project[], readonly Project[]>();

/** Projects by amount, the largest first, equal ones as the list has them; put in order once for a list. */
export function rankedProjects(projects: readonly Project[]): readonly Project[] {
  const ranked = known.get(projects) ?? byAmount(projects, ({ amount }) => amount);
  known.set(projects, ranked);
  return ranked;
}
