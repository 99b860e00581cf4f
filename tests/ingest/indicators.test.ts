import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIndicators } from '../../src/ingest/indicators.ts';

describe(findIndicators, () => {
  test('gives number, unit, operator, action, the thing counted and where it stands', () => {
    const text = '完成推广应用30000个政府部门电子印章，能支撑政务人员签名次数超过 50 万次';
    expect(findIndicators(text)).toEqual([
      { number: '30000', value: '30000', unit: '个', counts: '政府部门电子印章', operator: null, action: '完成推广应用', start: 6, end: 20 },
      { number: '50 万', value: '500000', unit: '次', counts: '政务人员签名', operator: '超过', action: '能支撑', start: 35, end: 40 },
    ]); // prettier-ignore
    expect(text.slice(6, 20)).toBe('30000个政府部门电子印章');
    expect(text.slice(35, 40)).toBe('50 万次');
  });

  test.each([
    '2022年底前完成', '2021—2022年度', '粤府〔2021〕12号', '12345热线', '“12345，有事找政府”', 'X86架构', 'IaaS、PaaS', 'ISO9001', '第三方测评', '第3批次',
    '一体化平台', '一次认证、全网通办', '一网通办', '一地注册', '二、三级单位', '“一张网”', '三级联动', '二期工程', '2期工程', '7×24小时', '24小时值守', '5G网络', '12月31日',
    '1. 建设平台；2. 开展培训', '版本1.2.3', '近3年', '每2年', '3个性化', '2部门', '十四五规划', '落实三个代表',
  ])('%s is no indicator', (text) => expect(findIndicators(text)).toEqual([])); // prettier-ignore

  test.each([
    ['面积 1.2 万平方米', '12000', '平方米'],
    ['１２，５％的行政村', '5', '％'],
    ['１２．５％的行政村', '12.5', '％'],
    ['补贴 1,234.5 万元', '12345000', '元'],
    ['用户 1.25 亿户', '125000000', '户'],
    ['满意度 95.50%', '95.50', '%'],
    ['10-15 家企业', '10', '家'],
    ['建成三十二座水厂', '32', '座'],
    ['水深 3 千米', '3', '千米'],
  ])('reads %j as %s %s', (text, value, unit) => expect(findIndicators(text)).toMatchObject([{ value, unit }]));

  test.each([
    ['不少于 10 个系统', '不少于'],
    ['达 1500 万以上', '以上'],
    ['约 1000 个事项', '约'],
    ['达到 90% 以上', '以上'],
    ['合格率≥95%', '≥'],
    ['300 余家企业', '余'],
    ['3 个工作日内办结', '内'],
    ['90%左右', '左右'],
    ['不超过 30 分钟', '不超过'],
    ['建成 3 座', null],
  ])('in %j the operator is %j', (text, operator) => expect(findIndicators(text)).toMatchObject([{ operator }]));

  test('positions are in order, inside the text, and begin with the number', () => {
    const part = fc.constantFrom(
      '1',
      '20',
      '３',
      '万',
      '个',
      '家',
      '%',
      '以上',
      '不少于',
      '完成',
      '系统',
      '的',
      '、',
      '和',
      '，',
      ' ',
      '（',
      '）',
      '“',
      '”',
      '三',
      '年',
      '2022',
      '\n',
      '1.',
      '2.',
      '次',
      '率',
      'GB',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: part }, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, number, value } of findIndicators(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).startsWith(number)).toBe(true);
          expect(value).toMatch(/^(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/);
          last = end;
        }
      }),
      { numRuns: 500 },
    ); // prettier-ignore
  });

  test.each(['1', '万', '（', '1万', '1个', '（1个）', ' ', '一', '三个', '1,000', '1.'])(
    'searches 5 MB of %j within the limit',
    (unit) => {
      const text = unit.repeat(Math.floor(5e6 / unit.length));
      const before = performance.now();
      findIndicators(text);
      expect(performance.now() - before).toBeLessThan(4000);
    },
  );
});
