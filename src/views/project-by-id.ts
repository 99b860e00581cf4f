import type { Project } from '../model/project.ts';
import { once } from './kept.ts';

const byId = once((projects: readonly Project[]) => new Map(projects.map((project) => [project.id, project])));

/** The project with an id; undefined when the list has none. */
export function projectById(projects: readonly Project[], id: string | null): Project | undefined {
  return id === null ? undefined : byId(projects).get(id);
}
