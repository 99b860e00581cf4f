import type { Plugin as PostcssPlugin, Rule } from 'postcss';

/** The sizes of text that a reader can choose, beside 100 %, by the attribute that the root element then has. */
const SCALES = { '125': 1.25, '150': 1.5, '200': 2 } as const;

/** The root's text size at 100 %, which the style sheets' pixels are written for. */
const ROOT = 16;

/** Lines of so many pixels stay lines: a border does not grow with the text. */
const THINNEST = 3;

const LINES = /^(?:border|outline|stroke|box-shadow|text-shadow)(?!.*radius)|^--yt-(?:line|flow-min|tile-gap|hatch)/;

/**
 * Makes the style sheets follow the reader's size of text, as zooming the page would: pixels become rem (the root's
 * size is the one thing that the font control and the browser's own setting change), and every rule for a narrow window
 * applies, at larger text, to windows that are wider by as much.
 */
export function scalableCss(): PostcssPlugin {
  return {
    postcssPlugin: 'scalable-css',
    Declaration(declaration) {
      if (LINES.test(declaration.prop) || inside(declaration.parent, 'font-face')) return;
      declaration.value = declaration.value.replace(/(?<![\w.-])(-?\d*\.?\d+)px\b/g, (whole, size: string) =>
        Math.abs(+size) <= THINNEST ? whole : `${+(+size / ROOT).toFixed(5)}rem`,
      );
    },
    OnceExit(root) {
      root.walkAtRules('media', (media) => {
        if (!/\d+px/.test(media.params)) return;
        const pixels = media.params;
        media.params = inEm(pixels, 1);
        for (const [percent, scale] of Object.entries(SCALES).reverse()) {
          media.cloneAfter({ params: inEm(pixels, scale) }).walkRules((rule) => onlyAt(rule, percent));
        }
      });
    },
  };
}

function inEm(params: string, scale: number): string {
  return params.replace(/(\d*\.?\d+)px/g, (_, size: string) => `${+((+size * scale) / ROOT).toFixed(5)}em`);
}

/** Restricts a rule to one size of text without making it more specific; browsers without `:where` skip it. */
function onlyAt(rule: Rule, percent: string): void {
  if (inside(rule.parent, 'keyframes')) return;
  const within = `:where([data-font='${percent}'], [data-font='${percent}'] *)`;
  rule.selectors = rule.selectors.map((selector) => selector.replace(/((?:::[\w-]+(?:\([^)]*\))?)?)$/, `${within}$1`));
}

function inside(parent: unknown, name: string): boolean {
  return (parent as { name?: string } | undefined)?.name?.endsWith(name) ?? false;
}
