import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/views/clauses.ts';
import { buildTree, projectsOf } from '../../src/views/tree.ts';
import { listedName, withheldSerials } from '../../src/views/withheld.ts';
import { budgetOf, committedBudget, projectOf } from './budgets.ts';

describe(withheldSerials, () => {
  it('numbers the eight withheld projects of the edition by their order in table 12, so that no two read alike', () => {
    const budget = committedBudget();
    const withheld = budget.projects.filter((project) => project.withheld);
    expect(withheld.map((project) => listedName(budget.projects, project))).toEqual(
      withheld.map((_, at) => `涉密项目 ${at + 1}`),
    );
    const names = projectsOf(buildTree(budget, 'domain')).filter((node) => node.withheld).map(({ name }) => name); // prettier-ignore
    expect(new Set(names).size).toBe(8);
  });

  it('keeps the numbers when a filter hides some of them', () => {
    const projects = [1, 2, 3].map((order) => projectOf(order, `${order}0.00`, { withheld: true, name: '涉密项目' }));
    const filter = { domain: null, year: null, goal: null, source: null, min: '15', max: null };
    const shown = projectsOf(buildTree(budgetOf(projects), 'none', filter)).map(({ name }) => name);
    expect(shown).toEqual(['涉密项目 3', '涉密项目 2']);
  });

  it('leaves a single one, and all others, as they are', () => {
    const projects = [projectOf(1, '1.00', { withheld: true, name: '涉密项目' }), projectOf(2, '1.00')];
    expect(projects.map((project) => listedName(projects, project))).toEqual(['涉密项目', '项目2']);
  });
});

describe(clausesOf, () => {
  it('cuts a line behind its punctuation and nowhere in a figure', () => {
    const clauses = clausesOf([{ text: '10,000.00 万元', cell: '1.1.1' }, { text: '预算，其中' }, { text: '云，网', domain: '云，网' }, { text: '；完' }]); // prettier-ignore
    expect(clauses.map((clause) => clause.map(({ text }) => text).join(''))).toEqual(['10,000.00 万元预算，', '其中云，网；', '完']); // prettier-ignore
  });
});
