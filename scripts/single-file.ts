import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { publishedFiles, scriptTwin } from './publish-data.ts';

/** The most that the file may weigh: it goes by mail and on sticks. */
export const MOST_BYTES = 3_000_000;

/** Reads a file of the built site. */
type Read = (path: string) => Buffer;

const TYPES: Readonly<Record<string, string>> = { woff2: 'font/woff2', svg: 'image/svg+xml', png: 'image/png' };

/**
 * The built site as one page for a stick: classic.html with everything that it names written into it, the published
 * files too. It opens by double click, without a network, and asks for nothing beside itself.
 */
export function singleFile(site: string, data: string): string {
  const html = inlinePage(readFileSync(join(site, 'classic.html'), 'utf8'), (path) => readFileSync(join(site, path)));
  const shelf = shelfOf(data);
  return html.replace('</head>', () => `  <script>${scriptText(shelf)}</script>\n  </head>`);
}

/** What classic.html does not bring along: the files that are no JSON, as their text. */
function shelfOf(folder: string): string {
  return publishedFiles(folder)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => scriptTwin(`data/${path}`, JSON.stringify(readFileSync(join(folder, path), 'utf8'))))
    .join('');
}

/** A page with its scripts, styles, fonts and icon written into it. Throws where an address would be left. */
export function inlinePage(html: string, read: Read): string {
  const page = html
    .replace(/<html /, '<html data-single ')
    .replace(/\s*<link [^>]*rel="(?:preload|modulepreload|preconnect|manifest)"[^>]*>/g, '')
    .replace(/\s*<meta\s+property="og:image"[^>]*>/g, '')
    .replace(/<nav class="report-contents".*?<\/nav>/s, '')
    .replace(/ href="report\/[a-z]+\.html(\?[^"#]*)(?:#[^"]*)?"/g, ' href="$1"')
    .replace(/<p>数据文件：<\/p><ul>.*?<\/ul>/s, '')
    .replace(/<link [^>]*rel="stylesheet"[^>]*href="\.?\/([^"]+)"[^>]*>/g, (_, path: string) => styleOf(path, read))
    .replace(/href="\.?\/([^"]+\.svg)"/g, (_, path: string) => `href="${dataAddress(path, read)}"`)
    .replace(/<script src="\.?\/([^"]+)"><\/script>/g, (_, path: string) => {
      return `<script>${scriptText(read(path).toString('utf8'), path)}</script>`;
    });
  const bare = page.replace(/<(script|style)>.*?<\/\1>/gs, '');
  const left = /\s(?:src|href)="(?!data:)[^"#?]*"/.exec(bare);
  if (left) throw new Error(`the page still names a file: ${left[0].trim()}`);
  return page;
}

/** A style sheet with the files that it names inside it. */
function styleOf(path: string, read: Read): string {
  const folder = path.replace(/[^/]*$/, '');
  const css = read(path)
    .toString('utf8')
    .replace(/url\((["']?)(?!data:|#)(?:\.\/)?([^"')]+)\1\)/g, (_, __, file: string) => {
      return `url(${dataAddress(`${folder}${file}`, read)})`;
    });
  if (/<\/style/i.test(css)) throw new Error(`${path} would end its own element`);
  return `<style>${css}</style>`;
}

function dataAddress(path: string, read: Read): string {
  const type = TYPES[path.split('.').pop() ?? ''];
  if (!type) throw new Error(`no media type for ${path}`);
  return `data:${type};base64,${read(path).toString('base64')}`;
}

/** A script as an element may hold it: nothing in it opens a comment or ends the element. It must still be a script. */
function scriptText(code: string, path = 'data'): string {
  const text = code.replace(/<(?=!--|\/script|script)/gi, '\\x3c');
  new Script(text, { filename: path });
  return text;
}
