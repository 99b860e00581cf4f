import { describe, expect, it } from 'vitest';
import { searchProjects } from '../../src/views/search.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();

describe(searchProjects, () => {
  it('finds names, largest first, with their sum', () => {
    expect(searchProjects(budget, '粤省事')).toEqual({ ids: ['p127', 'p118', 'p43', 'p56', 'p4'], total: '1934.49' });
  });

  it('does not mind width, case, quotes, brackets and spaces', () => {
    const plain = searchProjects(budget, 'OA系统');
    expect(plain?.ids.length).toBeGreaterThan(0);
    expect(searchProjects(budget, 'ｏａ 系统')).toEqual(plain);
    expect(searchProjects(budget, '“粤省事”（2022')).toEqual(searchProjects(budget, '粤省事(2022'));
  });

  it('asks for every word', () => {
    expect(searchProjects(budget, '粤省事　公众号')?.ids).toEqual(['p56', 'p4']);
  });

  it('finds an amount as printed or with its comma', () => {
    expect(searchProjects(budget, '23947.04')?.ids).toEqual(['p34']);
    expect(searchProjects(budget, '23,947.04')?.ids).toEqual(['p34']);
  });

  it('is not answered by the spending unit that all projects share, but by one that some have', () => {
    const unit = budget.projects[0]?.unit ?? '';
    expect(searchProjects(budget, unit)?.ids).toEqual([]);
    const two = {
      ...budget,
      projects: budget.projects.map((one, at) => (at === 3 ? { ...one, unit: '档案馆' } : one)),
    };
    expect(searchProjects(two, '档案馆')?.ids).toEqual([budget.projects[3]?.id]);
  });

  it('tells nothing asked from nothing found', () => {
    expect(searchProjects(budget, ' “” ')).toBeNull();
    expect(searchProjects(budget, '火箭')).toEqual({ ids: [], total: '0.00' });
  });
});
