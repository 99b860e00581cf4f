import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, say } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/** @param {string} path @returns {Lock['packages'] | null} */
function packagesIn(path) {
  if (!existsSync(path)) return null;
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  return lock.packages;
}

/** True when node_modules holds every package of package-lock.json in its version (those of other platforms apart). */
function isInstalled() {
  const wanted = packagesIn(join(ROOT, 'package-lock.json')) ?? {};
  const present = packagesIn(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Installs the packages that package-lock.json names, unless they are there; ends the process when that fails. */
export async function install() {
  if (isInstalled()) return;
  say('Installing the packages that package-lock.json names (npm ci; needs the network, a minute or so)');
  const status = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  if (status === 0) return;
  console.error('\nnpm ci did not succeed: see its message above. Without the packages nothing can be built.');
  process.exit(status);
}
