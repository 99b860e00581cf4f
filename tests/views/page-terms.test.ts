import { describe, expect, it } from 'vitest';
import { pageTerms } from '../../src/views/page-terms.ts';
import { explainTerm } from '../../src/views/terms.ts';
import { committedBudget } from './budgets.ts';

const budget = committedBudget();

describe(pageTerms, () => {
  it.each(['projects', 'project', 'goals', 'flow', 'tables', 'reconcile'])(
    'has terms on %s, each once and each explained',
    (view) => {
      const terms = pageTerms(budget, view, null);
      expect(terms.length).toBeGreaterThan(1);
      expect(new Set(terms).size).toBe(terms.length);
      for (const term of terms) expect(explainTerm(budget, term)?.term, term).toBe(term);
    },
  );

  it('finds the terms of a table in its title, its headings and the names of its rows', () => {
    expect(pageTerms(budget, 'tables', '7')).toEqual(
      expect.arrayContaining(['行政经费（机关运行经费）', '“三公”经费']),
    );
    expect(pageTerms(budget, 'flow', null)).toEqual(expect.arrayContaining(['委托业务费', '一般公共预算']));
  });

  it('leaves pages alone whose words are explained where they stand', () => {
    expect(pageTerms(budget, 'overview', null)).toEqual([]);
    expect(pageTerms(budget, 'about', null)).toEqual([]);
  });

  it('says nothing of a table that the document lacks', () => {
    expect(pageTerms({ ...budget, tables: [] }, 'tables', '7')).toEqual([]);
  });
});
