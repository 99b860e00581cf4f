import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithheld, labelsApart, readYears, shortLabels } from '../../src/ingest/names.ts';
import { plainKey } from '../../src/ingest/printed-text.ts';

describe(readYears, () => {
  test.each([
    ['省政务云(2022年)项目', 2022, 2022],
    ['省政务云（２０２２ 年）项目', 2022, 2022],
    ['公众号运营(2021-2022年)项目', 2021, 2022],
    ['平台运营服务（2022—2024年）项目', 2022, 2024],
    ['平台运营（2022年至2024年）', 2022, 2024],
    ['等级保护测评服务项目(2020年第一批)', 2020, 2020],
    ['2018年度省级专项', 2018, 2018],
    ['水库加固（2023）', 2023, 2023],
    ['二〇二二年水利普查', 2022, 2022],
    ['面向2035年规划研究（2022年）', 2022, 2022],
  ])('%s is %i to %i', (name, from, to) => expect(readYears(name)).toEqual({ from, to }));

  test.each([
    '后勤工作经费项目',
    '12345热线',
    '第2022号工程',
    '2019年与2021年两批设备',
    '倒置（2024-2022年）',
    '编号120225年',
    '十四五规划',
  ])('%s gives none', (name) => expect(readYears(name)).toBeNull());
});

describe(isWithheld, () => {
  test.each(['涉密项目', '涉密 项目', '（涉密项目）', '涉密项目1', '涉密项目（二）'])('%s is withheld', (name) =>
    expect(isWithheld(name)).toBe(true),
  );
  test.each(['涉密信息系统测评项目', '后勤工作经费项目', '非涉密项目', ''])('%j is not', (name) =>
    expect(isWithheld(name)).toBe(false),
  );
});

describe(plainKey, () => {
  test('does not depend on width or white space', () =>
    expect(plainKey('省政务云 （２０２２年）\n项目')).toBe(plainKey('省政务云(2022年)项目')));
});

describe(shortLabels, () => {
  test.each([
    ['广东省水利厅水库除险加固(2022年)项目', '广东省水利厅', '水库除险加固'],
    ['水利厅水库除险加固（2022-2024年）项目', '广东省水利厅', '水库除险加固'],
    ['涉密项目', '广东省水利厅', '涉密项目'],
    ['示范区建设(2021年)项目(东区人家)', '广东省水利厅', '示范区建设项目（东区人家）'],
    ['省域治理平台项目', '广东省水利厅', '省域治理平台'],
  ])('%s of %s is %s', (name, agency, label) => {
    const labels = shortLabels(name, agency);
    expect(labels.shortLabel).toBe(label);
  });

  test('a bracket that tells projects apart is the tiny label', () =>
    expect(shortLabels('示范区建设(2021年)项目(东区人家)', '广东省水利厅').tinyLabel).toBe('东区人家'));

  test('labels are never empty and never longer than the name', () => {
    const part = fc.constantFrom(
      '省',
      '广东省',
      '水利厅',
      '(2022年)',
      '项目',
      '服务',
      '平台',
      '建设',
      '“',
      '”',
      '数字政府',
      '系统',
      '涉密',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ minLength: 1 })), { minLength: 1, maxLength: 12 }), (parts) => {
        const name = parts.join('');
        fc.pre(name.trim() !== '');
        const { shortLabel, tinyLabel } = shortLabels(name, '广东省水利厅');
        expect(shortLabel).not.toBe('');
        expect(tinyLabel).not.toBe('');
        expect(shortLabel.length).toBeLessThanOrEqual(name.length + 2);
      }),
    );
  });

  test('reads hostile names in linear time', () => {
    const before = performance.now();
    for (const unit of ['省', '（', '2022年', '服务', ' ']) {
      const name = unit.repeat(1e6);
      [readYears(name), isWithheld(name), shortLabels(name, name), plainKey(name)].forEach((value) =>
        expect(value).toBeDefined(),
      );
    }
    expect(performance.now() - before).toBeLessThan(8000);
  });
});

describe(labelsApart, () => {
  const labels = (names: readonly string[]) => labelsApart(names.map((name) => shortLabels(name, '广东省水利厅')));

  test('never calls a project by a remark on its money', () => {
    const names = ['东江水库设备购置（自有资金）', '西江水库设备购置（自有资金）', '堤防维修(省级财政拨款)项目'];
    expect(labels(names).map(({ tinyLabel }) => tinyLabel)).toEqual([
      '东江水库设备购置',
      '西江水库设备购置',
      '堤防维修',
    ]);
  });

  test('refuses a label that several share for what tells them apart', () => {
    const names = ['示范区建设（东区人家）', '示范区监测（东区人家）', '示范区监测（西区人家）'];
    expect(labels(names).map(({ tinyLabel }) => tinyLabel)).toEqual([
      '示范区建设（东区人家）',
      '示范区监测（东区人家）',
      '西区人家',
    ]);
    const paid = ['设备购置（自有资金）', '设备购置（财政拨款）'];
    expect(labels(paid).map(({ tinyLabel }) => tinyLabel)).toEqual(paid);
  });

  test('leaves the same name of two years as it is', () => {
    expect(labels(['堤防维修(2021年)项目', '堤防维修(2022年)项目']).map(({ tinyLabel }) => tinyLabel)).toEqual([
      '堤防维修',
      '堤防维修',
    ]);
  });
});
