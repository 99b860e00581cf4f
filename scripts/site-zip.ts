import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { MANIFEST, manifestOf } from './checksums.ts';
import { singleFile } from './single-file.ts';

/** The date of every file in the zip, the first that a zip can say. */
const DATE = new Date('1980-01-01T00:00:00');

/** The handbooks that go with the site, by their names in the zip. */
const HANDBOOKS = { 'deploy/embedding.md': 'docs/embedding.md', 'deploy/briefing.md': 'docs/briefing.md' } as const;

/**
 * The built site as one zip that unpacks into any folder of any static server: the site, the server samples, the
 * handbooks, and the single file for sticks. Unpacked on a disk its index.html opens by double click as well.
 */
export function siteZip(site: string, data: string): { readonly bytes: Uint8Array; readonly count: number } {
  const files: Record<string, Uint8Array> = { ...below(site), ...below('deploy', 'deploy/') };
  for (const [name, path] of Object.entries(HANDBOOKS)) files[name] = readFileSync(path);
  files['offline/budget-lens.html'] = Buffer.from(singleFile(site, data));
  files[MANIFEST] = Buffer.from(manifestOf(files));
  // Ordered, and of one date: the same site gives the same zip.
  const ordered = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { bytes: zipSync(ordered, { level: 9, mtime: DATE }), count: Object.keys(files).length };
}

function below(folder: string, under = ''): Record<string, Uint8Array> {
  const entries = readdirSync(folder).map((name): Record<string, Uint8Array> => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? below(path, `${under}${name}/`) : { [`${under}${name}`]: readFileSync(path) };
  });
  return Object.assign({}, ...entries) as Record<string, Uint8Array>;
}
