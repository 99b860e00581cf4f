import { describe, expect, it, vi } from 'vitest';
import { Keeper, once } from '../../src/views/kept.ts';
import { keptFold, keptTree } from '../../src/views/kept-trees.ts';
import { NO_FILTER } from '../../src/views/filter.ts';
import { foldSmall } from '../../src/views/small.ts';
import { buildTree } from '../../src/views/tree.ts';
import { committedBudget } from './budgets.ts';

describe('what is kept', () => {
  it('is made once for the same object and things, and anew for others', () => {
    const keeper = new Keeper<object, string>(2);
    const [owner, other] = [{}, {}];
    const make = vi.fn(() => 'made');
    expect(keeper.get(owner, [1, 'a'], make)).toBe('made');
    keeper.get(owner, [1, 'a'], make);
    expect(make).toHaveBeenCalledTimes(1);
    keeper.get(owner, [2, 'a'], make);
    keeper.get(other, [1, 'a'], make);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('is no more than it may be: the oldest leaves', () => {
    const keeper = new Keeper<object, number>(2);
    const owner = {};
    for (const one of [1, 2, 3]) keeper.keep(owner, [one], one);
    expect([1, 2, 3].map((one) => keeper.find(owner, [one]))).toEqual([undefined, 2, 3]);
  });

  it('is made of an object once, whatever it is', () => {
    const make = vi.fn((owner: { readonly value?: string }) => owner.value);
    const valueOf = once(make);
    const [empty, full] = [{}, { value: 'a' }];
    expect([empty, full, empty, full].map(valueOf)).toEqual([undefined, 'a', undefined, 'a']);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is the tree that would have been built', () => {
    const budget = committedBudget();
    const tree = keptTree(budget, 'year', NO_FILTER);
    expect(tree).toEqual(buildTree(budget, 'year'));
    expect(keptTree(budget, 'year', { ...NO_FILTER })).toBe(tree);
    expect(keptFold(tree, 100)).toEqual(foldSmall(tree, 100));
    expect(keptFold(tree, 100)).toBe(keptFold(tree, 100));
    expect(keptFold(tree, 400)).not.toBe(keptFold(tree, 100));
  });
});
