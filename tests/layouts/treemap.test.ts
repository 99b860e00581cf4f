import { describe, expect, it } from 'vitest';
import { areaOf, type Box } from '../../src/layouts/box.ts';
import { squarify } from '../../src/layouts/squarify.ts';
import { layoutStrip, layoutTreemap, type TreemapLayout } from '../../src/layouts/treemap.ts';
import { foldSmall, smallOnly } from '../../src/views/small.ts';
import { buildTree, findNode, GROUPINGS, type TreeNode } from '../../src/views/tree.ts';
import { budgetOf, committedBudget, projectOf } from '../views/budgets.ts';

const tree = buildTree(committedBudget(), 'domain');
const SIZES = [
  [320, 240], [320, 480], [358, 560], [600, 300], [718, 400], [1072, 506], [1440, 200], [1760, 900], [3840, 1600], [5760, 1080],
] as const; // prettier-ignore
const nameWidth = ({ name }: TreeNode) => name.length * 14;
const leavesOf = ({ tiles }: TreemapLayout) => tiles.filter(({ kind }) => kind !== 'group');

/** Area by amount is the layout's scale for every leaf, to a thousandth. */
function expectProportional(layout: TreemapLayout): void {
  for (const tile of leavesOf(layout)) {
    const ratio = areaOf(tile) / Number(tile.node.amount) / layout.scale;
    expect(Math.abs(ratio - 1), tile.id).toBeLessThan(0.001);
  }
}

const inside = (inner: Box, outer: Box) =>
  inner.x0 >= outer.x0 - 1e-6 &&
  inner.y0 >= outer.y0 - 1e-6 &&
  inner.x1 <= outer.x1 + 1e-6 &&
  inner.y1 <= outer.y1 + 1e-6;
const overlap = (a: Box, b: Box) =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1e-6 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 1e-6;

function expectTidy(layout: TreemapLayout, width: number, height: number): void {
  const groups = new Map(layout.tiles.filter(({ kind }) => kind === 'group').map((tile) => [tile.id, tile]));
  const leaves = leavesOf(layout);
  for (const tile of leaves) {
    const parent = tile.parent === null ? undefined : groups.get(tile.parent);
    expect(inside(tile, parent ?? { x0: 0, y0: 0, x1: width, y1: height }), tile.id).toBe(true);
  }
  for (const [index, tile] of leaves.entries()) {
    for (const other of leaves.slice(index + 1)) expect(overlap(tile, other), `${tile.id} ${other.id}`).toBe(false);
  }
  for (const group of groups.values()) {
    expect(inside(group, { x0: 0, y0: 0, x1: width, y1: height }), group.id).toBe(true);
    if (group.heading)
      for (const tile of leaves) expect(overlap(group.heading, tile), `${group.id} ${tile.id}`).toBe(false);
  }
}

describe(squarify, () => {
  it('fills a box of 6 x 4 with areas 6, 6, 4, 3, 2, 2, 1', () => {
    const values = [6, 6, 4, 3, 2, 2, 1];
    const boxes = squarify(values, { x0: 0, y0: 0, x1: 6, y1: 4 });
    boxes.forEach((box, index) => expect(areaOf(box)).toBeCloseTo(values[index] ?? 0, 10));
    expect(boxes[0]).toMatchObject({ x0: 0, y0: 0, x1: 3, y1: 2 });
    expect(boxes[1]).toMatchObject({ x0: 0, y0: 2, x1: 3, y1: 4 });
  });

  it('gives empty boxes for an empty box or for nothing but zeros, never NaN', () => {
    for (const boxes of [
      squarify([0, 0], { x0: 0, y0: 0, x1: 6, y1: 4 }),
      squarify([1, 2], { x0: 0, y0: 0, x1: 0, y1: 4 }),
    ]) {
      expect(boxes).toHaveLength(2);
      for (const box of boxes) expect(areaOf(box)).toBe(0);
    }
  });
});

describe(layoutTreemap, () => {
  it.each(SIZES)(
    'draws every amount of the edition to one scale at %i x %i, headings and gaps taken into account',
    (width, height) => {
      for (const threshold of [0, 100, 700]) {
        const layout = layoutTreemap(foldSmall(tree, threshold), { width, height }, { nameWidth });
        expectProportional(layout);
        expectTidy(layout, width, height);
      }
    },
  );

  it('does so in every grouping', () => {
    for (const grouping of GROUPINGS) {
      const layout = layoutTreemap(foldSmall(buildTree(committedBudget(), grouping), 100), {
        width: 1072,
        height: 506,
      });
      expectProportional(layout);
      expectTidy(layout, 1072, 506);
    }
  });

  it("gives every group a heading as high as asked, with room for its name, at the page's size", () => {
    const groups = layoutTreemap(foldSmall(tree, 100), { width: 1072, height: 506 }, { nameWidth }).tiles.filter(
      ({ kind }) => kind === 'group',
    );
    expect(groups).toHaveLength(10);
    for (const { heading, node } of groups) {
      expect((heading?.y1 ?? 0) - (heading?.y0 ?? 0)).toBeCloseTo(24, 6);
      expect((heading?.x1 ?? 0) - (heading?.x0 ?? 0)).toBeGreaterThanOrEqual(nameWidth(node));
    }
  });

  it('shows all 50 projects of a group that is entered, over the whole box', () => {
    const group = findNode(tree, 'domain:政务服务');
    const layout = group && layoutTreemap(group, { width: 1072, height: 654 });
    expect(layout?.tiles).toHaveLength(50);
    expect(layout?.tiles.reduce((sum, tile) => sum + areaOf(tile), 0)).toBeCloseTo(1072 * 654, 3);
  });

  it('puts a merged tile last in its group, and names its members', () => {
    const tiles = layoutTreemap(foldSmall(tree, 100), { width: 1072, height: 506 }).tiles.filter(
      ({ parent }) => parent === 'domain:政务服务',
    );
    const last = tiles[tiles.length - 1];
    expect(last?.kind).toBe('merged');
    expect(last?.members).toHaveLength(22);
  });

  it('answers plainly to an empty tree, an empty box and a single project', () => {
    expect(layoutTreemap(buildTree(budgetOf([]), 'domain'), { width: 600, height: 400 }).tiles).toEqual([]);
    expect(layoutTreemap(tree, { width: 0, height: 400 }).tiles).toEqual([]);
    const one = layoutTreemap(buildTree(budgetOf([projectOf(1, '3.00')]), 'none'), { width: 600, height: 400 });
    expect(one.tiles).toMatchObject([{ id: 'p1', x0: 0, y0: 0, x1: 600, y1: 400 }]);
  });

  it('stays exact where headings find no room', () => {
    const layout = layoutTreemap(tree, { width: 60, height: 40 });
    expect(leavesOf(layout)).toHaveLength(140);
    expectProportional(layout);
  });

  it('lays out ten thousand projects', () => {
    const projects = Array.from({ length: 10_000 }, (_, index) =>
      projectOf(index + 1, `${(index % 97) + 1}.00`, { domain: `域${index % 7}` }),
    );
    const layout = layoutTreemap(buildTree(budgetOf(projects), 'domain'), { width: 1072, height: 506 });
    expect(leavesOf(layout)).toHaveLength(10_000);
    expectProportional(layout);
  });
});

describe(layoutStrip, () => {
  it('magnifies the small projects exactly as many times as it says', () => {
    const { scale } = layoutTreemap(foldSmall(tree, 100), { width: 1072, height: 506 });
    const strip = layoutStrip(smallOnly(tree, 100), 1072, scale, 15);
    expect(strip.factor).toBeCloseTo(15, 3);
    expect(leavesOf(strip)).toHaveLength(57);
    for (const tile of leavesOf(strip))
      expect(Math.abs(areaOf(tile) / Number(tile.node.amount) / scale / 15 - 1)).toBeLessThan(0.001);
    expectTidy(strip, 1072, strip.height);
  });

  it('is nothing where there are no small projects', () => {
    expect(layoutStrip(smallOnly(tree, 0), 1072, 5, 15)).toMatchObject({ tiles: [], height: 0 });
  });
});
