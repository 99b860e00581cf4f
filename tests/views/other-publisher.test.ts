import { describe, expect, it } from 'vitest';
import { colourClass, domainColours, hasKin, WITHHELD_FILL } from '../../src/views/colour.ts';
import { projectLabels } from '../../src/views/namesakes.ts';
import { hitRows, legendRows } from '../../src/views/project-lists.ts';
import { publisherWords, regionOf } from '../../src/views/publisher.ts';
import { findFamily } from '../../src/views/relatives.ts';
import { searchEntries } from '../../src/views/search-entries.ts';
import { searchHint } from '../../src/views/search-hint.ts';
import { searchProjects } from '../../src/views/search.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { shownProjects } from '../../src/views/shown-projects.ts';
import { shownSheet } from '../../src/views/shown-sheet.ts';
import { buildTree } from '../../src/views/tree.ts';
import { initialOf } from '../../src/charts/type-ahead.ts';
import { budgetOf, committedBudget, projectOf } from './budgets.ts';

const edition = committedBudget();
const by = (publisher: string, names: readonly string[]) => {
  const budget = budgetOf(names.map((name, at) => projectOf(at + 1, `${900 - at}.00`, { name })));
  return { ...budget, document: { ...budget.document, publisher } };
};
const familyOf = (budget: ReturnType<typeof by>, at: number) => {
  const project = budget.projects[at];
  return project ? (findFamily(budget, project)?.word ?? null) : null;
};

describe(publisherWords, () => {
  it.each([
    ['广东省卫生健康委员会', '广东省', ['广东省卫生健康委员会', '卫生健康委员会', '卫生健康委', '卫生健康']],
    ['广州市越秀区教育局', '广州市', ['广州市越秀区教育局', '越秀区教育局', '越秀区教育']],
    ['某局', '', ['某局']],
  ])('of %s', (publisher, region, words) => {
    expect([regionOf(publisher), publisherWords(publisher)]).toEqual([region, words]);
  });
});

describe(findFamily, () => {
  it("makes nobody a relative by the publisher's own name or a part of it", () => {
    const names = [
      '卫生健康委员会（本级）疫苗采购项目',
      '卫生健康委员会（本级）血液检测项目',
      '广东省卫生健康委员会信息维护',
    ];
    const budget = by('广东省卫生健康委员会', names);
    expect(names.map((_, at) => familyOf(budget, at))).toEqual([null, null, null]);
    const inside = by('广东省水利厅', ['关于水利厅机关物业', '补助水利厅机关车辆']);
    expect(familyOf(inside, 0)).toBe('水利厅机关');
  });

  it('keeps what names have in common beside it, and strips no 市 of 市场', () => {
    const budget = by('广州市市场监督管理局', [
      '市场主体年报抽查（2023年）',
      '市场主体年报抽查（2024年）',
      '广州市特种设备',
    ]);
    expect(familyOf(budget, 0)).toBe('市场主体年报抽查');
  });
});

describe(searchHint, () => {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const initial = (one: string) => initialOf(one, compare);

  it('takes its examples from the budget that is shown', () => {
    const hint = searchHint(edition, initial);
    expect(hint).toMatch(/^例如：政务云、zwy、[^、a-z]{2}[a-z]{2}、2010399、2\.39亿$/);
    const written = hint.replace('例如：', '').split('、').filter((word) => !/^[a-z]|[a-z]$|^\d{7}$/.test(word)); // prettier-ignore
    for (const word of written) expect(searchProjects(edition, word, null)?.ids.length, word).toBeGreaterThan(0);
  });

  it('names nothing that another budget does not have', () => {
    const small = budgetOf([projectOf(1, '81.50', { shortLabel: '志书编纂癸' }), projectOf(2, '5.00', { shortLabel: '甲' })]); // prettier-ignore
    expect(searchHint(small, initial)).toBe('例如：志书编纂、zsbz、81.50万');
    expect(searchHint(small, null)).toBe('例如：志书编纂、81.50万');
    expect(searchHint(budgetOf([]), initial)).toBe('');
  });
});

describe('the spending unit', () => {
  const units = ['某局（本级）', '某局抢险队', '某局技术中心'];
  const several = budgetOf(
    units.map((unit, at) =>
      projectOf(at + 1, `${9 - at}.00`, { name: '应急储备', shortLabel: '应急储备', tinyLabel: '应急储备', unit }),
    ),
  );
  const links = { project: (id: string) => id, page: () => '', cell: () => '', term: () => '', check: () => '', use: () => '' }; // prettier-ignore

  it('is said on the page, in the table and in the search where a budget has more than one', () => {
    const sheet = buildSheet(several, 'p2');
    expect(sheet?.spendingUnit).toBe('某局抢险队');
    const facts = sheet && shownSheet(several, sheet, '万元')[0]?.rows.map(({ cells }) => [cells['fact']?.text, cells['content']?.text]); // prettier-ignore
    expect(facts).toContainEqual(['资金使用单位', '某局抢险队']);
    const tree = buildTree(several, 'domain');
    const table = shownProjects(several, tree, tree, null, '万元', links);
    expect(table.columns.find(({ key }) => key === 'unit')).toMatchObject({ heading: '资金使用单位', wide: false });
    expect(table.rows.map(({ cells }) => cells['unit']?.text)).toEqual(units);
    expect(sheet?.relatives?.members.map(({ name }) => name)).toEqual(units.map((unit) => `应急储备 ${unit}`));
    expect(searchEntries(several, links).find(({ id }) => id === 'p3')?.note).toBe('某局技术中心');
  });

  it('tells namesakes apart, before their place in table 12 does', () => {
    expect([...projectLabels(several.projects).values()].map(({ short }) => short)).toEqual(
      units.map((unit) => `应急储备 ${unit}`),
    );
    const twice = [...several.projects, projectOf(4, '1.00', { name: '应急储备', shortLabel: '应急储备', tinyLabel: '应急储备', unit: '某局抢险队' })]; // prettier-ignore
    expect([...projectLabels(twice).values()].map(({ short }) => short)).toEqual([
      '应急储备 某局（本级）',
      '应急储备 第 2 项',
      '应急储备 某局技术中心',
      '应急储备 第 4 项',
    ]);
  });

  it('is not said where all have the same', () => {
    const tree = buildTree(edition, 'domain');
    expect(buildSheet(edition, 'p1')?.spendingUnit).toBeNull();
    expect(shownProjects(edition, tree, tree, null, '万元', links).columns.map(({ key }) => key)).not.toContain('unit');
  });
});

describe('projects without a domain', () => {
  const budget = budgetOf([projectOf(1, '5.00'), projectOf(2, '3.00'), projectOf(3, '2.00', { withheld: true })]);

  it('have the colour of their tiles wherever they have one; withheld ones that of their edge', () => {
    const tree = buildTree(budget, 'domain');
    const tile = 'var(--yt-f-project)';
    expect(colourClass({ domain: null, withheld: false }, [])).toBe('domain-none');
    expect(domainColours([], null).fill).toBe(tile);
    const write = (amount: string | { toString: () => string }) => amount.toString();
    expect(legendRows(tree, [], write, () => '').map(({ colour }) => colour)).toEqual([tile, null]);
    const hits = { ids: ['p1', 'p3'], total: '7.00' };
    const rows = hitRows(budget, hits, [], write, { project: () => '' } as never);
    expect(rows.map(({ colour }) => colour)).toEqual([tile, WITHHELD_FILL]);
  });

  it('are no kin by that', () => {
    expect(hasKin({ domain: null, withheld: false })).toBe(false);
    expect(hasKin({ domain: null, withheld: true })).toBe(true);
    expect(hasKin({ domain: '甲', withheld: false })).toBe(true);
  });
});
