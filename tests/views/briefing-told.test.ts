import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/modes/briefing/deck-of.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { fillDeck } from '../../src/views/briefing/deck.ts';
import { foundOnWall } from '../../src/views/briefing/find.ts';
import { wallTree } from '../../src/views/briefing/pictures.ts';
import { markNames, tellPicture } from '../../src/views/briefing/told.ts';
import { unitLine } from '../../src/views/briefing/unit-line.ts';
import { residuesOf, wholeFlow } from '../../src/views/briefing/whole-flow.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { formatAmount } from '../../src/views/format.ts';
import { readReadings } from '../../src/views/readings.ts';
import { leavesOf } from '../../src/layouts/wall/scene.ts';
import { committedBudget } from './budgets.ts';

const budget = committedBudget();
const tree = wallTree(budget);
const steps = fillDeck(defaultDeck(budget), budget);

describe(tellPicture, () => {
  it('says something of every step, nothing of it empty', () => {
    for (const step of steps) {
      const told = tellPicture(pictureOf(budget, step), tree, false);
      expect(told.length, `step ${step.number}`).toBeGreaterThan(0);
      for (const { title, items } of told) for (const words of [title, ...items]) expect(words).not.toBe('');
    }
  });

  it('names every project and group of a treemap with its amount and share', () => {
    const picture = pictureOf(budget, steps[4] ?? never());
    if (picture.kind !== 'treemap') throw new Error('no treemap');
    const told = tellPicture(picture, tree, false);
    expect(told).toHaveLength(picture.shown.children.length);
    for (const [at, { title, items }] of told.entries()) {
      const group = picture.shown.children[at] ?? never();
      expect(title).toContain(`${group.name}：${group.count} 个项目，${formatAmount(group.amount, tree.unit, '万元', 0)} 万元，`);
      expect(items).toHaveLength(group.children.length);
      for (const item of items) expect(item).toMatch(/，[\d,.]+ 万元，[\d.<>]+%，第 \d+ 项共 \d+ 项$/);
    }
    // Where marks tell themselves, only their groups are left to say.
    expect(tellPicture(picture, tree, true).flatMap(({ items }) => items)).toEqual(told.map(({ title }) => title));
  });

  it('gives reasons and goals whole', () => {
    const wordsOf = (at: number) => tellPicture(pictureOf(budget, steps[at] ?? never()), tree, false).flatMap(({ items }) => items).join('');
    const reasons = budget.explanation.figures.filter(({ topic }) => topic === 'expenditure' || topic === 'threePublic');
    for (const [at, { reason }] of reasons.entries()) expect(wordsOf(at === 0 ? 3 : 14)).toContain(reason);
    expect(wordsOf(7)).toContain('政务云');
  });
}); // prettier-ignore

describe(markNames, () => {
  it('has a name for every project of the tree', () => {
    const names = markNames(tree, tree);
    for (const { id } of leavesOf(tree)) expect(names.get(id)).toMatch(/，第 \d+ 项共 \d+ 项$/);
  });
});

describe(unitLine, () => {
  const lineOf = (at: number) => unitLine(steps[at] ?? never(), pictureOf(budget, steps[at] ?? never()));

  it('says 取整 only where every figure is whole, and nothing where none needs a unit', () => {
    expect([0, 1, 4, 7, 12, 14, 16].map(lineOf)).toEqual([
      '', '单位：万元，取整', '单位：万元，取整', '单位：万元，取整', '单位：万元，取整', '单位：万元', '单位：条',
    ]); // prettier-ignore
  });

  it('sees decimals in a headline of a deck of its own', () => {
    const step = { ...(steps[1] ?? never()), headline: '总额 103,089.22 万元' };
    expect(unitLine(step, pictureOf(budget, step))).toBe('单位：万元');
  });

  it('finds the same decimals in both years of an item', () => {
    const picture = pictureOf(budget, steps[14] ?? never());
    if (picture.kind !== 'bars') throw new Error('no bars');
    const places = picture.rows.map(({ written }) => written.split('.')[1]?.length ?? 0);
    expect([places[0], places[2]]).toEqual([places[1], places[3]]);
  });
});

describe(wholeFlow, () => {
  it('tells no difference that whole amounts do not show; it is told exactly', () => {
    const flow = buildFlow(budget, { coding: 'department', kind: 'all' });
    expect(flow.nodes.filter(({ residue }) => residue)).toHaveLength(1);
    expect(wholeFlow(flow).nodes.filter(({ residue }) => residue)).toEqual([]);
    expect(residuesOf(flow)).toEqual([
      expect.stringMatching(/原表合计印作 102,587\.07 万元，分项相加 102,587\.08 万元$/),
    ]);
  });
});

describe(foundOnWall, () => {
  it('finds by pinyin what is read aloud', () => {
    const characters = { 粤: 'yue', 省: 'sheng', 事: 'shi' };
    const readings = readReadings({ schema: 'budget-lens/readings', characters, spoken: {} });
    expect(foundOnWall(budget, 'yss').count).toBe(0);
    expect(foundOnWall(budget, 'yss', readings)).toEqual(foundOnWall(budget, '粤省事'));
    expect(foundOnWall(budget, 'yss', readings).count).toBeGreaterThan(0);
  });
});

function never(): never {
  throw new Error('no such step');
}
