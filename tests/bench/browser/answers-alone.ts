import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/find-browser.mjs';
import { answers } from './answers.ts';
import { packedServer } from './packed-server.ts';

// The part of the bench on what answers a press, without the first view before it.
const DIST = 'dist';
if (!existsSync(join(DIST, 'index.html'))) throw new Error('npm run build first: the bench measures dist/');
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...BROWSER_FLAGS] });
const server = await packedServer((path) => {
  const file = join(DIST, path);
  return existsSync(file) ? readFileSync(file) : null;
});
await answers(browser, server.url);
await browser.close();
await server.close();
