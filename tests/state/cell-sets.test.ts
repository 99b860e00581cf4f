import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_IDS } from '../../src/model/cell.ts';
import { formatCellSet, parseCellSet, type SignedCell } from '../../src/model/cell-set.ts';
import { formatViewState, parseViewState } from '../../src/state/url.ts';
import { DEFAULTS } from '../../src/state/view-state.ts';

const signedCell: fc.Arbitrary<SignedCell> = fc.record({
  cell: fc.record({
    table: fc.constantFrom(...TABLE_IDS),
    row: fc.integer({ min: 1, max: 99_999 }),
    column: fc.integer({ min: 1, max: 99 }),
  }),
  sign: fc.constantFrom(1, -1),
});

describe('a set of cells in an address', () => {
  it('is read from it as the model wrote it, and by the model again', () => {
    fc.assert(
      fc.property(fc.array(signedCell, { minLength: 1, maxLength: 40 }), (cells) => {
        const written = formatCellSet(cells);
        const { cells: read } = parseViewState(formatViewState({ ...DEFAULTS, cells: written }));
        expect(read).toBe(written);
        expect(formatCellSet(parseCellSet(read ?? ''))).toBe(written);
      }),
    );
  });

  it.each([
    '12.2.1-4.9_n5.3.7',
    '12.2.1。',
    '12.2.1_',
    '12.2.1_n',
    'key.1.2x',
    'text.2.1-',
    '12',
    '12.2',
    'n',
    'a.1.1',
  ])('is one that the model can read, or none: %s', (text) => {
    const { cells } = parseViewState(`?cells=${encodeURIComponent(text)}`);
    if (cells !== null) expect(parseCellSet(cells)).not.toEqual([]);
  });
});
