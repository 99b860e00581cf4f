import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY } from '../../scripts/site-headers.mjs';
import { observe, type Headers } from './observatory.ts';

/** How each kind of server writes a header, and where its lines for hashed files begin. */
const WRITTEN = {
  'nginx.conf': { line: /add_header ([\w-]+) "([^"]*)" always;/g, files: 'location /budget/assets/' },
  'apache.htaccess': { line: /Header always set ([\w-]+) "([^"]*)"(?! env)/g, files: 'SetEnvIf' },
  'static-host_headers.txt': { line: /^ {2}([\w-]+): (.*)$/gm, files: '/assets/*' },
} as const;

/** The headers of a page, as a shipped file says them. */
function shipped(name: keyof typeof WRITTEN): Headers {
  const { line, files } = WRITTEN[name];
  const [pages = ''] = readFileSync(`deploy/${name}`, 'utf8').split(files);
  return new Map([...pages.matchAll(line)].map(([, header = '', value = '']) => [header.toLowerCase(), value]));
}

const without = (headers: Headers, name: string): Headers => new Map([...headers].filter(([key]) => key !== name));
const NAMES = Object.keys(WRITTEN) as (keyof typeof WRITTEN)[];

describe('the shipped header files', () => {
  it.each(NAMES)('%s earns A+', (name) => {
    const { grade, findings } = observe(shipped(name));
    expect(grade, JSON.stringify(findings)).toBe('A+');
  });

  it.each(['content-security-policy', 'strict-transport-security'])('lose it without %s', (header) => {
    for (const name of NAMES) expect(observe(without(shipped(name), header)).grade, name).not.toBe('A+');
  });

  it('lose it when scripts in the page are let in', () => {
    const headers = new Map(shipped('nginx.conf'));
    const policy = headers.get('content-security-policy') ?? '';
    headers.set('content-security-policy', policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"));
    expect(observe(headers).grade).not.toBe('A+');
  });

  it('allow no policy for trusted types but the framework’s own', () => {
    expect(POLICY).toContain("require-trusted-types-for 'script'");
    expect(POLICY.filter((part) => part.startsWith('trusted-types'))).toEqual(['trusted-types svelte-trusted-html']);
    expect(POLICY.join(' ')).not.toMatch(/unsafe|\*|https?:/);
  });
});
