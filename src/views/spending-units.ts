import type { Project } from '../model/project.ts';
import { once } from './kept.ts';

/** Whether table 12 lists the projects under more than one spending unit (资金使用单位): only then does it tell them apart. */
export const haveUnits = once((projects: readonly Project[]): boolean =>
  projects.some(({ unit }) => unit !== projects[0]?.unit),
);

/** The spending unit of a project, as printed; null where all have the same. */
export function unitOf(projects: readonly Project[], project: Project): string | null {
  return haveUnits(projects) ? project.unit : null;
}
