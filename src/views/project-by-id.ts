import type { Project } from '../model/project.ts';

const known = new WeakMap<readonly Project[], ReadonlyMap<string, Project>>();

/** The project with an id; undefined when the list has none. */
export function projectById(projects: readonly Project[], id: string | null): Project | undefined {
  let byId = known.get(projects);
  if (!byId) {
    byId = new Map(projects.map((project) => [project.id, project]));
    known.set(projects, byId);
  }
  return id === null ? undefined : byId.get(id);
}
