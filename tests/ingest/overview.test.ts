import { describe, expect, test } from 'vitest';
import { readDivisions, readOverview } from '../../src/ingest/overview.ts';

describe(readOverview, () => {
  const overview = readOverview([
    '第一部分 某省水利厅概况',
    '一、主要职责',
    '（一）负责水利规划。',
    '（二）统筹全省水库、堤防、数据资',
    '源等安全保障工作。',
    '（三）完成其他任务。',
    '二、部门机构设置',
    '某省水利厅是省政府组成部门。下设办公室、规划计划处、水资源与节水处等 3 个正处级机构。',
    '三、部门预算构成',
    '本部门无下属单位，部门预算为本级预算。',
  ]);

  test('a duty that a page breaks is one duty', () =>
    expect(overview.duties).toEqual([
      '（一）负责水利规划。',
      '（二）统筹全省水库、堤防、数据资源等安全保障工作。',
      '（三）完成其他任务。',
    ]));

  test('names the divisions, 与 within a name included', () =>
    expect(overview.divisions).toEqual(['办公室', '规划计划处', '水资源与节水处']));

  test('gives scope and sections as printed', () => {
    expect(overview.scope).toBe('本部门无下属单位，部门预算为本级预算。');
    expect(overview.sections.map((section) => section.title)).toEqual([
      '一、主要职责',
      '二、部门机构设置',
      '三、部门预算构成',
    ]);
    expect(overview.sections[0]?.paragraphs).toHaveLength(4);
  });

  test('reads other wordings, and duties in one paragraph', () => {
    const other = readOverview([
      '一、部门职责',
      '本局主要职责是：（一）甲；（二）乙。',
      '二、内设机构',
      '内设 2 个处：人事处和财务处。',
      '三、所属单位',
      '无。',
    ]);
    expect(other.duties).toEqual(['（一）甲；', '（二）乙。']);
    expect(other.divisions).toEqual(['人事处', '财务处']);
    expect(other.scope).toBe('无。');
  });

  test('an empty part gives an empty overview', () =>
    expect(readOverview([])).toEqual({ duties: [], organisation: '', divisions: [], scope: '', sections: [] }));
});

describe(readDivisions, () => {
  test.each([
    ['本部门内设机构包括：办公室（党组办公室）、人事处和财务处。', ['办公室', '人事处', '财务处']],
    ['内设办公室、政策法规处等2个处室，下属单位2个：省人民医院、省疾控中心', ['办公室', '政策法规处']],
    ['1.办公室\n2.人事处\n3.机关党委', ['办公室', '人事处', '机关党委']],
    ['设办公室、基础教育处、终身教育处共3个内设机构。', ['办公室', '基础教育处', '终身教育处']],
    ['本单位无内设机构。', []],
  ])('of %j', (text, names) => expect(readDivisions(text)).toEqual(names));

  test('reads long texts in linear time', () => {
    const before = performance.now();
    readDivisions('办公室、'.repeat(5e5) + '（'.repeat(1e6) + '和'.repeat(1e6));
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
