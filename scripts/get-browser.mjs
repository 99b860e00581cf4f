import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { canInstallPackages, installPackages } from './apt.mjs';
import { findBrowser, OWN_BROWSER } from './find-browser.mjs';
import { npm, say } from './run.mjs';

/** A Chromium packed into an npm package, for Linux on x64 machines where apt-get cannot be used. */
const PACKED = '@sparticuz/chromium@147.0.0';

/**
 * The Chromium for the browser tests: one found on this machine, else installed. Says what it does.
 * @returns {Promise<string | null>} its path; null when none was found and none could be installed
 */
export async function getBrowser() {
  const found = findBrowser();
  if (found) {
    say(`Browser for the tests: ${found}`);
    return found;
  }
  if (process.env['CHROMIUM_PATH']) {
    console.error(`CHROMIUM_PATH names no browser that starts: ${process.env['CHROMIUM_PATH']}`);
    return null;
  }
  if (canInstallPackages()) {
    say('No Chromium found: installing the package chromium with apt-get');
    await installPackages(['chromium']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    say(`No Chromium found: unpacking one from the npm package ${PACKED} into .cache/browser`);
    if (await unpackBrowser()) return findBrowser();
  }
  return null;
}

async function unpackBrowser() {
  const store = join(OWN_BROWSER, 'npm');
  mkdirSync(store, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
  if ((await npm(['install', '--prefix', store, ...options, PACKED])) !== 0) return false;
  const bin = join(store, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const program = join(OWN_BROWSER, 'chromium-program');
  writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(program, 0o755);
  const libraries = join(OWN_BROWSER, 'al2023');
  mkdirSync(libraries, { recursive: true });
  const input = brotliDecompressSync(readFileSync(join(bin, 'al2023.tar.br')));
  if (spawnSync('tar', ['-x', '-C', libraries], { input }).status !== 0) return false;
  rmSync(store, { recursive: true, force: true });
  writeWrapper(program, join(libraries, 'lib'));
  return existsSync(join(OWN_BROWSER, 'chromium'));
}

/** The program's own copies of libnss3 and its kin are used only where the machine has none. @param {string} program @param {string} libraries */
function writeWrapper(program, libraries) {
  const bare = spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
  const paths = bare ? '' : `LD_LIBRARY_PATH='${libraries}' `;
  const wrapper = join(OWN_BROWSER, 'chromium');
  writeFileSync(`${wrapper}.new`, `#!/bin/sh\n${paths}exec '${program}' "$@"\n`, { mode: 0o755 });
  renameSync(`${wrapper}.new`, wrapper);
}
