import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readSources, withoutComments, type SourceFile } from './setup/source-files.ts';

/** What a room may import: other rooms (whole, or only their types), and libraries. Its own files always. */
interface Row {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly libraries: readonly (string | RegExp)[];
}

const SVELTE = /^svelte(\/(?!compiler).+)?$/;

/**
 * STYLE.md section 2 as a table. Beyond its letter: valibot describes budget.json in `model`; htmlparser2 reads HTML
 * tables in `ingest` and @noble/hashes gives the data id there (node:crypto would not run in a browser); the shell
 * brings in the styles and the web font.
 */
const ROOMS: Record<string, Row> = {
  model: { rooms: [], libraries: ['decimal.js', 'valibot'] },
  ingest: { rooms: ['model'], libraries: ['papaparse', 'htmlparser2', /^@noble\/hashes\//] },
  cli: { rooms: ['ingest', 'model'], libraries: [/^node:/] },
  views: { rooms: ['model'], libraries: [] },
  layouts: { rooms: [], types: ['views'], libraries: ['d3-hierarchy', 'd3-sankey'] },
  state: { rooms: [], types: ['model'], libraries: [SVELTE] },
  charts: { rooms: ['layouts', 'views'], libraries: [SVELTE, 'layercake'] },
  panels: { rooms: ['views'], types: ['model'], libraries: [SVELTE, 'bits-ui'] },
  // The frame's edge: what a page in a frame and its host say to each other, and the script for host pages.
  embed: { rooms: [], libraries: ['@open-iframe-resizer/core'] },
  modes: {
    rooms: ['charts', 'panels', 'views', 'state', 'embed'],
    types: ['model'],
    libraries: [SVELTE, 'pinyin-pro', 'fflate', 'uqr'],
  },
  shell: { rooms: ['modes', 'state', 'ingest', 'model'], libraries: [SVELTE, /^@fontsource\//] },
};

/** Libraries that one file alone imports, so that there is one place to look. */
const ONE_DOOR: Record<string, string> = {
  'decimal.js': 'model/amount.ts',
  'pinyin-pro': 'modes/pinyin-lazy.ts',
  uqr: 'modes/files/qr-picture.ts',
  fflate: 'modes/files/zipped-files.ts',
};

/** Where an exact amount may become a machine number or a rounded text. */
const ROUNDING_ALLOWED = /^layouts\/|^model\/amount\.ts$|^views\/format\.ts$/;

const NOTHING_NAMES = /(^|[./-])(utils?|helpers?|common|misc)([./-]|$)/i;
const MODULE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.svelte)?\.ts$|^[a-z0-9]+(-[a-z0-9]+)*\.css$/;
const COMPONENT_NAME = /^([A-Z][a-z0-9]*)+\.svelte$/;

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : 'shell');

const allows = (libraries: Row['libraries'], name: string): boolean =>
  libraries.some((entry) => (typeof entry === 'string' ? entry === name : entry.test(name)));

/** What is wrong with the imports of a file, one sentence each. */
function importFaults(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const row = ROOMS[room];
  if (!row) return [`${file.path}: src/${room} is not a room`];
  return importsOf(file).flatMap(({ specifier, typesOnly }) => {
    const fault = (why: string) => [`${file.path} imports ${specifier}: ${why}`];
    if (!specifier.startsWith('.')) {
      const door = ONE_DOOR[specifier];
      if (door && door !== file.path) return fault(`only ${door} may`);
      if (allows(row.libraries, specifier)) return [];
      return fault(/^[@~#$]\/|^\$lib|^\//.test(specifier) ? 'an alias' : `not a library of ${room}`);
    }
    const target = posix.join(posix.dirname(file.path), specifier);
    if (target.startsWith('..')) return fault('outside src/');
    if (!/\.(ts|svelte|css)$/.test(target)) return fault('without its extension');
    const other = roomOf(target);
    if (other === room || row.rooms.includes(other)) return [];
    if (row.types?.includes(other)) return typesOnly ? [] : fault(`only types of ${other}`);
    return fault(`${room} may not import from ${other}`);
  });
}

/** What is wrong with how a file is called or how long it is. */
function shapeFaults({ path, text }: SourceFile): string[] {
  const name = posix.basename(path);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const wellNamed = path === 'App.svelte' || (name.endsWith('.svelte') ? COMPONENT_NAME : MODULE_NAME).test(name);
  return [
    // A style sheet is a list, not an idea: STYLE 4.2 speaks of modules and components.
    ...(lines > 250 && !name.endsWith('.css') ? [`${path}: ${lines} lines, split it at 250`] : []),
    ...(NOTHING_NAMES.test(path) ? [`${path}: a name that says nothing`] : []),
    ...(/^index\.(svelte\.)?ts$/.test(name) ? [`${path}: an index door`] : []),
    ...(wellNamed ? [] : [`${path}: modules are kebab-case.ts, components PascalCase.svelte`]),
  ];
}

/** Money leaving exactness, markup out of text, and addresses of other servers (the names of XML vocabularies are none). */
function contentFaults({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  const found = (pattern: RegExp, why: string, within = code) =>
    [...within.matchAll(pattern)].map((match) => `${path}: ${match[0].trim()}: ${why}`);
  return [
    ...(ROUNDING_ALLOWED.test(path)
      ? []
      : found(/\.toNumber\(|\bparseFloat\(|(?<![\w.])Number\(|\.toFixed\(/g, 'amounts stay exact here')),
    ...found(
      /\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write|\{@html|\beval\(|new Function\(/g,
      'markup or code out of text',
    ),
    ...found(/(?:eslint-disable|@ts-(?:ignore|expect-error|nocheck)|svelte-ignore)\b/g, 'a check switched off', text),
    ...found(
      /(?<=["'`(])(?:https?:|wss?:)?\/\/(?!www\.w3\.org\/|schemas\.openxmlformats\.org\b)[a-z0-9[][^"'`)\s]*/gi,
      'an address on another server',
    ),
  ];
}

const SOURCES = readSources('src');

describe('src/', () => {
  it('has files to check', () => {
    expect(SOURCES.length).toBeGreaterThan(400);
  });

  it('imports along the table of STYLE.md section 2 and no other way', () => {
    expect(SOURCES.flatMap(importFaults)).toEqual([]);
  });

  it('has no file over 250 lines, no index doors, no names that say nothing', () => {
    expect(SOURCES.flatMap(shapeFaults)).toEqual([]);
  });

  it('keeps money exact until a layout, makes no markup of text, and asks no other server', () => {
    expect(SOURCES.flatMap(contentFaults)).toEqual([]);
  });
});

describe('the checks above', () => {
  const faultsOf = (path: string, text: string) => importFaults({ path, text });

  it.each([
    ['model/a.ts', "import { x } from '../views/tree.ts';", 'model may not import from views'],
    ['views/a.ts', "import { x } from '../layouts/treemap.ts';", 'views may not import from layouts'],
    ['views/a.ts', "import { Decimal } from 'decimal.js';", 'only model/amount.ts may'],
    ['layouts/a.ts', "import { buildTree } from '../views/tree.ts';", 'only types of views'],
    ['layouts/a.ts', "import { buildTree, type TreeNode } from '../views/tree.ts';", 'only types of views'],
    ['ingest/a.ts', "export * from 'node:fs';", 'not a library of ingest'],
    ['charts/a.ts', "const m = await import('../modes/BrowseMode.svelte');", 'charts may not import from modes'],
    ['modes/a.ts', "import { hierarchy } from 'd3-hierarchy';", 'not a library of modes'],
    [
      'panels/A.svelte',
      '<script lang="ts">\n  import C from "../charts/C.svelte";\n</script>',
      'panels may not import from charts',
    ],
    ['model/a.ts', "import data from '../../data/x.ts';", 'outside src/'],
    ['model/a.ts', "import { x } from '$lib/x.ts';", 'an alias'],
    ['model/a.ts', "import { x } from './x';", 'without its extension'],
    ['model/a.ts', "let x: import('../state/url.ts').ViewState;", 'model may not import from state'],
    ['lib/a.ts', '', 'src/lib is not a room'],
  ])('refuse in %s: %s', (path, text, why) => {
    expect(faultsOf(path, text)).toEqual([expect.stringContaining(why)]);
  });

  it('let a layout take types of a view, and a room its own files', () => {
    expect(faultsOf('layouts/a.ts', "import type { TreeNode } from '../views/tree.ts';\nimport './b.ts';")).toEqual([]);
    expect(faultsOf('layouts/a.ts', "import { type TreeNode } from '../views/tree.ts';")).toEqual([]);
  });

  it.each([
    ['views/a.ts', 'amount.toNumber()'],
    ['views/a.ts', 'Number(text)'],
    ['panels/A.svelte', '<p>{amount.toFixed(2)}</p>'],
    ['panels/A.svelte', '{@html text}'],
    ['state/a.ts', "fetch('https://example.org/x')"],
    ['app.css', 'a { background: url(//example.org/x.png) }'],
    ['state/a.ts', 'x.innerHTML = text'],
    ['state/a.ts', '// @ts-expect-error'],
  ])('refuse in %s: %s', (path, text) => {
    expect(contentFaults({ path, text })).toHaveLength(1);
  });

  it('read names and lengths', () => {
    const shape = (path: string, lines = 1) => shapeFaults({ path, text: 'x\n'.repeat(lines) });
    for (const path of [
      'views/utils.ts',
      'views/date-helpers.ts',
      'views/index.ts',
      'views/Tree.ts',
      'panels/sheet.svelte',
    ])
      expect(shape(path), path).not.toEqual([]);
    expect(shape('views/a.ts', 251)).toHaveLength(1);
    expect(shape('views/a.ts', 250)).toEqual([]);
    expect(shape('state/explorer.svelte.ts')).toEqual([]);
  });
});
