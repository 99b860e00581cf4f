import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdition, PLAIN_SHAPE } from '../fixtures/edition.ts';
import { gistOfBytes } from '../fixtures/reading.ts';
import { anyStyle, PLAIN_STYLE, SINGLE_STYLES } from '../fixtures/render-style.ts';
import { renderDocument } from '../fixtures/render.ts';

const { document } = makeEdition(7, { ...PLAIN_SHAPE, bodies: 3, fundProjects: 2, projects: 20 });
const plain = gistOfBytes(renderDocument(document, PLAIN_STYLE));

describe('what may vary without meaning anything', () => {
  it('a made-up edition in the plain look is read without an issue', () => {
    expect(plain.outcome).toBe('read');
    expect(plain.issues).toEqual([]);
    expect(plain.projects).toHaveLength(22);
    expect(Object.keys(plain.tables)).toHaveLength(13);
  });

  it.each(SINGLE_STYLES)('reads the same with %s', (_name, style) => {
    expect(gistOfBytes(renderDocument(document, style))).toEqual(plain);
  });

  it.each(SINGLE_STYLES)('reads the same with %s and names over three pages', (_name, style) => {
    const broken = { ...style, rowsPerPage: 5, pieces: 3 as const };
    expect(gistOfBytes(renderDocument(document, broken))).toEqual(plain);
  });

  it('reads the same with any combination', () => {
    fc.assert(
      fc.property(anyStyle, (style) => {
        expect(gistOfBytes(renderDocument(document, style))).toEqual(plain);
      }),
      { seed: 20221101, numRuns: 60 },
    );
  });
});
