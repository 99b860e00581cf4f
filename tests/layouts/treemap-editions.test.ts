import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/charts/measure.ts';
import { textsOf } from '../../src/charts/tile-texts.ts';
import { areaOf, type Box } from '../../src/layouts/box.ts';
import { labelNeeds, onceEach } from '../../src/layouts/label-needs.ts';
import { labelTiles, readLabel } from '../../src/layouts/tile-labels.ts';
import { layoutStrip, layoutTreemap, type Tile } from '../../src/layouts/treemap.ts';
import type { Project } from '../../src/model/project.ts';
import { GOAL_FILTERS } from '../../src/views/filter.ts';
import { foldSmall, smallOnly } from '../../src/views/small.ts';
import { buildTree, GROUPINGS, projectsOf, type TreeNode } from '../../src/views/tree.ts';
import { budgetOf, projectOf } from '../views/budgets.ts';

const set = { measure: measureByTable, segment: (text: string) => Array.from(text), smallest: 12, largest: 26 };
const write = (amount: string) => amount;
const SIZES = [
  [320, 460, 700], [390, 460, 700], [718, 640, 400], [1072, 508, 100], [1472, 688, 100], [3200, 1100, 100], [5120, 1100, 100],
] as const; // prettier-ignore
const DOMAINS = ['政务云', '政务服务', '网络安全', '一个名称很长很长的业务领域', 'Information security and audit'];

/** Projects of many kinds, told apart by nothing that the layout could know beforehand. */
function edition(amounts: readonly string[], more: (index: number) => Partial<Project> = () => ({})): Project[] {
  return amounts.map((amount, index) =>
    projectOf(index + 1, amount, { domain: DOMAINS[index % DOMAINS.length] ?? null, ...more(index) }),
  );
}

const latin = (index: number): Partial<Project> => {
  const name = `Maintenance and operation of the provincial interoperability platform, lot ${index + 1}`;
  return { name, shortLabel: name, tinyLabel: `Interoperability ${index + 1}` };
};

const EDITIONS: readonly (readonly [string, Project[]])[] = [
  ['a single project', edition(['12.34'])],
  ['three giants', edition(['900000.00', '800000.50', '700000.25'])],
  ['five hundred equal projects', edition(Array.from({ length: 500 }, () => '200.00'))],
  ['one project with 99 % of the money', edition(['99000.00', ...Array.from({ length: 60 }, (_, i) => `${i + 1}.50`)])],
  ['long Latin names', edition(Array.from({ length: 80 }, (_, i) => `${(i + 1) * 37}.10`), latin)],
  ['nothing but withheld projects', edition(Array.from({ length: 12 }, (_, i) => `${(i + 3) * 91}.00`), () => ({ withheld: true, name: '涉密项目', shortLabel: '涉密项目', tinyLabel: '涉密' }))],
  ['the same name many times', edition(Array.from({ length: 30 }, (_, i) => `${(i % 3) * 500 + 300}.00`), () => ({ shortLabel: '平台运维', tinyLabel: '运维' }))],
  ['amounts from a cent to a billion', edition(Array.from({ length: 18 }, (_, i) => `${10 ** (i / 2)}`.slice(0, 12)))],
]; // prettier-ignore

const overlap = (a: Box, b: Box) =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1e-6 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 1e-6;

function expectTrue(tiles: readonly Tile[], scale: number): void {
  const leaves = tiles.filter(({ kind }) => kind !== 'group');
  for (const tile of leaves) {
    expect(Math.abs(areaOf(tile) / Number(tile.node.amount) / scale - 1), tile.id).toBeLessThan(0.001);
  }
  const labels = labelTiles(leaves, { textsOf: textsOf(null, write), merged: '小额', notch: 9 }, set);
  const read = [...labels].filter(([id]) => leaves.find((tile) => tile.id === id)?.kind === 'leaf');
  expect(new Set(read.map(([, label]) => readLabel(label))).size, 'no two labels read alike').toBe(read.length);
  for (const [id, { ink }] of labels) {
    const tile = leaves.find((one) => one.id === id);
    const [width, height] = tile ? [tile.x1 - tile.x0, tile.y1 - tile.y0] : [0, 0];
    expect(ink.x + ink.width, id).toBeLessThanOrEqual(width + 1e-6);
    expect(ink.y + ink.height, id).toBeLessThanOrEqual(height + 1e-6);
  }
}

function draw(projects: readonly Project[], grouping: (typeof GROUPINGS)[number], [width, height, threshold]: (typeof SIZES)[number]) {
  const tree = foldSmall(buildTree(budgetOf(projects), grouping), threshold);
  const texts = textsOf(null, write);
  const needs = onceEach((node: TreeNode) => labelNeeds(texts(node), set, node.project?.goal ? 9 : 0));
  return { tree, layout: layoutTreemap(tree, { width, height }, { nameWidth: ({ name }) => measureByTable(name, 14, 700), needs }) };
} // prettier-ignore

describe('the treemap of other editions', () => {
  it.each(EDITIONS)('%s: true areas, nothing over anything, no label cut or doubled, at every size', (_, projects) => {
    for (const grouping of GROUPINGS) {
      for (const size of SIZES) {
        const { tree, layout } = draw(projects, grouping, size);
        expectTrue(layout.tiles, layout.scale);
        const leaves = layout.tiles.filter(({ kind }) => kind !== 'group');
        expect(
          leaves.flatMap(({ node }) => projectsOf(node)),
          grouping,
        ).toHaveLength(tree.count);
        const few = leaves.length > 120 ? leaves.filter((__, at) => at % 7 === 0) : leaves;
        for (const [at, tile] of few.entries())
          for (const other of few.slice(at + 1)) expect(overlap(tile, other), `${tile.id} ${other.id}`).toBe(false);
      }
    }
  });

  it('whatever the amounts are', () => {
    const amount = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(0, 2, 4)).map(([n, places]) => (n / 10 ** places).toFixed(places)); // prettier-ignore
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 90 }), fc.constantFrom(...SIZES), fc.constantFrom(...GROUPINGS), (amounts, size, grouping) => {
          const { layout } = draw(edition(amounts), grouping, size);
          expectTrue(layout.tiles, layout.scale);
        }),
      { numRuns: 60 },
    ); // prettier-ignore
  });

  it('shows each small project once in the strip, magnified exactly', () => {
    for (const [name, projects] of EDITIONS) {
      const whole = buildTree(budgetOf(projects), 'domain');
      const { scale } = layoutTreemap(foldSmall(whole, 100), { width: 1072, height: 508 });
      const small = smallOnly(whole, 100);
      const strip = layoutStrip(small, 1072, scale, 15);
      expect(strip.tiles.filter(({ kind }) => kind === 'leaf'), name).toHaveLength(small.count); // prettier-ignore
    }
  });

  it('needs no goals: every way to ask for them answers', () => {
    const projects = edition(['5.00', '6.00', '7.00']);
    for (const goal of GOAL_FILTERS) {
      const tree = buildTree(budgetOf(projects), 'goal', { domain: null, year: null, goal, source: null, min: null, max: null }); // prettier-ignore
      expect(layoutTreemap(tree, { width: 600, height: 400 }).tiles.length).toBe(goal === 'no' ? 4 : 0);
    }
  });
});
