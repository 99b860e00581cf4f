import { serveDemo } from '../../scripts/demo-host.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { expect, test } from './site.ts';

type Site = Awaited<ReturnType<typeof serveFolder>>;

/** The built site in a folder of the bureau's, served as deploy/ says, and the demonstration column on another origin. */
export interface Served {
  /** Addresses that end in a slash; there from the first test on. */
  readonly site: string;
  readonly column: string;
}

/**
 * Serves both for the tests of a file, which run in parallel. These two origins are meant there; every other one, and
 * everything in the console, still fails a test.
 */
export function serveColumn(): Served {
  const open: Site[] = [];
  const addressOf = (at: number) => open[at]?.url ?? '';
  test.describe.configure({ mode: 'parallel' });
  test.use({ viewport: { width: 1300, height: 900 } });
  test.beforeAll(async () => {
    const site = await serveFolder('dist', { under: '/a/b/c/', ancestors: ['http://127.0.0.1:*'] });
    open.push(site, await serveDemo(site.url));
  });
  test.afterAll(async () => {
    for (const served of open.splice(0).reverse()) await served.close();
  });
  test.beforeEach(({ watched, page }) => {
    const meant = [addressOf(0), addressOf(1)];
    watched.expected.push(new RegExp(`^a request to (${meant.map(escaped).join('|')})`));
    page.on('request', (request) => {
      const url = request.url();
      expect(meant.some((origin) => url.startsWith(origin)) || !/^https?:/.test(url), url).toBe(true);
    });
  });
  return {
    get site() {
      return addressOf(0);
    },
    get column() {
      return addressOf(1);
    },
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
