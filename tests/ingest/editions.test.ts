import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdition, type EditionShape } from '../fixtures/edition.ts';
import { printAmount } from '../fixtures/edition-rows.ts';
import { gistOfBytes, plain } from '../fixtures/reading.ts';
import { anyStyle, PLAIN_STYLE } from '../fixtures/render-style.ts';
import { renderDocument } from '../fixtures/render.ts';

const anyShape: fc.Arbitrary<EditionShape> = fc.record({
  projects: fc.integer({ min: 3, max: 25 }),
  bodies: fc.constantFrom(1, 2, 4),
  fundProjects: fc.constantFrom(0, 2),
  businessFund: fc.boolean(),
  unit: fc.constantFrom('元' as const, '万元' as const),
  keyList: fc.boolean(),
  withheld: fc.constantFrom(0, 2),
});

describe('other editions of the template', () => {
  it('another agency, year, unit, set of spending units and funds is read without an issue, to the last figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), anyShape, (seed, shape) => {
        const { document, projects } = makeEdition(seed, shape);
        const gist = gistOfBytes(renderDocument(document, PLAIN_STYLE));
        expect(gist.issues).toEqual([]);
        expect(gist.outcome).toBe('read');
        expect(gist.document).toEqual({
          title: `${document.year}年${document.agency}部门预算`,
          publisher: document.agency,
          year: document.year,
          unit: shape.unit,
        });
        const bodies = [...new Set(projects.map(({ body }) => body))];
        const expected = bodies.flatMap((body) => projects.filter((project) => project.body === body));
        expect(gist.projects).toEqual(
          expected.map(({ name, amount, body, goal }) => [
            plain(name),
            printAmount(amount, shape.unit),
            name === '涉密项目',
            body,
            goal === '' ? null : plain(goal),
          ]),
        );
        for (const sheet of document.sheets) {
          const printed = sheet.rows.map((row) =>
            row.map((cell, at) => (sheet.words[at] ? plain(cell) : cell || '0.00')),
          );
          expect(gist.tables[sheet.id]?.map((row) => row.slice(3))).toEqual(printed);
        }
      }),
      { seed: 20221102, numRuns: 30 },
    );
  });

  it('any edition in any look reads as it does in the plain look', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), anyShape, anyStyle, (seed, shape, style) => {
        const { document } = makeEdition(seed, shape);
        const plainly = gistOfBytes(renderDocument(document, PLAIN_STYLE));
        expect(gistOfBytes(renderDocument(document, style))).toEqual(plainly);
      }),
      { seed: 20221103, numRuns: 30 },
    );
  });
});
