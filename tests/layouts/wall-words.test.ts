import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/charts/measure.ts';
import { sceneOf } from '../../src/charts/wall/scenes.ts';
import type { Typesetting } from '../../src/layouts/label.ts';
import { layoutWall, wallUnit } from '../../src/layouts/wall/frame.ts';
import { hangOf, piecesOf, trimsOf } from '../../src/layouts/wall/marks.ts';
import { fitHeadline, wrapEven, wrapText } from '../../src/layouts/wall/wrap.ts';
import { pictureOf } from '../../src/modes/briefing/deck-of.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { fillDeck } from '../../src/views/briefing/deck.ts';
import { wallTree } from '../../src/views/briefing/pictures.ts';
import { committedBudget } from '../views/budgets.ts';

const set: Typesetting = {
  measure: measureByTable, segment: (text) => Array.from(text), smallest: 20, largest: 40,
}; // prettier-ignore
/** A font whose quotes are narrow, as some have them. */
const narrow: Typesetting = {
  ...set,
  measure: (text, size) => Array.from(text).reduce((sum, one) => sum + ('“”‘’'.includes(one) ? 0.4 : 1) * size, 0),
};
const budget = committedBudget();
const tree = wallTree(budget);
const steps = fillDeck(defaultDeck(budget), budget);

function draw(at: number, width: number, height: number) {
  const step = steps[at];
  if (!step) throw new Error('no such step');
  const { unit } = wallUnit({ width, height });
  const own = { ...set, smallest: 2.62 * unit, largest: 5.7 * unit };
  const words = { headline: step.headline, sub: step.sub, figures: step.figures.length };
  const frame = layoutWall({ width, height }, words, own, []);
  return { frame, unit, scene: sceneOf(pictureOf(budget, step), tree, 0, { box: frame.chart, unit, seams: [], set: own }) };
} // prettier-ignore

describe(fitHeadline, () => {
  const clauses = '五十个项目附绩效目标，占支出的三成';

  it('gives up a step of its size before a clause is broken', () => {
    expect(fitHeadline(clauses, 210, [24, 20, 16], 600, set)).toEqual({
      lines: ['五十个项目附绩效目标，', '占支出的三成'],
      size: 20,
    });
  });

  it('keeps its size where no size would hold the clauses whole', () => {
    expect(fitHeadline(clauses, 100, [24, 20], 600, set).size).toBe(24);
  });

  it('ends a line after a colon', () => {
    expect(fitHeadline('网络租用服务：两千万元', 140, [20], 600, set).lines).toEqual(['网络租用服务：', '两千万元']);
  });

  it.each([
    [5120, 1440],
    [3840, 1080],
    [1080, 1920],
  ])('breaks headlines whose clauses find room nowhere but after them at %i × %i', (width, height) => {
    for (const at of [1, 4, 6, 11, 14, 15, 16]) {
      const { lines } = draw(at, width, height).frame.head;
      for (const line of lines.slice(0, -1)) expect(line, `step ${at + 1}`).toMatch(/[，；：。]$/);
    }
  });
});

describe(wrapEven, () => {
  it('leaves no last word alone', () => {
    const lines = wrapEven('省数字政府电子政务网络租用服务项目', 15 * 20, 20, 400, set);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.length).toBeGreaterThan(4);
  });
});

describe('marks that meet', () => {
  it('give up their empty halves, the text staying as it is', () => {
    expect(trimsOf('“数字政府”，推动《纲要》《意见》', set)).toEqual([6, 13]);
    expect(piecesOf('“数字政府”，推动', set)).toEqual(['“数字政府”', '，推动']);
    expect(hangOf('“三公”经费', set)).toBe(0.5);
  });

  it('have nothing to give up in a font with narrow quotes', () => {
    expect(trimsOf('“数字政府”，推动', narrow)).toEqual([]);
    expect(hangOf('“三公”经费', narrow)).toBe(0);
  });

  it('make room in the lines of a paragraph', () => {
    const text = '打造“数字政府”，推动治理';
    expect(wrapText(text, 8 * 20, 20, 400, set)).toEqual(['打造“数字政府”，', '推动治理']);
    expect(wrapText(text, 8 * 20, 20, 400, set, false).join('')).toBe(text);
    expect(wrapText(text, 8 * 20, 20, 400, set, false)[0]).not.toContain('，');
  });
});

describe('spending as a bar', () => {
  it.each([0, 1, 3])('is one colour a kind, each named, at step %i', (at) => {
    const { scene } = draw(at, 3840, 2160);
    const seen = scene.marks.filter(({ node, seen: shown }) => shown && node !== null);
    expect(new Set(seen.map(({ tint }) => tint))).toEqual(new Set(['tint-project']));
    const words = scene.texts.map(({ text }) => text);
    expect(words).toContain('项目支出');
    expect(words).toContain('基本支出');
  });
});

describe('the body text of a deck', () => {
  it.each([
    [3840, 2160],
    [5120, 1440],
  ])('has two sizes at most at %i × %i, and never the smallest', (width, height) => {
    const projects = steps.flatMap(({ picture }, at) => (picture === 'project' || steps[at]?.view.includes('view=project&') ? [at] : []));
    const sizes = projects.flatMap((at) => {
      const { scene, unit } = draw(at, width, height);
      return scene.texts.map(({ size }) => Math.round((100 * size) / unit));
    });
    expect(projects.length).toBeGreaterThan(2);
    expect(new Set(sizes).size).toBeLessThanOrEqual(2);
    expect(Math.min(...sizes)).toBeGreaterThan(300);
  });
}); // prettier-ignore
