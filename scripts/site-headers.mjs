// The headers that the site asks of its server, in one place: the test server sends them, and deploy/ says the same to
// nginx, Tomcat (东方通 TongWeb) and a host of static files. `<meta>` cannot say who may frame a page.

/** What the built site needs and no more; the one policy for Trusted Types is the framework's own. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
];

/**
 * The whole policy. @param {readonly string[]} ancestors the origins whose pages may hold the site in a frame
 * @returns {string}
 */
export function contentSecurityPolicy(ancestors) {
  return [...POLICY, `frame-ancestors 'self'${ancestors.map((origin) => ` ${origin}`).join('')}`].join('; ');
}

/** Files whose names carry a hash of their content may be kept for good; the rest is asked for again each time. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };

/**
 * For a year no plain http. It binds the whole host, not this folder alone, and browsers heed it over https only; so the
 * samples say it, and a server of this machine does not.
 */
export const TRANSPORT = 'max-age=31536000';

/** @type {Readonly<Record<string, string>>} */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Every header of a file. @param {string} path with `/` between folders @param {string} extension
 * @param {readonly string[]} ancestors @returns {Record<string, string>}
 */
export function headersOf(path, extension, ancestors) {
  return {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': /(^|\/)assets\//.test(path) ? CACHING.hashed : CACHING.other,
    'Content-Security-Policy': contentSecurityPolicy(ancestors),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}
