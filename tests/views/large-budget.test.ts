import { describe, expect, it } from 'vitest';
import { growBudget } from '../../scripts/grown-budget.ts';
import { compareAmounts } from '../../src/model/amount.ts';
import { formatCellRef } from '../../src/model/cell.ts';
import { finish } from '../../src/model/steps.ts';
import { checkBudget } from '../../src/views/checks.ts';
import { goalEntries, hasFact } from '../../src/views/goals.ts';
import { searchAll } from '../../src/views/search-all.ts';
import { searchEntries } from '../../src/views/search-entries.ts';
import { rankIn } from '../../src/views/sheet.ts';
import { usesByCell, usesOfCell } from '../../src/views/uses.ts';
import { listUses, usesFinder } from '../fixtures/uses.ts';
import { projectUses } from '../../src/views/uses-projects.ts';
import type { UsePlace } from '../../src/views/use.ts';
import { readEdition } from './edition.ts';

const budget = growBudget(readEdition(), 1200);
const links = {
  project: (id: string) => id,
  cell: (ref: string) => ref,
  use: (place: UsePlace) => JSON.stringify(place),
  term: (term: string) => term,
  check: (id: string) => id,
  page: (page: string) => page,
};

describe('a budget of more projects than are worked out at once', () => {
  it('tells of a cell the same uses, found cell by cell', () => {
    const all = usesByCell(listUses(budget));
    const usesOf = usesFinder(budget);
    const names = (uses: readonly { readonly name: string }[]) => uses.map(({ name }) => name).sort();
    for (const at of [0, 7, 139, 600, 1199]) {
      const project = budget.projects[at];
      if (!project) throw new Error('no such project');
      const ref = formatCellRef(project.cell);
      const expected = [...(all.get(ref) ?? []), ...projectUses(budget, project)];
      expect(expected.length).toBeGreaterThan(5);
      expect(names(usesOf(ref))).toEqual(names(expected));
    }
    expect(names(finish(usesOfCell(budget, '3.1.1')))).toEqual(names(all.get('3.1.1') ?? []));
  });

  it('ranks a project by how many are larger, equal ones alike', () => {
    const [first, second, ...rest] = budget.projects;
    if (!first || !second) throw new Error('no projects');
    const projects = [first, { ...second, amount: first.amount }, ...rest];
    for (const project of projects.slice(0, 40)) {
      const larger = projects.filter(({ amount }) => compareAmounts(amount, project.amount) > 0).length;
      expect(rankIn(projects, project)).toEqual({ rank: larger + 1, count: 1200 });
    }
  });

  it('marks each cell by the gravest verdict of its relations', () => {
    const checks = checkBudget(budget);
    for (const { cell } of budget.projects.slice(0, 50)) {
      const ref = formatCellRef(cell);
      const outcomes = checks.ofCell(ref).map(({ outcome }) => outcome);
      expect(checks.byCell.get(ref)).toBe(outcomes.find((outcome) => outcome !== 'lost'));
    }
  });

  it('says which goals share words without comparing every pair', () => {
    const entries = goalEntries(budget);
    const sharing = entries.filter((entry) => hasFact(entry, 'shared'));
    expect(sharing.length).toBeGreaterThan(0);
    for (const entry of sharing.slice(0, 20)) expect(entry.shared().length).toBeGreaterThan(0);
    for (const entry of entries.filter((one) => !one.sharesWords)) expect(entry.shared()).toEqual([]);
  });

  it('finds its projects by name, and of its many relations those that do not hold', () => {
    const entries = searchEntries(budget, links);
    expect(searchAll(entries, '运维', null)?.some(({ group }) => group === 'projects')).toBe(true);
    const relations = entries.filter(({ group }) => group === 'relations');
    const rows = checkBudget(budget).groups.find(({ family }) => family === 'row');
    expect(rows?.checks.length).toBeGreaterThan(2000);
    expect(relations.filter(({ id }) => id.startsWith('check-row:'))).toHaveLength(
      rows?.checks.filter(({ outcome }) => outcome !== 'holds').length ?? -1,
    );
  });
});
