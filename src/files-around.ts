import type { EditionEntry } from './state/load-fault.ts';

/** The small files that the page shows something of, by address. */
export function filesAround(folder: string): string[] {
  return ['data/editions.json', 'data/site.json', `data/${folder}edition.json`];
}

/** The edition's folder; a path that would leave the data folder is not followed. */
export function folderOf({ id, path }: Pick<EditionEntry, 'id' | 'path'>): string {
  const safe = /^(?:[\w-][\w.-]*\/)+$/.test(`${path.replace(/\/$/, '')}/`);
  return safe ? `${path.replace(/\/$/, '')}/` : `${id}/`;
}

/** The edition's own file. */
export function budgetFile(folder: string): string {
  return `data/${folder}budget.json`;
}
