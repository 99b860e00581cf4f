import { describe, expect, it } from 'vitest';
import type { Label, Typesetting } from '../../src/layouts/label.ts';
import { numberTiles } from '../../src/layouts/tile-numbers.ts';
import type { Tile } from '../../src/layouts/treemap.ts';

/** Every character as wide as half its size. */
const set: Typesetting = {
  measure: (text, size) => (text.length * size) / 2,
  segment: (text) => [text],
  smallest: 12,
  largest: 26,
};

function tile(id: string, width: number, height: number, kind: Tile['kind'] = 'leaf'): Tile {
  return { id, kind, x0: 10, y0: 10, x1: 10 + width, y1: 10 + height } as unknown as Tile;
}

const named = new Map([['b', {} as Label]]);

describe(numberTiles, () => {
  it('numbers the leaves without a label in their order, and nothing else', () => {
    const tiles = [tile('g', 90, 90, 'group'), tile('a', 30, 30), tile('b', 30, 30), tile('m', 30, 30, 'merged'), tile('c', 30, 30)]; // prettier-ignore
    const found = numberTiles(tiles, named, set);
    expect(found.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(found.map(({ label }) => label?.name)).toEqual(['1', '2']);
  });

  it('counts only the numbers that stand in the picture, and puts the others last', () => {
    const found = numberTiles(
      [tile('thin', 4, 90), tile('a', 30, 30), tile('flat', 90, 4), tile('c', 30, 30)],
      named,
      set,
    );
    expect(found.map(({ id, label }) => [id, label?.name])).toEqual([
      ['a', '1'],
      ['c', '2'],
      ['thin', undefined],
      ['flat', undefined],
    ]);
  });

  it('writes a number only where it fits whole, at the smallest size', () => {
    // One digit is 6 wide and 12.96 high, with 1.44 around it.
    for (const [width, height, fits] of [
      [8.9, 15.9, true],
      [8.8, 40, false],
      [40, 15.8, false],
    ] as const) {
      // prettier-ignore
      const label = numberTiles([tile('a', width, height)], named, set)[0]?.label ?? null;
      expect(label !== null).toBe(fits);
      if (!label) continue;
      const { x, y, width: wide, height: high } = label.ink;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + high).toBeLessThanOrEqual(height);
    }
  });
});
