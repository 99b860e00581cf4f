import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/charts/measure.ts';
import { sceneOf } from '../../src/charts/wall/scenes.ts';
import { numberOf } from '../../src/layouts/amount.ts';
import type { FlowLabel } from '../../src/layouts/flow-labels.ts';
import { layoutNotes, noteWidth } from '../../src/layouts/wall/flow-notes.ts';
import { offSeams } from '../../src/layouts/wall/flow-seams.ts';
import { layoutWall, WALL, wallUnit } from '../../src/layouts/wall/frame.ts';
import type { WallScene } from '../../src/layouts/wall/scene.ts';
import { clearOf } from '../../src/layouts/wall/seams.ts';
import { wrapEven, wrapText } from '../../src/layouts/wall/wrap.ts';
import { pictureOf } from '../../src/modes/briefing/deck-of.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { fillDeck } from '../../src/views/briefing/deck.ts';
import { wallTree } from '../../src/views/briefing/pictures.ts';
import { committedBudget } from '../views/budgets.ts';

const SIZES = [
  [1280, 720], [1366, 768], [1920, 1080], [3840, 2160], [2560, 1080], [3840, 1080], [5120, 1440], [5760, 1080], [1080, 1920],
] as const; // prettier-ignore
const budget = committedBudget();
const tree = wallTree(budget);
const steps = fillDeck(defaultDeck(budget), budget);
const setOf = (unit: number) => ({
  measure: measureByTable, segment: (text: string) => Array.from(text), smallest: WALL.label * unit, largest: 5.7 * unit,
}); // prettier-ignore

function draw(at: number, [width, height]: readonly [number, number], seams: readonly number[] = []) {
  const step = steps[at];
  if (!step) throw new Error('no such step');
  const { unit } = wallUnit({ width, height });
  const set = setOf(unit);
  const words = { headline: step.headline, sub: step.sub, figures: step.figures.length };
  const frame = layoutWall({ width, height }, words, set, seams);
  const scene = sceneOf(pictureOf(budget, step), tree, 0, { box: frame.chart, unit, seams, set });
  return { frame, scene, set, unit };
}

const seenOf = (scene: WallScene) => scene.marks.filter(({ seen }) => seen);

describe(layoutWall, () => {
  it.each(SIZES)('keeps every part of every step inside %i × %i, clear of each other', (...size) => {
    steps.forEach((_, at) => {
      const { frame } = draw(at, size);
      const parts = [frame.head.box, frame.sub.box, ...frame.figures, frame.chart, frame.foot];
      for (const { x0, x1, y0, y1 } of parts) {
        expect(x0).toBeGreaterThanOrEqual(0);
        expect(x1).toBeLessThanOrEqual(size[0]);
        expect(y0).toBeGreaterThanOrEqual(0);
        expect(y1).toBeLessThanOrEqual(size[1] + 0.01);
        expect(y1 - y0).toBeGreaterThanOrEqual(0);
      }
      parts.forEach((a, i) => {
        parts.slice(i + 1).forEach((b) => {
          const over = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.1 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.1;
          expect(over, `step ${at + 1}`).toBe(false);
        });
      });
    });
  }); // prettier-ignore

  it.each(SIZES)('has text of the sizes that DESIGN.md asks for at %i × %i', (width, height) => {
    const { frame, set } = draw(4, [width, height]);
    const floor = Math.min(height, (width * 9) / 16) / 100;
    expect(set.smallest).toBeGreaterThanOrEqual(2.6 * floor);
    expect(frame.head.size).toBeGreaterThanOrEqual(5.9 * floor);
    expect(frame.figureSize).toBeGreaterThanOrEqual(10.9 * floor);
    expect(frame.footSize).toBeGreaterThanOrEqual(2.2 * floor);
  });
});

describe('the least size of text (REQUIREMENTS PRE-5)', () => {
  it.each([
    [1024, 768],
    [1280, 1024],
    [1600, 1200],
    [1366, 768],
    [1920, 1080],
  ] as const)('is 1.85 %% of the height of %i × %i', (width, height) => {
    const { frame, set } = draw(4, [width, height]);
    expect(frame.footSize).toBeGreaterThanOrEqual(0.0185 * height);
    expect(set.smallest).toBeGreaterThanOrEqual(0.0185 * height);
    expect(frame.foot.y1).toBeLessThanOrEqual(height);
  });

  it('is that of the picture’s height at 16:9 on a tall wall', () => {
    const { frame } = draw(4, [1080, 1920]);
    expect(frame.footSize).toBeGreaterThanOrEqual(0.0185 * ((1080 * 9) / 16));
  });
});

describe(offSeams, () => {
  const set = setOf(10);
  const piece = (text: string, role: 'name' | 'amount') => ({ text, role, weight: 600 as const });
  const label = (id: string, ...pieces: ReturnType<typeof piece>[]): FlowLabel => ({ id, x: 100, y: id === 'a' ? 100 : 300, anchor: 'start', onFill: false, lines: [pieces], leading: 30, leader: 'M0,0' }); // prettier-ignore
  const named = label('a', piece('事业基金弥补', 'name'), piece('70', 'amount'));
  const bare = label('b', piece('308', 'amount'));

  it('writes no amount without its name on a wall, and keeps its place for a letter', () => {
    const [first, second] = offSeams([named, bare], [-1000, 9000], set);
    expect(first).toBe(named);
    expect(second).toMatchObject({ id: 'b', y: bare.y, lines: [[]], leader: null });
  });

  it('leaves a page as it is', () => {
    expect(offSeams([named, bare], [], set)).toEqual([named, bare]);
  });
});

describe(layoutNotes, () => {
  const set = setOf(10);
  const notes = ['甲', '乙', '丙'].map((name, at) => ({ letter: 'ABC'[at] ?? '', name: name.repeat(6), amount: '264' }));
  const wide = noteWidth(notes[0] ?? { letter: '', name: '', amount: '' }, 20, set);

  it('puts notes side by side, then on a further line', () => {
    const { notes: placed, height } = layoutNotes(notes, 2 * wide + 60, 20, [], set);
    expect(placed.map(({ row }) => row)).toEqual([0, 0, 1]);
    for (const { x } of placed) expect(x + wide).toBeLessThanOrEqual(2 * wide + 60);
    expect(height).toBeGreaterThan(2 * 20);
    expect(layoutNotes([], 500, 20, [], set)).toEqual({ notes: [], height: 0 });
  });

  it('lets none cross a seam', () => {
    const seam = wide / 2;
    const { notes: placed } = layoutNotes(notes, 20 * wide, 20, [seam], set);
    expect(placed).toHaveLength(notes.length);
    for (const { x } of placed) expect(x < seam && x + wide > seam).toBe(false);
  });
}); // prettier-ignore

describe(sceneOf, () => {
  it('has the same projects in the same order in every step', () => {
    const ids = steps.map((_, at) => draw(at, [1920, 1080]).scene.marks.filter(({ node }) => node?.kind === 'project').map(({ id }) => id).join()); // prettier-ignore
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]?.split(',')).toHaveLength(budget.projects.length);
  });

  it.each(SIZES)('never writes one short label on two tiles at %i × %i', (...size) => {
    for (const at of [4, 5, 6, 15]) {
      const names = seenOf(draw(at, size).scene).flatMap(({ label, node }) => (label && node?.kind === 'project' ? label.name : []));
      expect(new Set(names).size, `step ${at + 1}`).toBe(names.length);
    }
  }); // prettier-ignore

  it.each(SIZES)('gives every seen tile of the treemap the area of its amount at %i × %i', (...size) => {
    const { scene } = draw(4, size);
    const scales = seenOf(scene).map(({ x0, x1, y0, y1, node }) => ((x1 - x0) * (y1 - y0)) / numberOf(node?.amount ?? '1'));
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.001);
  }); // prettier-ignore

  it('writes no label, heading or line over a seam', () => {
    const seams = [1920, 3840];
    for (const at of [1, 3, 4, 6, 7, 14, 15, 16]) {
      const { frame, scene, set } = draw(at, [5760, 1080], seams);
      const spans = [
        ...seenOf(scene).flatMap(({ x0, shift, label }) => (label ? [[x0 + shift + label.ink.x, x0 + shift + label.ink.x + label.ink.width] as const] : [])),
        ...scene.texts.map(({ x, text, size, weight }) => [x, x + set.measure(text, size, weight)] as const),
        ...scene.headings.map(({ x, size, spans: all }) => [x, x + all.reduce((far, { x: own, text, weight }) => Math.max(far, own + set.measure(text, size, weight)), 0)] as const),
        ...frame.figures.map(({ x0, x1 }) => [x0, x1] as const),
        [frame.head.box.x0, frame.head.box.x1] as const,
      ];
      for (const seam of seams) for (const [x0, x1] of spans) expect(x0 < seam && x1 > seam, `step ${at + 1}`).toBe(false);
    }
  }); // prettier-ignore

  it('puts a text that is longer than the wall on several pages, none of it lost', () => {
    const text = '完成推广应用并保障平台稳定运行。'.repeat(120);
    const picture = { kind: 'project', project: 'p34', source: '', remark: '', blocks: [{ title: '绩效目标', paragraphs: [text] }] } as const; // prettier-ignore
    const { unit } = wallUnit({ width: 1280, height: 720 });
    const room = { box: { x0: 0, y0: 0, x1: 900, y1: 500 }, unit, seams: [], set: setOf(unit) };
    const first = sceneOf(picture, tree, 0, room);
    expect(first.pages).toBeGreaterThan(1);
    const all = Array.from({ length: first.pages }, (_, page) => sceneOf(picture, tree, page, room).texts).flat();
    expect(all.map((line) => line.text).join('')).toBe(`绩效目标${text}`);
    expect(Math.min(...all.map(({ size }) => size))).toBeGreaterThanOrEqual(2.6 * unit);
    expect(Math.max(...all.map(({ y }) => y))).toBeLessThanOrEqual(500);
  });
});

describe('the room of a step', () => {
  it.each([
    [1920, 1080],
    [3840, 2160],
    [5120, 1440],
  ] as const)('is filled by two bars at %i × %i', (...size) => {
    for (const at of [1, 2]) {
      const { frame, scene } = draw(at, size);
      const end = Math.max(...seenOf(scene).map(({ y1 }) => y1));
      expect((end - frame.chart.y0) / (frame.chart.y1 - frame.chart.y0), `step ${at + 1}`).toBeGreaterThan(0.85);
    }
  });

  it.each([
    [1920, 1080],
    [5120, 1440],
  ] as const)('lets a short goal be written large, in lines that the eye follows, at %i × %i', (...size) => {
    const { scene, set, unit } = draw(9, size);
    for (const { text, size: own, weight } of scene.texts) {
      expect(own).toBeGreaterThan(3.8 * unit);
      expect(set.measure(text, own, weight)).toBeLessThanOrEqual(38 * own + 0.01);
    }
  });
});

describe(clearOf, () => {
  it('takes the widest part between seams, with room on both sides', () => {
    const box = { x0: 0, y0: 0, x1: 100, y1: 10 };
    expect(clearOf(box, [30], 2)).toEqual({ x0: 32, y0: 0, x1: 100, y1: 10 });
    expect(clearOf(box, [200], 2)).toBe(box);
  });
});

describe(wrapEven, () => {
  it.each([
    ['2 个政务云项目，占项目支出的 36.0%', 10, ['2 个政务云项目，', '占项目支出的 36.0%']],
    // A clause that would leave two characters on a line of their own is not worth it.
    ['共 2 个政务云的项目，两亿元', 7, 3],
    ['钱从哪里来，按什么职能，花成什么', 12, ['钱从哪里来，按什么职能，', '花成什么']],
  ])('ends the lines of %s with its clauses where that costs none', (text, characters, lines) => {
    const wrapped = wrapEven(text, characters * 20, 20, 600, setOf(4));
    if (typeof lines === 'number') expect(wrapped.length).toBeLessThanOrEqual(lines);
    else expect(wrapped).toEqual(lines);
    expect(wrapped.join('')).toBe(text);
  });

  it('keeps a figure with its unit', () => {
    const set = setOf(4);
    const lines = wrapEven('预算 10.31 亿元收支平衡', 8 * 20, 20, 600, set);
    expect(lines.some((line) => line.includes('10.31 亿元'))).toBe(true);
    expect(wrapText('预算 10.31 亿元收支平衡', 8 * 20, 20, 600, set).join('')).toBe('预算 10.31 亿元收支平衡');
  });
});
