import type { EditionEntry } from './state/load-fault.ts';

/** The list of editions. */
export const LIST_FILE = 'data/editions.json';
/** What the page says of the site, whatever the edition. */
export const SITE_FILES = [LIST_FILE, 'data/site.json'] as const;

/** The small files that the page shows something of, by address. */
export function filesAround(folder: string): string[] {
  return [...SITE_FILES, infoFile(folder)];
}

/** What the edition says of itself. */
export function infoFile(folder: string): string {
  return `data/${folder}edition.json`;
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
