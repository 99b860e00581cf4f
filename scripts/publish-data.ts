import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readingsOf } from './publish-readings.ts';

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

/** What is made of the published files: each edition's `search.json`, the pinyin of its texts. Null for any other path. */
function madeFile(folder: string, path: string): string | null {
  const budget = path.replace(/search\.json$/, 'budget.json');
  if (budget === path || !publishedFiles(folder).includes(budget)) return null;
  return readingsOf(readFileSync(join(folder, budget), 'utf8'));
}

/** Every JSON file that the site serves, whether published or made. */
export function jsonFiles(folder: string): string[] {
  return publishedFiles(folder).flatMap((path) => {
    const made = path.replace(/budget\.json$/, 'search.json');
    return path.endsWith('.json') ? (made === path ? [path] : [path, made]) : [];
  });
}

/**
 * A JSON file as a script, for pages that may not fetch (classic.html): the file's own text between a name and a
 * semicolon, so that one can be made by hand when only the JSON is replaced on a server.
 */
export function scriptTwin(address: string, json: string): string {
  const text = json
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `(self.budgetLensFiles = self.budgetLensFiles || {})[${JSON.stringify(address)}] =\n${text};\n`;
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
        } else if (madeFile(folder, path) !== null) {
          response.setHeader('Content-Type', TYPES['json'] ?? '');
          response.end(madeFile(folder, path));
        } else {
          response.statusCode = 404;
          response.end('not published');
        }
      });
    },
    generateBundle() {
      for (const path of publishedFiles(folder)) {
        const source = readFileSync(join(folder, path));
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
        if (path.endsWith('.json')) {
          const twin = scriptTwin(`data/${path}`, source.toString('utf8'));
          this.emitFile({ type: 'asset', fileName: `data/${path}.js`, source: twin });
        }
        const made = path.replace(/budget\.json$/, 'search.json');
        const readings = made === path ? null : madeFile(folder, made);
        if (readings === null) continue;
        this.emitFile({ type: 'asset', fileName: `data/${made}`, source: readings });
        this.emitFile({ type: 'asset', fileName: `data/${made}.js`, source: scriptTwin(`data/${made}`, readings) });
      }
    },
  };
}
