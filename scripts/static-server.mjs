import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { headersOf } from './site-headers.mjs';

/**
 * Serves a folder as any static server would: files, index.html for a folder, 404 for the rest, nothing above it.
 * Only on this machine (127.0.0.1).
 * @param {string} folder
 * @param {{ port?: number, under?: string, tries?: number, ancestors?: readonly string[] }} [options] `port` 0 takes any;
 *   `under` is the address's first part (`/a/b/c/`); `tries` is how many ports are tried, one after another, when one is
 *   taken; `ancestors` sends every header of site-headers.mjs and says who may frame the site
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0, under = '/', tries = 1, ancestors } = {}) {
  const server = createServer((request, response) => {
    const path = findFile(folder, under, request.url ?? '/');
    if (path === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(path === null ? 404 : 405, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(path === null ? 'not found' : 'only GET and HEAD');
      return;
    }
    const all = headersOf(path.split(sep).join('/'), extname(path), ancestors ?? []);
    const { 'Content-Type': type, 'Cache-Control': caching } = all;
    response.writeHead(200, ancestors || !type || !caching ? all : { 'Content-Type': type, 'Cache-Control': caching });
    if (request.method === 'HEAD') response.end();
    else createReadStream(path).pipe(response);
  });
  const taken = await listen(server, port, tries);
  return {
    url: `http://127.0.0.1:${taken}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} folder @param {string} under @param {string} url @returns {string | null} */
function findFile(folder, under, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!path.startsWith(under) || path.includes('\0')) return null;
    const file = normalize(join(folder, path.slice(under.length)));
    if (file !== normalize(folder) && !file.startsWith(normalize(folder) + sep) && file !== normalize(folder) + sep)
      return null;
    const whole = statSync(file).isDirectory() ? join(file, 'index.html') : file;
    return statSync(whole).isFile() ? whole : null;
  } catch {
    return null;
  }
}

/** @param {import('node:http').Server} server @param {number} port @param {number} tries @returns {Promise<number>} */
function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
