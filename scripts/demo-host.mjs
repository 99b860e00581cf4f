import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { ROOT } from './run.mjs';
import { TYPES } from './site-headers.mjs';

/**
 * Serves demo/embed/, pages in the manner of a government column, from an origin of its own and under a strict policy of
 * its own; `{{site}}` in them becomes the address of the budget site.
 * @param {string} site ends in `/` @param {{ port?: number }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveDemo(site, { port = 0 } = {}) {
  const { origin } = new URL(site);
  const policy = [
    "default-src 'none'",
    `script-src ${origin}`,
    "style-src 'self'",
    `img-src 'self' data: ${origin}`,
    `frame-src ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const server = createServer((request, response) => {
    const name = /^\/([\w-]+\.(?:html|css))?(?:\?.*)?$/.exec(request.url ?? '')?.[1] ?? 'index.html';
    const file = join(ROOT, 'demo/embed', name);
    const known = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    response.writeHead(known ? 200 : 404, {
      'Content-Type': TYPES[extname(name)] ?? 'text/plain',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
    });
    response.end(known ? readFileSync(file, 'utf8').replaceAll('{{site}}', site) : 'not found');
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
