import { byAmount } from '../model/amount.ts';
import type { Project } from '../model/project.ts';
import { once } from './kept.ts';

/** Projects by amount, the largest first, equal ones as the list has them; put in order once for a list. */
export const rankedProjects = once((projects: readonly Project[]): readonly Project[] =>
  byAmount(projects, ({ amount }) => amount),
);
