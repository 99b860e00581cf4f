import { readFileSync } from 'node:fs';
import { differenceCiede2000, parse, rgb, wcagContrast, type Rgb } from 'culori';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync('src/tokens.css', 'utf8');
const THEMES = ['paper', 'wall', 'contrast'] as const;
type ThemeName = (typeof THEMES)[number];

/** The tokens of a theme, in hexadecimal or, from the second block of it, in OKLCH. */
function tokensOf(theme: ThemeName, oklch = false): Map<string, string> {
  const source = CSS.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const blocks = [...source.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(([, head = '']) =>
    new RegExp(`\\[data-theme='${theme}'\\]\\s*$`).test(head),
  );
  const pairs = blocks.flatMap(([, , body = '']) => [...body.matchAll(/--yt-([\w-]+):\s*([^;]+);/g)]);
  const colours = pairs.filter(([, , value = '']) => (oklch ? value.startsWith('oklch') : value.startsWith('#')));
  return new Map(colours.map(([, name = '', value = '']) => [name, value]));
}

const DOMAINS = ['cloud', 'serv', 'net', 'gov', 'sec', 'data', 'mgmt', 'plat', 'oa'];
const KINDS = ['f-project', 'f-basic', 'f-fund'];

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB (DESIGN.md section 4). */
const DEFICIENCIES = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const linear = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
const gamma = (x: number) => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);

function seenBy(colour: Rgb, matrix: readonly number[]): Rgb {
  const light = [colour.r, colour.g, colour.b].map(linear);
  const channel = (row: number) => {
    const sum = light.reduce((total, x, i) => total + x * (matrix[row * 3 + i] ?? 0), 0);
    return gamma(Math.min(1, Math.max(0, sum)));
  };
  return { mode: 'rgb', r: channel(0), g: channel(1), b: channel(2) };
}

/** The smallest difference between two of the colours, seen with full and with each deficient colour vision. */
function smallestDifference(hexes: readonly string[]): number {
  const difference = differenceCiede2000();
  const colours = hexes.map((hex) => rgb(parse(hex)) as Rgb);
  const eyes = [(colour: Rgb) => colour, ...Object.values(DEFICIENCIES).map((m) => (c: Rgb) => seenBy(c, m))];
  const pairs = colours.flatMap((a, i) => colours.slice(0, i).map((b) => [a, b] as const));
  return Math.min(...eyes.flatMap((eye) => pairs.map(([a, b]) => difference(eye(a), eye(b)))));
}

describe.each(THEMES)('the theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string) => tokens.get(name) ?? 'missing';
  const ratio = (a: string, b: string) => wcagContrast(colour(a), colour(b));
  const text = theme === 'contrast' ? 7 : 4.5;

  it('has every colour', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf('paper').keys()].sort());
    expect(tokens.size).toBeGreaterThan(35);
  });

  it.each(['ink', 'ink-2', 'ink-3', 'link', ...DOMAINS.map((d) => `t-${d}`), 'f-basic-text'])(
    'lets the text colour %s be read on the page and on panels',
    (name) => {
      expect(ratio(name, 'bg')).toBeGreaterThanOrEqual(text);
      if (/^ink|link/.test(name)) expect(ratio(name, 'panel')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([...DOMAINS.map((d) => `d-${d}`), ...KINDS])(
    'sets %s off from the page and its white text from it',
    (name) => {
      expect(ratio(name, 'bg')).toBeGreaterThanOrEqual(3);
      expect(ratio('on-fill', name)).toBeGreaterThanOrEqual(text);
    },
  );

  it('draws what has a meaning at 3 : 1 or more, and text on marks and hatching readably', () => {
    for (const name of ['rule-strong', 'secret-line', 'secret-edge', 'dot', 'focus']) {
      expect(ratio(name, 'bg'), name).toBeGreaterThanOrEqual(3);
    }
    expect(ratio('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('ink', 'secret-bg')).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the domains apart for every kind of colour vision', () => {
    const least = { paper: 10, wall: 7, contrast: 10 }[theme];
    expect(smallestDifference(DOMAINS.map((d) => colour(`d-${d}`)))).toBeGreaterThanOrEqual(least);
  });

  it('keeps the kinds of expenditure apart for every kind of colour vision', () => {
    expect(smallestDifference(KINDS.map(colour))).toBeGreaterThanOrEqual(14);
  });

  it('means the same colour in both of its notations', () => {
    for (const [name, value] of tokensOf(theme, true)) {
      expect(differenceCiede2000()(value, colour(name)), name).toBeLessThan(1);
    }
  });
});
