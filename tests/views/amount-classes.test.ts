import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutHistogram } from '../../src/layouts/amount-histogram.ts';
import { compareAmounts } from '../../src/model/amount.ts';
import { amountClasses, classOf, classText } from '../../src/views/amount-classes.ts';
import { buildTree } from '../../src/views/tree.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const tree = buildTree(budget, 'domain');

describe(amountClasses, () => {
  it('counts every project once, between round numbers that follow each other', () => {
    const classes = amountClasses(tree);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(budget.projects.length);
    classes.slice(1).forEach(({ from }, at) => expect(from).toBe(classes[at]?.to));
    expect(classes.every(({ from, min }) => from === min)).toBe(true);
    expect(classText({ id: '', from: '2000', to: '5000', min: '', max: '', count: 3 }, '万元')).toBe('2,000 至 5,000 万元：3 项'); // prettier-ignore
  });

  it('finds the class of any amount above nothing, and none for nothing', () => {
    const project = budget.projects[0];
    if (!project) throw new Error('the edition has projects');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_99 }), (cents) => {
        const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const one = buildTree({ ...budget, projects: [{ ...project, amount }] }, 'none');
        const classes = amountClasses(one);
        expect(classes).toHaveLength(1);
        expect(classOf(classes, amount)?.count).toBe(1);
        expect(compareAmounts(classes[0]?.to ?? '0', amount)).toBeGreaterThan(0);
      }),
    );
    expect(classOf(amountClasses(tree), '0')).toBeUndefined();
  });
});

describe(layoutHistogram, () => {
  it('draws areas in proportion to counts, whatever the widths, and amounts inside their bars', () => {
    const classes = amountClasses(tree);
    const { bars, placeOf } = layoutHistogram(classes, { width: 368, height: 116 });
    const area = bars.map(({ x0, x1, y0, y1 }) => (x1 - x0) * (y1 - y0));
    const each = (area[0] ?? 0) / (classes[0]?.count ?? 1);
    classes.forEach(({ count }, at) => expect(area[at]).toBeCloseTo(count * each, 6));
    expect(Math.min(...bars.map(({ y0 }) => y0))).toBeCloseTo(0, 6);
    for (const { amount } of budget.projects) {
      const bar = bars.find(({ id }) => id === classOf(classes, amount)?.id);
      expect(placeOf(amount)).toBeGreaterThanOrEqual((bar?.x0 ?? Infinity) - 1e-6);
      expect(placeOf(amount)).toBeLessThanOrEqual((bar?.x1 ?? -Infinity) + 1e-6);
    }
  });
});
