import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources, withoutComments, type SourceFile } from '../setup/source-files.ts';

const FILES = ['src', 'scripts'].flatMap((folder) =>
  readSources(folder).map(({ path, text }) => ({ path: `${folder}/${path}`, text: withoutComments(text) })),
);
const SHEETS = FILES.filter(({ path }) => path.endsWith('.css'));
/** What may give an element a class: components without their styles, scripts, and the page that they stand in. */
const CODE = [
  ...FILES.filter(({ path }) => !path.endsWith('.css')),
  { path: 'index.html', text: readFileSync('index.html', 'utf8') },
].map(({ path, text }) => ({ path, text: text.replace(/<style>[\s\S]*?<\/style>/g, '') }));

/** The classes that the selectors of a style sheet name. */
function classesIn(css: string): string[] {
  const selectors = [...css.matchAll(/([^{};]*)\{/g)].map(([, selector = '']) => selector.trim());
  const named = selectors.filter((selector) => !selector.startsWith('@'));
  return named.flatMap((selector) => [...selector.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name));
}

/** The tokens that a style sheet defines. */
function tokensIn(css: string): string[] {
  return [...css.matchAll(/(?<![\w-])(--yt-[\w-]+)\s*:/g)].map(([, name = '']) => name);
}

/** What the code can name: its words, the beginnings that it completes at run time, and the values it has for that. */
interface Words {
  readonly whole: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

function wordsOf(files: readonly SourceFile[]): Words {
  const all = files.map(({ text }) => text).join('\n');
  const found = (pattern: RegExp) => new Set([...all.matchAll(pattern)].map(([, name = '']) => name));
  return {
    whole: found(/(?<![\w-])([a-z][\w-]*)/gi),
    // `domain-${place}` in a script, "mark-{outcome}" in markup.
    begun: found(/(?<![\w-])([a-z][\w-]*-)\$?\{/gi),
    values: found(/'([\w-]+)'/g),
  };
}

function isNamed(name: string, { whole, begun, values }: Words): boolean {
  return (
    whole.has(name) ||
    [...name.matchAll(/-/g)].some(({ index }) => {
      const [beginning, end] = [name.slice(0, index + 1), name.slice(index + 1)];
      return begun.has(beginning) && (/^\d+$/.test(end) || values.has(end));
    })
  );
}

/** Classes of elements that libraries make. */
const OF_LIBRARIES = ['layercake-container'];

describe('the style sheets', () => {
  it('are found', () => {
    expect(SHEETS.length).toBeGreaterThan(20);
  });

  it('style no class that nothing has', () => {
    const words = wordsOf(CODE);
    const isIdle = (name: string) => !OF_LIBRARIES.includes(name) && !isNamed(name, words);
    const idle = SHEETS.flatMap(({ path, text }) =>
      classesIn(text)
        .filter(isIdle)
        .map((name) => `${path}: .${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('define no token that nothing reads', () => {
    const texts = FILES.map(({ text }) => text).join('\n');
    // A definition is the only place where a colon follows the name.
    const read = new Set([...texts.matchAll(/(--yt-[\w-]+)(?![\w-])(?!\s*:)/g)].map(([, name]) => name));
    const idle = SHEETS.flatMap(({ path, text }) =>
      tokensIn(text)
        .filter((name) => !read.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(idle).toEqual([]);
  });
});

describe('the checks above', () => {
  it('read selectors, not values or media', () => {
    expect(classesIn('@media (min-width: 1.5px) { .a-b > p.c:not(.d) { width: .5em } }')).toEqual(['a-b', 'c', 'd']);
  });

  it('let a class be completed at run time, and refuse one that is only alike', () => {
    const text = `<i class="mark-{outcome} verdict">{\`tint-\${place}\`}</i> type Outcome = 'holds' | 'broken';`;
    const words = wordsOf([{ path: 'A.svelte', text }]);
    for (const name of ['verdict', 'mark-holds', 'tint-3']) expect(isNamed(name, words), name).toBe(true);
    for (const name of ['verdict-holds', 'mark-dot', 'mark', 'tin']) expect(isNamed(name, words), name).toBe(false);
  });
});
