import type { Project } from '../model/project.ts';
import { yearLabel } from './grouping.ts';
import { once } from './kept.ts';
import { unitOf } from './spending-units.ts';

/** The short name of a project, and its year where the name does not carry it already. */
export interface ProjectLabels {
  readonly short: string;
  readonly year: string | null;
}

/**
 * The short names by which projects are told apart. What two projects are both called (the same service of two years, or
 * two names that are the same when they are cut short) is followed by the year, where that is the same too by the spending
 * unit (资金使用单位), and where even that is by the place in table 12. Withheld projects have their numbers instead.
 */
export function projectLabels(projects: readonly Project[]): ReadonlyMap<string, ProjectLabels> {
  return labelsOf(projects);
}

const labelsOf = once((projects: readonly Project[]): ReadonlyMap<string, ProjectLabels> => {
  const named = projects.filter(({ withheld }) => !withheld);
  const count = (keys: readonly string[]) => {
    const times = new Map<string, number>();
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    return (key: string) => (times.get(key) ?? 0) > 1;
  };
  const tinyTwice = count(named.map(({ tinyLabel }) => tinyLabel));
  const shortTwice = count(named.map(({ shortLabel }) => shortLabel));
  const inYear = (project: Project) => `${project.tinyLabel} ${yearLabel(project) ?? ''}`;
  const yearTwice = count(named.map(inYear));
  const inUnit = (project: Project) => `${inYear(project)} ${unitOf(projects, project) ?? ''}`;
  const unitTwice = count(named.map(inUnit));
  const apartOf = (project: Project) => {
    if (yearLabel(project) !== null && !yearTwice(inYear(project))) return null;
    const unit = unitOf(projects, project);
    return unit !== null && !unitTwice(inUnit(project)) ? unit : `第 ${project.order} 项`;
  };
  return new Map(
    projects.map((project): [string, ProjectLabels] => {
      const { shortLabel: short, tinyLabel: tiny } = project;
      const year = yearLabel(project);
      const alike = !project.withheld && (tinyTwice(tiny) || shortTwice(short));
      if (!alike) return [project.id, { short, year }];
      const tail = [year, apartOf(project)].filter((word) => word !== null).join(' ');
      return [project.id, { short: `${short} ${tail}`, year: null }];
    }),
  );
});

/** The short name of a project where its year does not stand beside it. */
export function shortName(projects: readonly Project[], project: Project): string {
  return projectLabels(projects).get(project.id)?.short ?? project.shortLabel;
}

/** A short name and its year, for a line of a list. */
export function withYear(labels: ProjectLabels | undefined): string | undefined {
  return labels && [labels.short, labels.year].filter((word) => word !== null).join(' ');
}
