import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNarrative } from '../../src/ingest/narrative.ts';

const read = (text: string, title = '一、情况') => readNarrative([{ title, paragraphs: [text] }]);
const short = (text: string, title?: string) =>
  read(text, title).figures.map((figure) => [
    figure.topic,
    figure.amount,
    figure.unit,
    figure.change,
    figure.direction,
    figure.percent,
  ]);

describe(readNarrative, () => {
  test('reads income and expenditure with change, percentage and reason', () => {
    const text =
      '2023年本部门收入预算 12,345.67 万元，比上年增加 345.6 万元，增长 2.9%，主要原因是一是：新增项目，二是：以自有资金弥补经费缺口 70 万元；支出预算 12,345.67 万元，比上年增加 345.6 万元，增长 2.9%，主要原因是人员增加。';
    const { figures } = read(text);
    expect(
      figures.map((figure) => [figure.topic, figure.subject, figure.amount, figure.change, figure.percent]),
    ).toEqual([
      ['income', '收入预算', '12345.67', '345.6', '2.9'],
      ['businessFund', '自有资金弥补经费缺口', '70', null, null],
      ['expenditure', '支出预算', '12345.67', '345.6', '2.9'],
    ]);
    expect(figures[0]?.reason).toBe('一是：新增项目，二是：以自有资金弥补经费缺口 70 万元');
    expect(figures[2]?.reason).toBe('人员增加');
    expect(figures[0]?.sentence).toBe(text.slice(0, text.indexOf('；') + 1));
    expect(figures[2]?.sentence).toBe(text.slice(text.indexOf('；') + 1));
  });

  test('reads 三公 with its parts, those in brackets included', () =>
    expect(
      short(
        '2022年财政拨款安排“三公”经费102.5万元，比上年减少39万元，下降27.6%，主要原因是厉行节约。其中：因公出国（境）费54.5万元，比上年减少20万元，下降26.8%，主要原因是任务减少；公务用车购置及运行费28万元（公务用车购置费18万元，比上年减少19万元；公务用车运行维护费10万元，比上年增加0万元。）比上年减少19万元，下降40.4%，主要原因是车辆购置费用减少；公务接待费20万元，比上年增加0万元，增长0%，主要原因是与上年持平，无增减变化。',
      ),
    ).toEqual([
      ['threePublic', '102.5', '万元', '39', 'decrease', '27.6'],
      ['abroad', '54.5', '万元', '20', 'decrease', '26.8'],
      ['vehicles', '28', '万元', '19', 'decrease', '40.4'],
      ['vehiclePurchase', '18', '万元', '19', 'decrease', null],
      ['vehicleRunning', '10', '万元', '0', 'increase', null],
      ['reception', '20', '万元', '0', 'increase', '0'],
    ]));

  test('no change on last year is a change of nothing', () =>
    expect(short('公务接待费 ２０．５ 万元，与上年持平。')).toEqual([['reception', '20.5', '万元', '0', null, null]]));

  test('a reason that speaks of decreases changes no figure', () =>
    expect(
      short(
        '机关运行经费安排 10 万元，比上年减少 2 万元，下降 16.7%，主要原因是差旅费减少 3 万元，公务接待费压减 1 万元，人员减少 5%。',
      ),
    ).toEqual([['operating', '10', '万元', '2', 'decrease', '16.7']]));

  test('reads procurement and assets, and leaves price thresholds out', () => {
    expect(short('政府采购安排 98795 万元，其中：货物类采购预算 1165.6 万元，工程类采购预算 200 万元，服务类采购预算 97429.4 万元等。', '四、政府采购情况').map((row) => row.slice(0, 2))).toEqual([
      ['procurement', '98795'],
      ['procurementGoods', '1165.6'],
      ['procurementWorks', '200'],
      ['procurementServices', '97429.4'],
    ]); // prettier-ignore
    expect(short('截至 2021 年 12 月 31 日，固定资产金额 12522.86 万元，分布为：房屋 5396.13 平方米，车辆 1 辆，单价在 100 万元以上的设备 4 台等。本年度拟购置固定资产 1046.6 万元。').map((row) => row.slice(0, 3))).toEqual([
      ['fixedAssets', '12522.86', '万元'],
      ['buildings', '5396.13', '平方米'],
      ['vehicleCount', '1', '辆'],
      ['largeEquipment', '4', '台'],
      ['plannedAssets', '1046.6', '万元'],
    ]); // prettier-ignore
  });

  test('a change in another unit is told in the unit of its figure', () =>
    expect(short('收入预算1.5亿元，比上年减少2000万元，下降11.76%。')).toEqual([
      ['income', '1.5', '亿元', '0.2', 'decrease', '11.76'],
    ]));

  test.each(['1,38.13', '1e3', '0x1F', '1.2.3', '007', '①', '١٢', '十', '-39', '12 345'])(
    'a number printed %s is a problem, not a figure',
    (printed) => {
      const { figures, problems } = read(`机关运行经费安排 ${printed} 万元，比上年增加 5 万元。`);
      expect(figures).toEqual([]);
      expect(problems[0]).toMatchObject({ section: 1, paragraph: 1 });
      expect(printed).toContain(problems[0]?.printed.trim());
    },
  );

  test('widths, spaces and separators never change a figure', () => {
    const wide = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace('.', '．');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('', ' ', '　'), (whole, part, space) => {
        const plain = `${whole}.${String(part).padStart(2, '0')}`;
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',');
        for (const printed of [plain, grouped, wide(plain)]) {
          expect(short(`公务接待费${space}${printed}${space}万元，比上年增加${printed}万元。`)).toEqual([['reception', plain, '万元', plain, 'increase', null]]);
        }
      }),
    ); // prettier-ignore
  });

  test.each(['1', '1 ', '（', '万', '主要原因是', '收入预算1万元，', '1万元', '，收入', '与上年'])(
    'reads 4 MB of %j in linear time and says what it left',
    (unit) => {
      const before = performance.now();
      const { figures, problems } = read(unit.repeat(Math.floor(4e6 / unit.length)));
      expect(performance.now() - before).toBeLessThan(8000);
      if (figures.length > 1000) expect(problems.at(-1)?.message).toContain('没有读');
    },
  );
});
