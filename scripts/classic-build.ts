import { build, type CSSOptions, type Plugin, type Rolldown } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { WHOLE_PAGE } from './first-view.ts';
import { PLAIN_CLASSES, plainFields } from './plain-fields.ts';
import { jsonFiles } from './publish-data.ts';

/** The script for host pages; its name carries the major version of its contract alone. */
const EMBED_SCRIPT = 'embed.v1.js';

/** Host pages are often read in older browsers than the app asks for: those without modules keep the link inside. */
const HOST_TARGET = 'es2017';

interface Options {
  /** The data folder. */
  readonly data: string;
  readonly target: string[];
  readonly css: CSSOptions;
}

/**
 * Writes, beside the page of modules, what works where modules do not: `classic.html`, the same app as one plain script
 * with the data in scripts beside it (a frame with `sandbox="allow-scripts"` alone and a file opened by double click
 * have no origin, and may neither import modules nor fetch), and the script for host pages.
 */
export function classicBuild({ data, target, css }: Options): Plugin {
  return {
    name: 'classic-build',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        // A page that may not fetch has the drawings for every window in it.
        const page = bundle[WHOLE_PAGE];
        if (page?.type !== 'asset') throw new Error(`${WHOLE_PAGE} is not in the build`);
        Reflect.deleteProperty(bundle, WHOLE_PAGE);
        const [app, host] = await Promise.all([
          oneScript('src/main.ts', 'classic', { target, css }),
          oneScript('src/embed/host.ts', 'embed', { target: [HOST_TARGET], css }),
        ]);
        for (const file of app) {
          if (file.type === 'asset' && bundle[file.fileName]) continue;
          this.emitFile({ type: 'asset', fileName: file.fileName, source: contentOf(file) });
        }
        const [script] = host;
        if (!script) throw new Error('the script for host pages was not built');
        this.emitFile({ type: 'asset', fileName: EMBED_SCRIPT, source: contentOf(script) });
        const source = typeof page.source === 'string' ? page.source : Buffer.from(page.source).toString('utf8');
        // The rules that first-view.ts took out of the page's text are not in the app's own style sheet.
        const spots = Object.values(bundle).filter(({ fileName }) => /^assets\/spots-.*\.css$/.test(fileName));
        const classic = classicPage(source, [...app, ...spots], jsonFiles(data));
        this.emitFile({ type: 'asset', fileName: 'classic.html', source: classic });
      },
    },
  };
}

/** index.html with plain scripts and styles in the place of its modules. Exported for its test. */
export function classicPage(html: string, app: readonly { fileName: string }[], data: readonly string[]): string {
  const styles = app.filter(({ fileName }) => fileName.endsWith('.css'));
  const scripts = app.filter(({ fileName }) => fileName.endsWith('.js'));
  const links = styles.map(({ fileName }) => `<link rel="stylesheet" href="./${fileName}">`);
  const tags = [...data.map((path) => `data/${path}.js`), ...scripts.map(({ fileName }) => fileName)];
  const end = tags.map((path) => `<script src="./${path}"></script>`);
  return html
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<noscript><link [^>]*><\/noscript>/g, '')
    .replace(/\s*<link rel="(?:expect|modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/<html /, '<html data-classic ')
    .replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`)
    .replace('</body>', () => `  ${end.join('\n    ')}\n  </body>`);
}

type Built = Rolldown.OutputChunk | Rolldown.OutputAsset;

async function oneScript(entry: string, name: string, { target, css }: Omit<Options, 'data'>): Promise<Built[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [svelte(), plainFields(), withoutPinyin()],
    css,
    build: {
      write: false,
      target,
      cssTarget: target,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        transform: PLAIN_CLASSES,
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: `assets/${name}-[hash].js`,
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((output) => ('output' in output ? output.output : []));
}

/**
 * One script cannot load the pinyin library later, and it outweighs the app: the readings that the build made come with
 * the data, and where a budget was replaced without them the search goes on by what is written.
 */
function withoutPinyin(): Plugin {
  const ABSENT = '\0pinyin-absent';
  return {
    name: 'without-pinyin',
    enforce: 'pre',
    resolveId: (id) => (id === 'pinyin-pro' ? ABSENT : null),
    load: (id) => (id === ABSENT ? 'export function pinyin() { throw new Error("not in this build"); }' : null),
  };
}

function contentOf(file: Built): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}
