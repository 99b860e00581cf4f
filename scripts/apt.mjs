import { setTimeout as pause } from 'node:timers/promises';
import { ask, onPath, run } from './run.mjs';

/** What stands before an apt-get call to make it work without a question; null where this user may not install. */
function asRoot() {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && ask('sudo', ['-n', 'true']) !== null ? ['sudo', '-n'] : null;
}

/** True when Debian's or Ubuntu's packages can be installed without a password. */
export function canInstallPackages() {
  return asRoot() !== null;
}

/**
 * Installs packages with apt-get, waiting for other installers to let go of its locks.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function installPackages(packages) {
  const root = asRoot();
  if (!root) return false;
  const aptGet = (/** @type {readonly string[]} */ args) => {
    const [command = 'env', ...rest] = [
      ...root,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    return run(command, rest);
  };
  // The lock on the package lists has no waiting of its own: three tries.
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await aptGet(['update', '-q']);
    if ((await aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages])) === 0) return true;
    if (attempt < 3) await pause(15_000);
  }
  return false;
}
