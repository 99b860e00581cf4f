import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findListMarkers, readOrdinal, splitGoal } from '../../src/ingest/goals.ts';

const bare = (text: string) => text.replace(/\s/g, '');

describe(splitGoal, () => {
  test.each([
    ['1. 建设平台; 2. 开展培训。 3.完成验收。', ['1. 建设平台;', '2. 开展培训。', '3.完成验收。']],
    ['1.是通过服务,强化能力;2.是通过宣传。', ['1.是通过服务,强化能力;', '2.是通过宣传。']],
    ['1：构建服务；\n2：整合业务。', ['1：构建服务；', '2：整合业务。']],
    ['一是建设；二是运营。', ['一是建设；', '二是运营。']],
    ['总体目标。（一）建设；（二）运营。', ['总体目标。', '（一）建设；', '（二）运营。']],
    ['１．建设；２．运营', ['１．建设；', '２．运营']],
    ['1.5个系统对接；2.3场培训；3.建设道路', ['1.5个系统对接；', '2.3场培训；', '3.建设道路']],
    ['第一段。\n第二段。', ['第一段。', '第二段。']],
  ])('splits %j into its items', (text, items) => expect(splitGoal(text)).toEqual(items));

  test.each([
    '完成率提高 1.5 倍，2.5 倍以内。',
    '树立“12345，有事找政府！”的形象。',
    '满足省级财政二、三级单位业务需求，一、二级学科不变。',
    '到 2022 年底完成 3 项。',
    '1.只有一条的不算列表。',
  ])('leaves %j whole', (text) => expect(splitGoal(text)).toEqual([text]));

  test('keeps every character but white space', () => {
    const piece = fc.constantFrom(
      '1.',
      '2.',
      '3、',
      '（一）',
      '（二）',
      '一是',
      '二是',
      '；',
      '。',
      '\n',
      ' ',
      '建设',
      '1.5',
      '①',
      '②',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(bare(splitGoal(text).join(''))).toBe(bare(text));
      }),
    );
  });

  test.each([['1.'], [' '], ['（一）'], ['一是'], ['1 '], ['\n1、'], ['一']])(
    'reads 5 MB of %j in linear time',
    (unit) => {
      const text = unit.repeat(Math.floor(5e6 / unit.length));
      const before = performance.now();
      splitGoal(text);
      expect(performance.now() - before).toBeLessThan(8000);
    },
  );
});

describe(findListMarkers, () => {
  test('gives where the numbers stand', () =>
    expect(findListMarkers('一是甲；二是乙')).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]));
});

describe(readOrdinal, () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
    ['１２', 12],
    ['③', 3],
    ['一二', 0],
    ['', 0],
    ['甲', 0],
  ] as const)('reads %j as %i', (printed, value) => expect(readOrdinal(printed)).toBe(value));
});
