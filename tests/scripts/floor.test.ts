import { describe, expect, it } from 'vitest';
import { scanMarkup, scanScript, scanStyles } from '../../scripts/floor-scan.ts';
import { withoutWhere } from '../../scripts/floor-styles.ts';

const names = (found: readonly { readonly what: string }[]) => found.map(({ what }) => what);

describe(scanScript, () => {
  it.each([
    ['[1].at(-1)', 'at'],
    ['list.findLast(test)', 'findLast'],
    ['list.toSorted()', 'toSorted'],
    ['structuredClone(a)', 'structuredClone'],
    ['Object.hasOwn(a, "b")', 'hasOwn'],
    ['crypto.randomUUID()', 'randomUUID'],
    ['dialog.showModal()', 'showModal'],
    ['new Intl.Segmenter("zh")', 'Segmenter'],
    ['class A { #a = 1 }', '#private'],
    ['class A { static a = 1 }', 'static field'],
    ['class A { static { run() } }', 'static block'],
    ['/(?<=a)b/.test(c)', 'lookbehind'],
    ['/a/d.exec(b)', 'flag d or v'],
    ['await run()', 'top-level await'],
    ["node.matches('a:not([b] *)')", ':not(…) in a script'],
    ['const button = `button:not([b]):has(i)`', ':has(…) in a script'],
  ])('finds what %s needs', (code, what) => {
    expect(names(scanScript(code))).toContain(what);
  });

  it('lets pass what the floor has', () => {
    const code = `class A { a = 1 } a?.b ?? c; a ||= b; text.replaceAll('a', 'b'); list.flatMap(run); 1_000n;
      async function f() { await g(); for await (const x of y) x.at; } const o = { structuredClone: 1, at: 2 };
      /(?<name>a)(?=b)/u.test(c); import('./x.js'); matchMedia('(a)').addEventListener('change', f);`;
    expect(names(scanScript(code))).toEqual([]);
  });
});

describe(scanStyles, () => {
  it.each([
    ['a:has(b) {}', ':has()'],
    ['a:is(b, c) {}', ':is()'],
    ['a:where(.b) {}', ':where()'],
    ['a:not(.b, .c) {}', ':not(list)'],
    ['a { height: 100dvh }', 'dvh'],
    ['a { inset: 0 }', 'inset'],
    ['a { aspect-ratio: 1 }', 'aspect-ratio'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['a { color: oklch(50% 0.1 200) }', 'oklch()'],
    ['a { b { color: red } }', 'nesting'],
    ['@layer a { b { color: red } }', '@layer'],
    ['@container (min-width: 1px) { b { color: red } }', '@container'],
    ['@media (width >= 600px) { b { color: red } }', 'range in @media'],
  ])('finds what %s needs', (css, what) => {
    expect(names(scanStyles(css))).toContain(what);
  });

  it('lets pass what the floor has, and what stands under a question of its own', () => {
    const css = `a:not(.b)::before { width: min(10vw, calc(1px * 2)); top: 0; gap: 4px }
      @media (min-width: 600px) and (hover: none) { a { color: red } }
      @supports (color: oklch(50% 0.1 200)) { a { --b: oklch(50% 0.1 200) } }`;
    expect(names(scanStyles(css))).toEqual([]);
  });
});

describe(scanMarkup, () => {
  it('finds lengths of SVG in units that WebKit takes for none, and lets pass em, shares and sizes of text', () => {
    expect(names(scanMarkup('<rect y="-1.5rem" height="2em"/><tspan dx=".5rem" x="3%" font-size="1rem">'))).toEqual([
      'late unit in SVG',
      'late unit in SVG',
    ]);
  });
});

describe(withoutWhere, () => {
  it('says the rules that need :where() without it, where they stand, and no others', () => {
    const css = `a{color:red}.x.s-1 b:where(.s-1),i{color:blue}
      @media (min-width:1em){.y:where([data-font="125"],[data-font="125"] *)::before{top:0}.z{top:0}}
      @media print{a{top:0}}`;
    expect(withoutWhere(css).replace(/\s+/g, ' ')).toBe(
      '.x.s-1 b.s-1{color:blue} @media (min-width:1em){[data-font="125"] .y::before{top:0}}',
    );
  });

  it('stops at what it cannot say', () => {
    expect(() => withoutWhere('a:where(b c){top:0}')).toThrow(/no way to say/);
  });
});
