import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../scripts/server-samples.mjs';
import * as known from '../../src/state/view-state.ts';

const handbook = readFileSync('docs/embedding.md', 'utf8');

/** A row of the table of flags. */
const rowOf = (flag: string) => handbook.split('\n').find((line) => line.startsWith(`| \`${flag}\``)) ?? '';

describe('docs/embedding.md', () => {
  it.each([
    ['mode', known.MODES],
    ['view', known.VIEWS],
    ['grouping', known.GROUPINGS],
    ['shape', known.SHAPES],
    ['unit', known.UNIT_KEYS],
    ['theme', known.THEMES],
    ['font', known.FONTS],
    ['plain', known.FLAGS],
    ['static', known.FLAGS],
    ['fit', known.FLAGS],
    ['bg', known.BACKGROUNDS],
    ['lang', known.LANGS],
  ])('names every value of %s', (flag, values) => {
    for (const value of values) expect(rowOf(flag)).toContain(`\`${value}\``);
  });

  it('names every flag that only a frame has', () => {
    for (const flag of known.EMBED_FIELDS) expect(rowOf(flag), flag).not.toBe('');
  });
});

describe('deploy/', () => {
  it.each(Object.entries(SAMPLES))('%s says what the test server sends', (name, text) => {
    expect(readFileSync(`deploy/${name}`, 'utf8')).toBe(text);
  });
});
