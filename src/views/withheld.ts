import type { Project } from '../model/project.ts';
import { once } from './kept.ts';
import { readableName } from './readable.ts';

/**
 * The numbers that tell withheld projects apart, by id: their order in table 12, from 1. Their names are withheld by
 * law, so nothing else does; a single one needs no number.
 */
export function withheldSerials(projects: readonly Project[]): ReadonlyMap<string, number> {
  return serialsOf(projects);
}

const serialsOf = once((projects: readonly Project[]): ReadonlyMap<string, number> => {
  const withheld = projects.filter((project) => project.withheld).sort((a, b) => a.order - b.order);
  return new Map(withheld.length < 2 ? [] : withheld.map(({ id }, at) => [id, at + 1]));
});

/** A name with its number: `涉密项目 3`; as it is where there is none. */
export function numbered(name: string, serial: number | undefined): string {
  return serial === undefined ? name : `${name} ${serial}`;
}

/** What a project is called in a list: its name for reading, numbered where it is withheld. */
export function listedName(projects: readonly Project[], project: Project, name = readableName(project.name)): string {
  return numbered(name, withheldSerials(projects).get(project.id));
}
