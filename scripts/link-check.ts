import { posix } from 'node:path';

/** The files of a site, by path; only texts are read. */
export type Files = ReadonlyMap<string, string>;

/** What a file names: an address as written, and the way in which it is named. */
interface Named {
  readonly address: string;
  readonly by: 'link' | 'style' | 'script';
}

/** Where a page's own address does not matter: asked of the app, or no address at all. */
const NO_FILE = /^(?:data:|blob:|about:|mailto:|tel:)/;

/**
 * The links of a site that lead nowhere, one sentence each: a file that is not there, an anchor that its page does not
 * have, another origin. `official` are the addresses of the published document and the like: they may stand, if they are
 * well formed. Nothing is fetched.
 */
export function deadLinks(files: Files, official: readonly string[] = []): string[] {
  return [...files].flatMap(([path, text]) =>
    namedIn(path, text).flatMap(({ address, by }) => {
      const why = faultOf(files, path, address, by, official);
      return why === null ? [] : [`${path}: ${address}: ${why}`];
    }),
  );
}

/** How many addresses a site names: a check that reads none would find none dead. */
export function countLinks(files: Files): number {
  return [...files].reduce((sum, [path, text]) => sum + namedIn(path, text).length, 0);
}

function faultOf(
  files: Files,
  from: string,
  address: string,
  by: Named['by'],
  official: readonly string[],
): string | null {
  if (NO_FILE.test(address)) return null;
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address) || /^[a-z][a-z0-9+.-]*:/i.test(address)) {
    if (!official.includes(address)) return 'another origin';
    return /^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/.test(address) ? null : 'no well-formed address';
  }
  if (address.startsWith('/')) return 'an address from the root: the site may stand in any folder';
  const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const target = path === '' ? from : targetOf(files, from, safeDecode(path), by);
  if (target === null || !files.has(target)) return 'no such file';
  if (hash === undefined || hash === '' || (!target.endsWith('.html') && !target.endsWith('.md'))) return null;
  return anchorsOf(target, files.get(target) ?? '').has(safeDecode(hash)) ? null : `no such anchor in ${target}`;
}

/** A folder stands for its index.html. Lists of chunks name them from the site's own folder. */
function targetOf(files: Files, from: string, path: string, by: Named['by']): string | null {
  const base = by === 'script' && !path.startsWith('.') ? '' : posix.dirname(from);
  const joined = posix.normalize(posix.join(base, path));
  if (joined.startsWith('..')) return null;
  const plain = joined.replace(/^\.$/, '').replace(/\/$/, '');
  if (files.has(plain)) return plain;
  return files.has(posix.join(plain, 'index.html')) ? posix.join(plain, 'index.html') : plain;
}

function namedIn(path: string, text: string): Named[] {
  const all = (pattern: RegExp, by: Named['by'], within = text) =>
    Array.from(within.matchAll(pattern), (match): Named => ({ address: decode(match[1] ?? match[2] ?? ''), by }));
  if (path.endsWith('.html')) {
    const bare = text.replace(
      /<!--[^]*?-->|<script(?![^>]*\ssrc=)[^>]*>[^]*?<\/script>|<style[^>]*>[^]*?<\/style>/g,
      '',
    );
    return [
      ...all(/\s(?:href|src|poster|action|data-src)="([^"]*)"/g, 'link', bare),
      ...all(/<meta[^>]*property="og:image"[^>]*content="([^"]*)"/g, 'link', bare),
    ];
  }
  if (path.endsWith('.css')) return all(/url\(\s*["']?(?!#)([^"')]+)["']?\s*\)/g, 'style');
  if (path.endsWith('.js')) return all(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]|["'](assets\/[\w.-]+\.(?:js|css))["']/g, 'script'); // prettier-ignore
  if (path.endsWith('.md')) {
    const prose = text.replace(/```[^]*?```|`[^`\n]*`/g, '');
    return all(/!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g, 'link', prose);
  }
  return [];
}

function anchorsOf(path: string, text: string): ReadonlySet<string> {
  if (path.endsWith('.html'))
    return new Set(Array.from(text.matchAll(/\s(?:id|name)="([^"]*)"/g), (match) => decode(match[1] ?? '')));
  // As hosting sites make them of headings: lower case, words joined by hyphens, punctuation left out.
  const headings = Array.from(text.matchAll(/^#{1,6}\s+(.*)$/gm), (match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

function decode(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
