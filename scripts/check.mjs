// Types, lint and formatting: `npm run check`. The linter reads all types anew and takes as long as the rest together,
// so it runs beside them; what each says is printed when it ends.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** What is run beside each other, one line after the other in each. */
const LANES = [
  [['eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  [
    ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ['typescript/bin/tsc', '-p', 'tsconfig.node.json'],
    ['prettier/bin/prettier.cjs', '--check', '.'],
  ],
];

/** @param {readonly string[]} words a script of node_modules and its arguments @returns {Promise<boolean>} whether it found nothing */
function passes([script = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (part) => said.push(part));
    child.stderr.on('data', (part) => said.push(part));
    child.on('error', () => resolve(false));
    child.on('close', (status) => {
      console.log(`${status === 0 ? '✓' : '✗'} ${script.split('/')[0]}`);
      if (status !== 0) process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

const lanes = await Promise.all(
  LANES.map(async (lane) => {
    let clean = true;
    for (const words of lane) clean = (await passes(words)) && clean;
    return clean;
  }),
);
process.exit(lanes.every(Boolean) ? 0 : 1);
