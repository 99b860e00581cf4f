import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What of an edition's folder the site serves; everything else there stays at home. */
const EDITION_FILES = ['budget.json', 'edition.json', 'briefing.json', 'source.md', 'corrections.csv', 'domains.csv'];

const TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** The publishable files below `folder`, as paths relative to it: `editions.json`, `site.json`, then each listed edition's files. */
export function publishedFiles(folder: string): string[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8'));
  const editions = (list as { editions: { path: string }[] }).editions;
  const paths = editions.flatMap(({ path }) => EDITION_FILES.map((file) => `${path.replace(/\/?$/, '/')}${file}`));
  return ['editions.json', 'site.json', ...paths].filter((path) => existsSync(join(folder, path)));
}

/**
 * Serves the data folder in development and copies it into the build under its own names (no hash, no bundling), so
 * that a bureau can put a new budget.json on its server without building the site again.
 */
export function publishData(folder: string): Plugin {
  return {
    name: 'publish-data',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /^\/data\/([^?#]+)/.exec(request.url ?? '')?.[1];
        if (!path) {
          next();
        } else if (publishedFiles(folder).includes(path)) {
          response.setHeader('Content-Type', TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream');
          response.end(readFileSync(join(folder, path)));
        } else {
          response.statusCode = 404;
          response.end('not published');
        }
      });
    },
    generateBundle() {
      for (const path of publishedFiles(folder)) {
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source: readFileSync(join(folder, path)) });
      }
    },
  };
}
