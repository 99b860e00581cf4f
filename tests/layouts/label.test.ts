import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHeading } from '../../src/layouts/heading.ts';
import { fitLabel, type Label, type Measure, type Typesetting } from '../../src/layouts/label.ts';
import { breakCosts, breakLines, PROTECTED } from '../../src/layouts/line-break.ts';
import { labelNeeds } from '../../src/layouts/label-needs.ts';
import { labelTiles, readLabel } from '../../src/layouts/tile-labels.ts';
import { layoutTreemap } from '../../src/layouts/treemap.ts';
import { yearLabel } from '../../src/views/grouping.ts';
import { foldSmall } from '../../src/views/small.ts';
import { buildTree, findNode, type TreeNode } from '../../src/views/tree.ts';
import { committedBudget } from '../views/budgets.ts';

/** A Chinese character is as wide as it is high, all else half as wide. */
const measure: Measure = (text, size) =>
  Array.from(text).reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.5 : 1) * size, 0);
const set: Typesetting = { measure, segment: (text) => text.match(/.{1,2}/gu) ?? [], smallest: 12, largest: 26 };
const lines = (label: Label | null) => label?.lines.map(({ spans }) => spans.map(({ text }) => text).join(' '));
const texts = (short: string, tiny = short, year: string | null = null, amount = '100.00') => ({
  short,
  tiny,
  year,
  amount,
  share: '1.0%',
});

describe(breakLines, () => {
  const broken = (text: string, characters: number, inside = false) =>
    breakLines(
      text,
      breakCosts(text, set.segment),
      [characters, characters],
      (part) => Array.from(part).length,
      inside,
    );

  it('breaks between words, evenly, on as few lines as possible', () => {
    expect(broken('政务服务平台运营', 4)).toEqual(['政务服务', '平台运营']);
  });

  it('starts no line with a space, nor leaves a number alone behind one', () => {
    expect(broken('涉密项目 4', 5)).toEqual(['涉密', '项目 4']);
    expect(broken('涉密项 甲乙', 3)).toEqual(['涉密项', '甲乙']);
  });

  it('leaves no single character on the last line', () => {
    expect(broken('服务平台运', 4)).toEqual(['服务', '平台运']);
    expect(broken('服务平台（运）', 5)).toEqual(['服务', '平台（运）']);
    expect(broken('政务运', 2)).toBeNull();
  });

  it('begins no line with closing and ends none with opening punctuation', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('政', '务', '（', '）', '“', '”', '、'), { minLength: 1, maxLength: 14 }), fc.integer({ min: 2, max: 8 }), (characters, width) => {
        const result = broken(characters.join(''), width, true);
        for (const line of result?.slice(1) ?? []) expect(line).not.toMatch(/^[）”、]/);
        for (const line of result?.slice(0, -1) ?? []) expect(line).not.toMatch(/[（“]$/);
        if (result) expect(result.join('')).toBe(characters.join(''));
      }),
    ); // prettier-ignore
  });

  it('takes no protected name and no short quotation apart', () => {
    for (const name of PROTECTED) {
      for (let width = 2; width < 8; width += 1) {
        const result = broken(`省${name}平台服务`, width, true);
        if (result)
          expect(
            result.some((line) => line.includes(name)),
            `${name} ${width}`,
          ).toBe(true);
      }
    }
    expect(broken('政务“好差评”系统', 4, true)).toBeNull();
  });

  it('keeps figures whole', () => {
    expect(broken('系统2021年', 3, true)?.some((line) => line.includes('2021'))).not.toBe(false);
  });
});

describe(fitLabel, () => {
  it('writes short name, year and amount where they fit', () => {
    expect(lines(fitLabel({ width: 200, height: 100, notch: 0 }, texts('省政务云', '政务云', '2022'), set))).toEqual([
      '省政务云 2022',
      '100.00',
    ]);
  });

  it('goes down the order of texts as room shrinks, and then writes nothing', () => {
    const all = texts('省域治理平台', '治理', '2022');
    const at = (width: number, height: number) => lines(fitLabel({ width, height, notch: 0 }, all, set));
    expect(at(120, 40)).toEqual(['省域治理平台 2022', '100.00']);
    expect(at(90, 40)).toEqual(['省域治理平台', '100.00']);
    expect(at(62, 40)).toEqual(['治理 2022', '100.00']);
    expect(at(50, 36)).toEqual(['治理', '100.00']);
    expect(at(40, 22)).toEqual(['治理']);
    expect(at(30, 22)).toEqual(['治理']);
    expect(at(28, 22)).toBeUndefined();
  });

  it('writes a share only from 16 pixels on', () => {
    expect(readLabel(fitLabel({ width: 300, height: 300, notch: 0 }, texts('省政务云'), set) ?? fail())).toContain(
      '1.0%',
    );
    expect(readLabel(fitLabel({ width: 120, height: 60, notch: 0 }, texts('省政务云'), set) ?? fail())).not.toContain(
      '1.0%',
    );
  });

  it('never leaves its box, never cuts, never goes below the smallest size', () => {
    const name = fc.stringMatching(/^[政务服平台运营省数（）“”A-Z]{1,18}$/u);
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 5, max: 400 }), name, name, fc.option(fc.constant('2021–2022')), (width, height, short, tiny, year) => {
        const label = fitLabel({ width, height, notch: 9 }, { short, tiny, year, amount: '1,234.56', share: '1.2%' }, set);
        if (!label) return;
        expect([short, tiny]).toContain(label.name);
        const written = label.lines.flatMap(({ spans }) => spans.filter(({ role }) => role === 'name').map(({ text }) => text));
        expect(written.join('')).toBe(label.name);
        for (const { y, spans } of label.lines) {
          for (const span of spans) {
            expect(span.size).toBeGreaterThanOrEqual(12);
            expect(span.x + span.width).toBeLessThanOrEqual(width);
            expect(span.x).toBeGreaterThanOrEqual(0);
            expect(y - span.size * 0.9).toBeGreaterThanOrEqual(0);
            expect(y + span.size * 0.25).toBeLessThanOrEqual(height);
          }
        }
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });
});

describe(labelTiles, () => {
  const textsOf = ({ name, amount, project }: TreeNode) => ({
    short: project?.shortLabel ?? name, tiny: project?.tinyLabel ?? name, year: project ? yearLabel(project) : null, amount, share: '',
  }); // prettier-ignore
  const tree = buildTree(committedBudget(), 'domain');
  const words = { textsOf, merged: '小额', notch: 9 };

  it('never writes two tiles alike: year or amount tells them apart', () => {
    for (const [width, height] of [
      [358, 480],
      [1072, 506],
      [1072, 654],
      [3840, 1600],
    ] as const) {
      for (const node of [foldSmall(tree, 100), findNode(tree, 'domain:政务服务') ?? tree]) {
        const { tiles } = layoutTreemap(node, { width, height });
        const leaves = tiles.filter(({ kind, node: own }) => kind === 'leaf' && !own.withheld);
        const labels = labelTiles(tiles, words, set);
        const written = leaves.flatMap(({ id }) => labels.get(id) ?? []);
        expect(written.length).toBeGreaterThan(5);
        expect(new Set(written.map(readLabel)).size).toBe(written.length);
        const names = written.map(({ name }) => name);
        for (const label of written.filter(({ name }) => names.filter((other) => other === name).length > 1)) {
          expect(readLabel(label).replaceAll(' ', ''), label.name).not.toBe(label.name);
        }
      }
    }
  });

  it('names more tiles in rows that serve labels than in squarified ones, at exact areas and none twice', () => {
    for (const [width, height] of [
      [358, 480],
      [690, 520],
      [1072, 506],
      [1440, 900],
      [1760, 1100],
    ] as const) {
      const folded = foldSmall(tree, width < 600 ? 700 : 100);
      const needs = (node: TreeNode) => labelNeeds(textsOf(node), set, 9);
      const nameWidth = ({ name }: TreeNode) => name.length * 14;
      const plain = layoutTreemap(folded, { width, height }, { nameWidth });
      const served = layoutTreemap(folded, { width, height }, { nameWidth, needs });
      const written = [...labelTiles(served.tiles, words, set).values()].map(readLabel);
      expect(written.length, `${width}`).toBeGreaterThan(labelTiles(plain.tiles, words, set).size);
      expect(new Set(written).size).toBe(written.length);
      for (const { kind, node, x0, x1, y0, y1 } of served.tiles) {
        if (kind === 'group') continue;
        const area = (x1 - x0) * (y1 - y0);
        expect(Math.abs(area / Number(node.amount) / served.scale - 1), node.id).toBeLessThan(0.001);
      }
    }
  });

  it('says how many small projects a merged tile holds, and how much', () => {
    const labels = labelTiles(layoutTreemap(foldSmall(tree, 100), { width: 1440, height: 800 }).tiles, words, set);
    expect(readLabel(labels.get('domain:政务服务/small') ?? fail())).toBe('小额 22 项 767.30');
  });
});

describe(fitHeading, () => {
  it('leaves out the share first, then the amount, never the name', () => {
    const roles = (width: number) =>
      fitHeading(width, { name: '政务云', amount: '36,000.77', share: '36.0%' }, 14, measure)?.map(({ role }) => role);
    expect(roles(200)).toEqual(['name', 'amount', 'share']);
    expect(roles(120)).toEqual(['name', 'amount']);
    expect(roles(60)).toEqual(['name']);
    expect(roles(30)).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('there should have been a label');
}
