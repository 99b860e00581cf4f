// `npm run package`: builds the site and puts it, with the server samples and the handbook for the webmaster, into one
// zip that unpacks into any folder of a bureau's site.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'vite';

const OUT = 'dist-package/budget-lens.zip';

await build({ logLevel: 'warn' });
const files: Record<string, Uint8Array> = {};
add('dist', '');
add('deploy', 'deploy/');
files['deploy/embedding.md'] = readFileSync('docs/embedding.md');
mkdirSync('dist-package', { recursive: true });
writeFileSync(OUT, zipSync(files, { level: 9 }));
console.log(`${OUT}: ${Object.keys(files).length} files`);

function add(folder: string, under: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) add(path, `${under}${name}/`);
    else files[`${under}${name}`] = readFileSync(path);
  }
}
