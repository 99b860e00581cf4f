// `npm run demo:embed`: builds the site, serves it under /a/b/c/ with the headers of deploy/, and, from another port, a
// page in the manner of a government column that holds it in all three ways (demo/embed/).
import './node-version.mjs';
import { join } from 'node:path';

void (async () => {
  const { install } = await import('./install.mjs');
  const { ROOT, say, tool } = await import('./run.mjs');
  const { serveFolder } = await import('./static-server.mjs');
  const { serveDemo } = await import('./demo-host.mjs');
  await install();
  say('Building the site into dist/');
  if ((await tool('vite/bin/vite.js', ['build'])) !== 0) process.exit(1);
  const options = { port: 4174, tries: 50, under: '/a/b/c/', ancestors: ['http://127.0.0.1:*'] };
  const { url } = await serveFolder(join(ROOT, 'dist'), options);
  const demo = await serveDemo(url);
  console.log(`\n专栏示例 the column: ${demo.url}\n预算透视 the site:   ${url}\n(Ctrl+C stops it / 按 Ctrl+C 停止)`);
})();
