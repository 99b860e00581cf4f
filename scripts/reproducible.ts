// `npm run reproducible`: builds the site a second time, elsewhere, and compares it with dist/ byte for byte; also looks
// for this machine's own folders in what was built. Run after `npm run build`; the test command does.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { checksumsOf, filesBelow, MANIFEST } from './checksums.ts';

const other = mkdtempSync(join(tmpdir(), 'budget-lens-'));
await build({ logLevel: 'error', build: { outDir: other, emptyOutDir: true } });

const lines = (text: string) => new Set(text.split('\n').filter(Boolean));
const [first, second] = [lines(readFileSync(join('dist', MANIFEST), 'utf8')), lines(checksumsOf(other))];
const faults = [
  ...[...first].filter((line) => !second.has(line)).map((line) => `the second build differs: ${line}`),
  ...[...second].filter((line) => !first.has(line)).map((line) => `the first build differs: ${line}`),
  ...filesBelow(other)
    .filter((path) => readFileSync(join(other, path)).includes(resolve('.')))
    .map((path) => `${path} names a folder of this machine`),
];
rmSync(other, { recursive: true, force: true });
console.log(faults.length === 0 ? `the same twice: ${first.size} files` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
