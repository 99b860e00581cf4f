import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countLinks, deadLinks } from '../../scripts/link-check.ts';

const site = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));
const page = (inside: string) => `<!doctype html><html><body id="top">${inside}</body></html>`;

describe(deadLinks, () => {
  it('lets stand what leads somewhere: files, folders, anchors, queries, styles, chunks, data', () => {
    const files = site({
      'index.html': page(
        '<a href="?view=flow">a</a><a href="#top">b</a><a href="r/x.html?view=flow#%E9%A1%B9">c</a><a href="./r/">d</a><img src="data:image/png;base64,x"><script src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">',
      ),
      'r/index.html': page('<a href="../index.html">up</a>'),
      'r/x.html': page('<p id="项">x</p>'),
      'assets/a.js': 'import{x}from"./b.js";const m=["assets/a.css"];import("./b.js");// from "nowhere"',
      'assets/b.js': '',
      'assets/a.css': 'a{background:url(./b.svg)}b{fill:url(#hatch)}',
      'assets/b.svg': '<svg/>',
    });
    expect(deadLinks(files)).toEqual([]);
    expect(countLinks(files)).toBe(12);
  });

  it.each([
    ['a file that is not there', { 'index.html': page('<a href="gone.html">x</a>') }, 'no such file'],
    ['an anchor that is not there', { 'index.html': page('<a href="#gone">x</a>') }, 'no such anchor'],
    [
      'an anchor of another page',
      { 'index.html': page('<a href="a.html#b">x</a>'), 'a.html': page('') },
      'no such anchor',
    ],
    ['a place above the site', { 'index.html': page('<a href="../x.html">x</a>') }, 'no such file'],
    ['another origin', { 'index.html': page('<img src="https://example.org/a.png">') }, 'another origin'],
    [
      'another origin without its scheme',
      { 'index.html': page('<script src="//example.org/a.js"></script>') },
      'another origin',
    ],
    ['a script as an address', { 'index.html': page('<a href="javascript:void(0)">x</a>') }, 'another origin'],
    ['the root of the server', { 'index.html': page('<a href="/x.html">x</a>'), 'x.html': page('') }, 'from the root'],
    ['a font of a style', { 'a.css': '@font-face{src:url("./f.woff2")}' }, 'no such file'],
    ['a chunk of a script', { 'assets/a.js': 'import("./gone.js")' }, 'no such file'],
    ['a style that a script fetches', { 'assets/a.js': '["assets/gone.css"]' }, 'no such file'],
    ['a handbook that another names', { 'a.md': 'see [b](b.md)' }, 'no such file'],
    ['a chapter of a handbook', { 'a.md': '# One\n[b](#two)' }, 'no such anchor'],
  ])('finds %s', (_, files, why) => {
    expect(deadLinks(site(files as Record<string, string>))).toEqual([expect.stringContaining(why)]);
  });

  it('lets the official document stand where it is well formed, and nothing else of its origin', () => {
    const files = site({
      'index.html': page('<a href="https://www.gd.gov.cn/a/b.pdf">x</a><a href="https://www.gd.gov.cn/c">y</a>'),
    });
    expect(deadLinks(files, ['https://www.gd.gov.cn/a/b.pdf'])).toEqual([
      expect.stringContaining('/c: another origin'),
    ]);
    const bad = site({ 'index.html': page('<a href="http://?">x</a>') });
    expect(deadLinks(bad, ['http://?'])).toEqual([expect.stringContaining('no well-formed address')]);
  });
});

describe('the handbooks', () => {
  it('name only files and chapters that there are', () => {
    const paths = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
    // Every path, so that one can be named; only handbooks are read.
    const files = new Map(
      paths.map((path) => [
        path,
        /\.md$/.test(path) && !path.startsWith('data/gd-') && !path.startsWith('tests/')
          ? readFileSync(path, 'utf8')
          : '',
      ]),
    );
    const folders = new Set(paths.flatMap((path) => path.split('/').slice(0, -1).map((_, at, parts) => parts.slice(0, at + 1).join('/')))); // prettier-ignore
    for (const folder of folders) files.set(folder, '');
    const web = [...files].flatMap(([, text]) =>
      Array.from(text.matchAll(/\]\((https?:[^)\s]+)\)/g), (match) => match[1] ?? ''),
    );
    expect(countLinks(files)).toBeGreaterThan(10);
    expect(deadLinks(files, web)).toEqual([]);
  });
});
