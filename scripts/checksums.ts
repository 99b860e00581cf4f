import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The manifest's name; `sha256sum -c SHA256SUMS` in the site's folder checks it. */
export const MANIFEST = 'SHA256SUMS';

/** The SHA-256 of every file but the manifest itself, a line each, ordered by path. */
export function manifestOf(files: Readonly<Record<string, Uint8Array>>): string {
  return Object.keys(files)
    .filter((path) => path !== MANIFEST)
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex')}  ${path}\n`,
    )
    .join('');
}

/** {@link manifestOf} the files below a folder. */
export function checksumsOf(folder: string): string {
  return manifestOf(Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))])));
}

/** Writes {@link checksumsOf} a folder into it. */
export function writeChecksums(folder: string): void {
  writeFileSync(join(folder, MANIFEST), checksumsOf(folder));
}

/** Every file below a folder, by its path with `/` between folders. */
export function filesBelow(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** Writes the manifest once the build has written everything else. */
export function checksumManifest(): Plugin {
  return {
    name: 'checksum-manifest',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        if (dir !== undefined) writeChecksums(dir);
      },
    },
  };
}
