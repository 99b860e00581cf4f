// `npm run package`: builds the site and puts it, with the server samples, the handbooks and the single file for sticks,
// into one zip that unpacks into any folder of a bureau's site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { siteZip } from './site-zip.ts';

const OUT = 'dist-package/budget-lens.zip';

await build({ logLevel: 'warn' });
const { bytes, count } = siteZip('dist', 'data');
mkdirSync('dist-package', { recursive: true });
writeFileSync(OUT, bytes);
console.log(`${OUT}: ${count} files, ${(bytes.length / 1_000_000).toFixed(2)} MB`);
