import { describe, expect, it } from 'vitest';
import { inlinePage } from '../../scripts/single-file.ts';

const page = (inside: string) =>
  `<!doctype html><html data-classic lang="zh-CN"><head><meta property="og:image" content="./share.svg" />${inside}</head><body><div id="app"></div></body></html>`;
const files: Readonly<Record<string, string>> = {
  'assets/a.css': "@font-face{src:url(./f.woff2) format('woff2')}@font-face{src:url(data:x)}a{fill:url(#hatch)}",
  'assets/f.woff2': 'font',
  'assets/a.js': 'const t = "<!---->$&</script><script>"; const r = /<!--/u;',
  'favicon.svg': '<svg/>',
};
const read = (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error(`no file ${path}`);
  return Buffer.from(text);
};

describe(inlinePage, () => {
  it('writes scripts, styles, the fonts of styles and the icon into the page and leaves no address of a file', () => {
    const html = inlinePage(
      page(
        '<link rel="icon" href="./favicon.svg" type="image/svg+xml" /><link rel="preload" href="./x.json"><link rel="stylesheet" href="./assets/a.css"><script src="./assets/a.js"></script>',
      ),
      read,
    );
    expect(html).not.toMatch(/(?:src|href|content)="\.\//);
    expect(html).toContain(`url(data:font/woff2;base64,${Buffer.from('font').toString('base64')})`);
    expect(html).toContain('url(#hatch)');
    expect(html).toContain('<html data-single data-classic');
  });

  it('keeps a script whole whatever its strings hold: nothing opens a comment or ends the element', () => {
    const html = inlinePage(page('<script src="./assets/a.js"></script>'), read);
    const code = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(code).not.toMatch(/<!--|<\/?script/i);
    expect(code).toContain('$&');
  });

  it('refuses a page that would still ask for a file', () => {
    expect(() => inlinePage(page('<img src="./share.svg">').replace('./share.svg">', './a.png">'), read)).toThrow();
    expect(() => inlinePage(page('<script src="./gone.js"></script>'), read)).toThrow('gone.js');
    expect(() => inlinePage(page('<img src="x.png">'), read)).toThrow('still names a file');
  });

  it('refuses a script that its own escaping would spoil', () => {
    const spoilt = (path: string) => (path === 'assets/a.js' ? Buffer.from('let a = 1, b = a <!--b;') : read(path));
    expect(() => inlinePage(page('<script src="./assets/a.js"></script>'), spoilt)).toThrow(SyntaxError);
  });
});
