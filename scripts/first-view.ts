import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import type { FirstDrawings, FirstPage } from '../src/first-page.ts';
import type { Fetch } from '../src/load-edition.ts';
import { linksIntoReport, reportFiles } from './report/report.ts';

/** Where index.html wants the first view. */
const MARK = '<!--first-view-->';

/** The page with the drawings for every window in it, for classic-build.ts, which takes it away again. */
export const WHOLE_PAGE = 'whole.html';

/** The modules that draw the first view, with all that they import. */
const FIRST = ['src/main.ts', 'src/start.ts', 'src/modes/BrowseMode.svelte'];

type Bundle = Rolldown.OutputBundle;

/**
 * Writes the default view of the default edition into index.html, and puts all styles that it needs into one file, so
 * that it is seen as soon as the page and that file are there. Style attributes become rules of a style sheet: a strict
 * policy (`style-src 'self'`) refuses them in a page's text.
 */
export function firstView(folder: string): Plugin {
  let page: FirstPage | null = null;
  return {
    name: 'first-view',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      page = await written(folder);
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset' || !page) return;
        const { html, rules } = withoutStyles(page.body);
        const spots = asset('spots', rules);
        this.emitFile({ type: 'asset', ...spots });
        const styles = stylesOf(bundle, FIRST);
        const joined = asset('first', [...styles, spots.fileName].map((name) => name === spots.fileName ? rules : textIn(bundle, name)).join('\n')); // prettier-ignore
        this.emitFile({ type: 'asset', ...joined });
        replaceStyles(bundle, styles, joined.fileName);
        const others = page.others.map((drawing) => ({ ...drawing, file: pictures(drawing) }));
        for (const { file } of others) this.emitFile({ type: 'asset', ...file });
        const fonts = Object.values(bundle).find(({ fileName }) => /^assets\/fonts-[^/]*\.css$/.test(fileName));
        if (!fonts) throw new Error('the sheet of the fonts is not in the build');
        const { folder: edition, budget, around } = page.prints;
        const plain = reportFiles(folder);
        const files = others.map(({ from, file }) => `${from}:${file.fileName}`).join(' ');
        // The page is short: laying it out once, when all of it is there, costs half of doing so at every piece (`expect`).
        const written = (drawn: string, attributes: string) =>
          textIn(bundle, 'index.html')
            .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
            .replace('</head>', () => `  <link rel="expect" href="#plain" blocking="render">\n    <link rel="stylesheet" href="./${joined.fileName}">\n    <noscript><link rel="stylesheet" href="./${fonts.fileName}"></noscript>\n  </head>`)
            .replace('<div id="app">', `<div id="app" data-folder="${edition}" data-budget="${budget}" data-around="${around}"${attributes}>`)
            .replace(MARK, () => linksIntoReport(drawn, plain)); // prettier-ignore
        this.emitFile({ type: 'asset', fileName: WHOLE_PAGE, source: written(html, '') });
        index.source = written(withoutDrawings(html, others), ` data-pictures="${files}"`);
      },
    },
  };
}

/** One window's drawings as a file: an SVG document with one drawing after the other. */
function pictures({ from, projects, flow }: FirstDrawings) {
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${projects}${flow}</svg>`;
  return asset(`pictures-${from}`, source, 'svg');
}

/** The page without the drawings that come as files: fewer elements to read before the first frame. */
function withoutDrawings(html: string, drawings: readonly FirstDrawings[]): string {
  return drawings
    .flatMap(({ projects, flow }) => [projects, flow])
    .reduce((page, drawing) => {
      if (!page.includes(drawing)) throw new Error('a drawing does not stand in the page as it was drawn');
      return page.replace(drawing, '');
    }, html);
}

/** Builds the server's half of the app and has it write the page. */
async function written(folder: string): Promise<FirstPage> {
  const out = mkdtempSync(join('node_modules', '.first-view-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [svelte()],
      ssr: { noExternal: true },
      build: { ssr: 'src/first-page.ts', outDir: out, minify: false, rolldownOptions: { output: { entryFileNames: 'page.mjs' } } },
    }); // prettier-ignore
    const { firstPage } = (await import(pathToFileURL(join(out, 'page.mjs')).href)) as {
      firstPage: (fetch: Fetch) => Promise<FirstPage>;
    };
    return await firstPage(fromFolder(folder));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The published files as the site will serve them. */
function fromFolder(folder: string): Fetch {
  return (address) => {
    const path = join(folder, address.replace(/^data\//, ''));
    const ok = existsSync(path);
    return Promise.resolve({
      ok,
      status: ok ? 200 : 404,
      text: () => Promise.resolve(ok ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : ''),
    });
  };
}

/** A page without style attributes, and the rules that say the same. */
function withoutStyles(page: string): { readonly html: string; readonly rules: string } {
  const known = new Map<string, number>();
  const html = page.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const number = known.get(style) ?? known.size + 1;
    known.set(style, number);
    return ` data-s="${number}"`;
  });
  return { html, rules: [...known].map(([style, number]) => `[data-s='${number}']{${style}}`).join('\n') };
}

/** The style sheets that these modules bring, with all that they import, in the order in which they apply. */
function stylesOf(bundle: Bundle, modules: readonly string[]): string[] {
  const seen = new Set<string>();
  const styles = new Set<string>();
  const walk = (name: string): void => {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== 'chunk') return;
    seen.add(name);
    chunk.imports.forEach(walk);
    chunk.viteMetadata?.importedCss.forEach((style) => styles.add(style));
  };
  for (const module of modules) {
    const chunk = Object.values(bundle).find(
      (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.split('?')[0]?.endsWith(module)),
    );
    if (chunk) walk(chunk.fileName);
  }
  return [...styles];
}

/** Scripts that would fetch one of the joined style sheets find the joined one, which the page has already. */
function replaceStyles(bundle: Bundle, styles: readonly string[], joined: string): void {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue;
    for (const style of styles) file.code = file.code.split(basename(style)).join(basename(joined));
  }
  for (const style of styles) Reflect.deleteProperty(bundle, style);
}

function textIn(bundle: Bundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`${name} is not in the build`);
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
}

function asset(name: string, source: string, type = 'css'): { readonly fileName: string; readonly source: string } {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/${name}-${hash}.${type}`, source };
}
