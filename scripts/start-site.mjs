import { join } from 'node:path';
import { install } from './install.mjs';
import { ROOT, say, tool } from './run.mjs';
import { serveFolder } from './static-server.mjs';

/** Installs, builds, serves on 127.0.0.1:4173 (the next free port when that is taken), and prints the address. */
export async function startSite() {
  await install();
  say('Building the site into dist/');
  const status = await tool('vite/bin/vite.js', ['build']);
  if (status !== 0) process.exit(status);
  const { url } = await serveFolder(join(ROOT, 'dist'), { port: 4173, tries: 100, ancestors: [] });
  console.log(`\n预算透视 Budget Lens: ${url}\n(Ctrl+C stops it / 按 Ctrl+C 停止)`);
}
