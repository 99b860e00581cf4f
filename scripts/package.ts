// `npm run package`: builds the site and puts it, with the server samples, the handbooks and the single file for sticks,
// and the stills into one zip that unpacks into any folder of a bureau's site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { siteZip } from './site-zip.ts';
import { makeStills } from './stills.mjs';

const OUT = 'dist-package/budget-lens.zip';

await build({ logLevel: 'warn' });
// The code for a host page names a picture for readers without scripts.
await makeStills('dist');
const { bytes, count } = siteZip('dist', 'data');
mkdirSync('dist-package', { recursive: true });
writeFileSync(OUT, bytes);
console.log(`${OUT}: ${count} files, ${(bytes.length / 1_000_000).toFixed(2)} MB`);
