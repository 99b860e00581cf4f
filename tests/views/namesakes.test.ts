import { describe, expect, it } from 'vitest';
import { goalEntries } from '../../src/views/goals.ts';
import { projectLabels, withYear } from '../../src/views/namesakes.ts';
import { buildContext } from '../../src/views/sheet-context.ts';
import { buildTree, projectsOf } from '../../src/views/tree.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const named = budget.projects.filter(({ withheld }) => !withheld);
const twice = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

describe(projectLabels, () => {
  it('calls no two projects the same: in lists beside the picture, beside the goals, among neighbours', () => {
    expect(twice(named.map(({ tinyLabel }) => tinyLabel))).not.toEqual([]);
    const tiles = projectsOf(buildTree(budget, 'domain')).filter(({ withheld }) => !withheld);
    expect(twice(tiles.map(({ labels }) => withYear(labels) ?? ''))).toEqual([]);
    expect(twice(goalEntries(budget).map(({ short }) => short))).toEqual([]);
    for (const project of named) expect(twice(buildContext(budget, project).near.map(({ name }) => name))).toEqual([]);
  });

  it('leaves a name alone that no other project has', () => {
    const labels = projectLabels(budget.projects);
    const [alone] = named.filter(({ tinyLabel }) => named.filter((one) => one.tinyLabel === tinyLabel).length === 1);
    expect(alone && labels.get(alone.id)).toMatchObject({ short: alone?.shortLabel });
  });

  it('tells namesakes of one year, or of none, apart by their place in table 12', () => {
    const [like] = named;
    if (!like) throw new Error('no projects');
    const alike = [1, 2].map((order) => ({
      ...like,
      id: `q${order}`,
      order,
      years: null,
      shortLabel: '甲',
      tinyLabel: '甲',
    }));
    expect([...projectLabels(alike).values()].map(({ short }) => short)).toEqual(['甲 第 1 项', '甲 第 2 项']);
  });
});
