import type { Project } from '../model/project.ts';

const known = new WeakMap<readonly Project[], boolean>();

/** Whether table 12 lists the projects under more than one spending unit (资金使用单位): only then does it tell them apart. */
export function haveUnits(projects: readonly Project[]): boolean {
  const before = known.get(projects);
  if (before !== undefined) return before;
  const first = projects[0]?.unit;
  const several = projects.some(({ unit }) => unit !== first);
  known.set(projects, several);
  return several;
}

/** The spending unit of a project, as printed; null where all have the same. */
export function unitOf(projects: readonly Project[], project: Project): string | null {
  return haveUnits(projects) ? project.unit : null;
}
