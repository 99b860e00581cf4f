import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { scalableCss } from '../../scripts/scalable-css.ts';

const built = (css: string) => postcss([scalableCss()]).process(css, { from: undefined }).css.replace(/\s+/g, ' ');

describe(scalableCss, () => {
  it('lets sizes follow the text, and leaves lines as thin as they are', () => {
    expect(
      built('a { font-size: 12px; padding: 8px 0.5px; border: 4px solid; border-radius: 4px; --yt-line: 1.5px }'),
    ).toBe(
      'a { font-size: 0.75rem; padding: 0.5rem 0.5px; border: 4px solid; border-radius: 0.25rem; --yt-line: 1.5px }',
    );
  });

  it('applies the rules of a narrow window to wider ones where the text is larger', () => {
    const css = built('@media (max-width: 599px) { .a::after, [data-theme] b { top: 0 } }');
    expect(css).toContain('@media (max-width: 37.4375em) { .a::after, [data-theme] b { top: 0 } }');
    expect(css).toContain('@media (max-width: 74.875em)');
    expect(css).toContain(".a:where([data-font='200'], [data-font='200'] *)::after");
    expect(css).toContain("[data-theme] b:where([data-font='200'], [data-font='200'] *)");
  });

  it('leaves other media, key frames and fonts alone', () => {
    const css = '@media print { a { top: 0 } } @font-face { unicode-range: U+20; size-adjust: 100px }';
    expect(built(css)).toBe(css);
  });
});
