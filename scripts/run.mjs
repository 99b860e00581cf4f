import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Says what happens next. @param {string} text */
export function say(text) {
  console.log(`\n▸ ${text}`);
}

/**
 * Runs a program with its output on this terminal.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>} its exit status; 127 when it cannot be started
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

/** Runs a program quietly; its output, or null when it failed. @param {string} command @param {string[]} args */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout : null;
}

/** Runs npm itself, the one that started us where there is one. @param {readonly string[]} args */
export function npm(args) {
  const own = process.env['npm_execpath'];
  if (own && /\.c?js$/.test(own)) return run(process.execPath, [own, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}

/**
 * Runs a tool of node_modules by its script, so that it works the same on every platform.
 * @param {string} script path in node_modules @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function tool(script, args, env) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], env);
}

/** Where a program stands on the PATH; null when it does not. @param {string} name */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
