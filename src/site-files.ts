import type { Fetch } from './load-edition.ts';
import { shelvedFile } from './state/shelf.ts';

/**
 * Reads a file of the site: from the scripts that classic.html brought along, where a page without an origin may fetch
 * nothing; else from the server, asking whether it has changed.
 */
export function siteFetch(shelf: Window): Fetch {
  return async (address) => {
    const file = shelvedFile(shelf, address);
    if (file === undefined) return shelf.fetch(address, { cache: 'no-cache' });
    // JSON stands there as its value, any other file as its text.
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    return { ok: true, status: 200, text: () => Promise.resolve(text) };
  };
}
