import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { growBudget } from '../../scripts/grown-budget.ts';
import type { Budget } from '../../src/model/budget.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { readBudget } from '../../src/model/schema.ts';

const budget = JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')) as Budget;

describe(growBudget, () => {
  const grown = growBudget(budget, 600);

  it('writes as many projects as were asked for, in a file that the app reads', () => {
    expect(grown.projects).toHaveLength(600);
    expect(readBudget(JSON.parse(JSON.stringify(grown)))).toMatchObject({ ok: true });
  });

  it('breaks no relation: every total holds what was added', () => {
    const verdicts = reconcile(grown);
    expect(verdicts.length).toBeGreaterThan(1300);
    expect(verdicts.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  });

  it('gives every project but the withheld ones a name of its own', () => {
    const named = grown.projects.filter(({ withheld }) => !withheld);
    const before = new Set(budget.projects.map(({ name }) => name)).size;
    expect(new Set(named.map(({ name, unit }) => `${unit ?? ''}${name}`)).size).toBeGreaterThan(4 * before);
  });

  it('writes the same for the same seed and something else for another', () => {
    expect(growBudget(budget, 300, 7)).toEqual(growBudget(budget, 300, 7));
    expect(growBudget(budget, 300, 8)).not.toEqual(growBudget(budget, 300, 7));
  });
});
