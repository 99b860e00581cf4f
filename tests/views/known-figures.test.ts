import { describe, expect, it } from 'vitest';
import { endsOf, figuresOf, splitFigures } from '../../src/views/known-figures.ts';
import { foldSmall } from '../../src/views/small.ts';
import { buildTree, GROUPINGS, projectsOf } from '../../src/views/tree.ts';
import { committedBudget } from './budgets.ts';

const CELLS = '12.1.2';

describe(splitFigures, () => {
  it('finds the amounts that are known, and loses no character', () => {
    const sentence = '合计 13,849.35 万元，占 13.8%。最大的一项 1,600.00 万元。';
    const pieces = splitFigures(sentence, [{ text: '1,600.00', cells: CELLS }, { text: '13,849.35', cells: CELLS }]); // prettier-ignore
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
    expect(pieces.filter(({ figure }) => figure).map(({ text }) => text)).toEqual(['13,849.35', '1,600.00']);
  });

  it('takes no part of a longer number, and no percentage for an amount', () => {
    expect(splitFigures('11,600.00 与 600.00%', [{ text: '600.00', cells: CELLS }, { text: '1,600.00', cells: CELLS }]).every(({ figure }) => figure === null)).toBe(true); // prettier-ignore
  });

  it('says of a rounded amount that it is rounded', () => {
    const [, rounded] = figuresOf([{ amount: '13849.35', cells: [] }], '万元', '万元');
    expect(rounded).toMatchObject({ text: '1.38', note: expect.stringContaining('四舍五入') as unknown });
  });
});

describe(endsOf, () => {
  it.each(GROUPINGS)(
    'gives the largest and the smallest project of a tree grouped by %s, folded or not',
    (grouping) => {
      const tree = buildTree(committedBudget(), grouping);
      const sizes = projectsOf(tree).map(({ amount }) => Number(amount));
      for (const one of [tree, foldSmall(tree, 600)])
        expect(endsOf(one).map(({ amount }) => Number(amount))).toEqual([Math.max(...sizes), Math.min(...sizes)]);
    },
  );
});
