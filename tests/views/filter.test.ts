import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAmount, sumAmounts, toAmount } from '../../src/model/amount.ts';
import {
  activeFacets,
  asks,
  facetOptions,
  filterOfGroup,
  filterProjects,
  isFiltering,
  NO_FILTER,
  toggleChange,
  type ProjectFilter,
} from '../../src/views/filter.ts';
import { buildTree, GROUPINGS, projectsOf } from '../../src/views/tree.ts';
import { budgetOf, committedBudget, projectOf } from './budgets.ts';

const budget = committedBudget();
const filter = (change: Partial<ProjectFilter>): ProjectFilter => ({ ...NO_FILTER, ...change });
const idsOf = (change: Partial<ProjectFilter>) =>
  filterProjects(budget.projects, filter(change), '万元').map(({ id }) => id);

describe(filterProjects, () => {
  it('asks for nothing by default, and every project answers', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(idsOf({})).toHaveLength(budget.projects.length);
  });

  it('gives for each group of each grouping exactly the projects of that group', () => {
    for (const grouping of GROUPINGS.filter((one) => one !== 'none')) {
      for (const group of buildTree(budget, grouping).children) {
        const members = projectsOf(group).map(({ id }) => id);
        expect([...idsOf(filterOfGroup(group.id))].sort(), group.id).toEqual([...members].sort());
      }
    }
  });

  it('combines: what two filters ask is what both ask', () => {
    const changes = facetOptions(budget).flatMap(({ options }) => options.map(({ change }) => change));
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.constantFrom(...changes), (one, other) => {
        fc.pre(!Object.keys(one).some((key) => key in other));
        const both = idsOf({ ...one, ...other });
        expect(both).toEqual(idsOf(one).filter((id) => idsOf(other).includes(id)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads amounts in 万元 whatever the unit of the document', () => {
    const projects = [projectOf(1, '1000000'), projectOf(2, '999999.99')];
    expect(filterProjects(projects, filter({ min: '100' }), '元').map(({ id }) => id)).toEqual(['p1']);
    expect(filterProjects(projects, filter({ max: '100' }), '元').map(({ id }) => id)).toEqual(['p2']);
  });

  it('tells countable goals from others, and neither from withheld projects', () => {
    const count = (goal: NonNullable<ProjectFilter['goal']>) => idsOf({ goal }).length;
    expect(count('counted') + count('uncounted')).toBe(count('yes'));
    expect(count('yes') + count('no') + count('withheld')).toBe(budget.projects.length);
    expect(count('yes')).toBe(28);
  });
});

describe('a filtered tree', () => {
  it('has the exact sum of what is asked, and the shares and colours of the whole', () => {
    const tree = buildTree(budget, 'domain', filter({ goal: 'yes', min: '1000' }));
    expect(tree.amount).toBe(plainAmount(sumAmounts(projectsOf(tree).map(({ amount }) => amount))));
    expect(projectsOf(tree).every(({ amount }) => toAmount(amount).gte('1000'))).toBe(true);
    const whole = buildTree(budget, 'domain');
    expect([tree.whole, tree.domains]).toEqual([whole.amount, whole.domains]);
  });

  it('may be empty', () => {
    expect(buildTree(budget, 'year', filter({ min: '99999999' })).children).toEqual([]);
  });
});

describe(facetOptions, () => {
  it('offers no facet that has only one answer', () => {
    expect(facetOptions(budget).map(({ facet }) => facet)).toEqual(['domain', 'year', 'goal', 'band']);
    const two = [projectOf(1, '5', { sources: [{ field: 'generalBudget', amount: '5', cell: { table: '12', row: 1, column: 4 } }] }),
      projectOf(2, '5', { sources: [{ field: 'governmentFund', amount: '5', cell: { table: '12', row: 2, column: 5 } }] })]; // prettier-ignore
    expect(facetOptions(budgetOf(two)).map(({ facet }) => facet)).toContain('source');
  });

  it('names what is asked, and takes it back', () => {
    const asked = filter({ domain: '政务服务', min: '100', max: '1000' });
    expect(activeFacets(budget, asked).map(({ label }) => label)).toEqual([
      '政务服务',
      '100 万元以上至不足 1,000 万元',
    ]);
    expect(asks(asked, filterOfGroup('domain:政务服务'))).toBe(true);
    expect(toggleChange({ ...NO_FILTER, ...filterOfGroup('band:100') }, filterOfGroup('band:100'))).toEqual({
      min: null,
      max: null,
    });
  });
});
