import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask, onPath, ROOT } from './run.mjs';

/** Switches for a Chromium that must work as root, in a container, with no service of its maker. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where scripts/get-browser.mjs puts a Chromium of our own. */
export const OWN_BROWSER = join(ROOT, '.cache', 'browser');

const PROGRAMS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge', 'msedge'];

const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [];
  }),
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
};

/** True when the program starts: a package's stub that only says "install the snap" does not. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window and prints nothing.
  if (process.platform === 'win32') return true;
  return /\d+\.\d+/.test(ask(path, ['--version', '--no-sandbox']) ?? '');
}

/**
 * A Chromium on this machine: CHROMIUM_PATH, else the usual programs and places, else our own copy.
 * @returns {string | null} its path, or null when there is none
 */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return starts(named) ? named : null;
  const places = PLACES[/** @type {keyof typeof PLACES} */ (process.platform)] ?? PLACES.linux;
  const programs = PROGRAMS.map(onPath).filter((path) => path !== null);
  return [...programs, ...places, join(OWN_BROWSER, 'chromium')].find(starts) ?? null;
}
