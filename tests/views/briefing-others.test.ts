import { describe, expect, it } from 'vitest';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { smallBudget, smallTable } from '../model/small-budget.ts';
import { budgetOf, projectOf } from './budgets.ts';

const totals = smallTable('3', ['item', 'total', 'basic', 'project'], [['合计', '合计', '5067.37', '5067.37', '0.00']]);
const words = (budget: Parameters<typeof defaultDeck>[0]) => JSON.stringify(defaultDeck(budget));
const treemapOf = (budget: Parameters<typeof defaultDeck>[0]) =>
  defaultDeck(budget).steps.find(({ view }) => view === '?view=projects');

describe('the deck of another department', () => {
  it('says nothing of projects where there are none, and still has its total', () => {
    const none = smallBudget([totals, smallTable('12', ['item', 'total'], [])]);
    expect(words(none)).not.toContain('projects.count');
    expect(treemapOf(none)).toBeUndefined();
    expect(defaultDeck(none).steps[0]?.sub).toBe('支出总计 {{total|yi}} 亿元');
    expect(defaultDeck(none).steps.map(({ picture }) => picture)).toContain('whole');
  });

  it('tells the ten largest only of more than ten, and the small only where they are little of the money', () => {
    const few = budgetOf([1, 2, 3].map((order) => projectOf(order, `${order}0.00`)));
    expect(JSON.stringify(treemapOf(few))).not.toMatch(/最大的十个|最小的/);
    const many = budgetOf(Array.from({ length: 12 }, (_, at) => projectOf(at + 1, at < 9 ? '5000.00' : '20.00')));
    expect(JSON.stringify(treemapOf(many))).toMatch(/最大的十个.*最小的/);
    const small = budgetOf(Array.from({ length: 12 }, (_, at) => projectOf(at + 1, '20.00')));
    expect(JSON.stringify(treemapOf(small))).not.toContain('最小的');
  });
});
