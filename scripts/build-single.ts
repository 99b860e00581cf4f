// `npm run build:single`: builds the site and writes it once more as one page, dist-single/budget-lens.html, which opens by
// double click from a stick without a network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { MOST_BYTES, singleFile } from './single-file.ts';

const OUT = 'dist-single/budget-lens.html';

await build({ logLevel: 'warn' });
const page = Buffer.from(singleFile('dist', 'data'));
if (page.length > MOST_BYTES) throw new Error(`${OUT} has ${page.length} bytes, more than ${MOST_BYTES}`);
mkdirSync('dist-single', { recursive: true });
writeFileSync(OUT, page);
console.log(`${OUT}: ${(page.length / 1_000_000).toFixed(2)} MB`);
