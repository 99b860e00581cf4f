import { budgetFile, folderOf, infoFile, LIST_FILE, SITE_FILES } from './files-around.ts';
import type { Fetch } from './load-edition.ts';
import type { EditionEntry } from './state/load-fault.ts';
import { shelvedFile } from './state/shelf.ts';

/** Files that were asked for before the app was there to read them. */
const early = new Map<string, Promise<Response>>();

/** Asks for files that the app will want, while its own code is still on its way. */
export function fetchEarly(shelf: Window, addresses: readonly string[]): void {
  for (const address of addresses) {
    if (shelvedFile(shelf, address) !== undefined || early.has(address)) continue;
    const answer = shelf.fetch(address, { cache: 'no-cache' });
    // Whoever reads it is told of a failure; until then it is nobody's.
    answer.catch(() => undefined);
    early.set(address, answer);
  }
}

/** Asks for the files of an edition that the address names, as soon as the list says where they are. */
export async function fetchEditionEarly(shelf: Window, id: string): Promise<void> {
  fetchEarly(shelf, SITE_FILES);
  try {
    const answer = (await early.get(LIST_FILE))?.clone();
    const { editions } = (await answer?.json()) as { editions?: readonly EditionEntry[] };
    const entry = editions?.find((one) => one.id === id);
    if (!entry) return;
    const folder = folderOf(entry);
    fetchEarly(shelf, [budgetFile(folder), infoFile(folder)]);
  } catch {
    // Whoever loads the edition meets the same trouble, and tells the reader.
  }
}

/**
 * Reads a file of the site: from the scripts that classic.html brought along, where a page without an origin may fetch
 * nothing; else from the server, asking whether it has changed.
 */
export function siteFetch(shelf: Window): Fetch {
  return async (address) => {
    const file = shelvedFile(shelf, address);
    if (file === undefined) {
      const sooner = early.get(address);
      early.delete(address);
      return sooner ?? shelf.fetch(address, { cache: 'no-cache' });
    }
    // JSON stands there as its value, any other file as its text.
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    return { ok: true, status: 200, text: () => Promise.resolve(text) };
  };
}
