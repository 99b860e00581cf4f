import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumAmounts } from '../../src/model/amount.ts';
import { findBaselines, findDeadlines } from '../../src/views/goal-facts.ts';
import { findWords, searchWords } from '../../src/views/goal-search.ts';
import { readGoal } from '../../src/views/goal-text.ts';
import { coverage } from '../../src/views/goal-portions.ts';
import { factPortions, GOAL_FACTS, goalEntries, hasFact, listGoals } from '../../src/views/goals.ts';
import { goalsHeadline } from '../../src/views/goals-headline.ts';
import { findSharedWording } from '../../src/views/shared-wording.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const entries = goalEntries(budget);
const quotes = (text: string, find: typeof findDeadlines) => find(text).map(({ start, end }) => text.slice(start, end));

describe(findDeadlines, () => {
  it.each([
    ['2022年6月底前完成主体工程验收', ['2022年6月底前']],
    ['年底前实现全省联网', ['年底前']],
    ['12月31日之前支付全部货款', ['12月31日之前']],
    ['到2025年，培训教师5000人次', ['到2025年']],
    ['在接到报修后24小时内响应', ['24小时内']],
    ['自受理之日起5个工作日内办结', ['5个工作日内']],
    ['第三季度末完成招标，年底完成投产', ['第三季度末', '年底']],
    ['本年度内开工建设3所学校', ['本年度内']],
  ])('finds the date in %s', (text, found) => expect(quotes(text, findDeadlines)).toEqual(found));

  it.each([
    '在延续2020年政务云服务的基础上，继续完善平台',
    '2021年至2022年开展课题研究',
    '按期完成全部采购任务',
    '2022年前期工作经费用于勘察设计',
    '做好年度预算管理，提高内部控制水平',
    '改造6个月台',
  ])('finds none in %s', (text) => expect(quotes(text, findDeadlines)).toEqual([]));
});

describe(findBaselines, () => {
  it.each([
    ['高速公路通行能力从60%提升到80%', ['从60%提升到']],
    ['办理时限由15天压缩至3天', ['由15天压缩至']],
    ['事故起数较上年下降5%', ['较上年']],
    ['就诊人次比2021年增长', ['比2021年']],
    ['在现有200张病床的基础上扩建', ['在现有200张病床的基础上']],
    ['游客人数同比增长', ['同比']],
  ])('finds the starting point in %s', (text, found) => expect(quotes(text, findBaselines)).toEqual(found));

  it.each([
    '从资源申请、使用、撤销等环节进行全面管控',
    '由数据中台进行统一管理',
    '夯实基础，上下联动',
    '比较基础的设施',
  ])('finds none in %s', (text) => expect(quotes(text, findBaselines)).toEqual([]));
});

describe(findSharedWording, () => {
  const other = '为全省农村公路提供日常养护与安全巡查服务';
  it('finds words that two texts share, over punctuation and width, from both sides', () => {
    const shared = findSharedWording([
      { id: 'a', text: `一、${other}，养护里程1000公里。` },
      { id: 'b', text: `（1）${other.replace('公路', ' 公路，')}。` },
      { id: 'c', text: '另一段无关的文字，说的是别的事情，也足够长。' },
    ]);
    expect(shared.get('a')).toEqual([{ other: 'b', stretches: [{ start: 2, end: 22 }], characters: 20 }]);
    expect(shared.get('b').map((one) => [one.other, one.characters])).toEqual([['a', 20]]);
    expect(shared.get('c')).toEqual([]);
  });

  it('is mutual, and its stretches lie in the text, in the edition', () => {
    for (const entry of entries) {
      for (const { other: id, stretches } of entry.shared()) {
        expect(
          entries
            .find((one) => one.id === id)
            ?.shared()
            .some((one) => one.other === entry.id),
        ).toBe(true);
        for (const { start, end } of stretches) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(entry.project.goal.text.length);
        }
      }
    }
  });
});

describe(findWords, () => {
  it('finds every place, over white space, case and width, and gives verbatim offsets', () => {
    const text = '提供 IaaS、PaaS 云服务,服务ＩａａＳ';
    const found = findWords(text, searchWords('iaas'));
    expect(found?.map(({ start, end }) => text.slice(start, end))).toEqual(['IaaS', 'ＩａａＳ']);
  });

  it('asks for every word, in the text or in the name', () => {
    expect(findWords('甲乙', searchWords('甲 丙'))).toBeNull();
    expect(findWords('甲乙', searchWords('甲 丙'), '丙项目')).toEqual([{ start: 0, end: 1 }]);
  });

  it('never throws, and every stretch is the word, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 8 }), fc.string(), (head, query, tail) => {
        const bare = (one: string) =>
          one.split('').map((unit) => unit.normalize('NFKC').toLowerCase()).join('').replace(/\s/g, ''); // prettier-ignore
        const [text, words] = [`${head}${query}${tail}`, searchWords(query)];
        const found = findWords(text, words) ?? [];
        expect(found.length > 0).toBe(words.length > 0);
        for (const { start, end } of found) {
          const stretch = bare(text.slice(start, end));
          expect(words.some((word) => stretch.includes(word))).toBe(true);
        }
      }),
    );
  });
});

describe(listGoals, () => {
  it('has sums that are those of the projects, for every filter', () => {
    for (const { fact, count, amount } of factPortions(budget, entries)) {
      const list = listGoals(budget, entries, { fact, sort: 'amount-desc', q: '' });
      expect(list.portion).toMatchObject({ count, amount });
      if (fact !== 'none') expect(list.entries.every((entry) => hasFact(entry, fact))).toBe(true);
    }
  });

  it('says what the document says of its goals', () => {
    const portions = new Map(factPortions(budget, entries).map((portion) => [portion.fact, portion]));
    expect(portions.get('all')).toMatchObject({ count: 28, amount: '78231.90', share: '78.2%' });
    expect(portions.get('none')).toMatchObject({ count: 112, amount: '21768.10' });
    expect(portions.get('deadline')).toMatchObject({ count: 0, amount: '0.00' });
    const sharing = entries.filter((entry) => hasFact(entry, 'shared')).map(({ id }) => id);
    expect(portions.get('shared')?.count).toBe(sharing.length);
    expect(sharing.sort()).toEqual(['p103', 'p140', 'p21', 'p23', 'p27', 'p34', 'p88', 'p91'].sort());
  });

  it('splits all project money into parts that add up', () => {
    const parts = coverage(budget);
    expect(sumAmounts(parts.map(({ amount }) => amount)).toFixed(2)).toBe('100000.00');
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(budget.projects.length);
  });

  it('sorts by money, by indicators and as the table has them', () => {
    const ids = (sort: 'amount-desc' | 'indicators-desc' | 'order-asc') =>
      listGoals(budget, entries, { fact: 'all', sort, q: '' }).entries;
    expect(ids('amount-desc')[0]?.id).toBe('p34');
    const counts = ids('indicators-desc').map(({ indicators }) => indicators);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(ids('order-asc')[0]?.id).toBe('p21');
  });

  it('counts the places of a search and marks exactly them', () => {
    const { entries: found, places } = listGoals(budget, entries, { fact: 'all', sort: 'amount-desc', q: '电子印章' });
    const printed = budget.projects.reduce((sum, { goal }) => sum + (goal?.text.split('电子印章').length ?? 1) - 1, 0);
    expect(places).toBe(printed);
    const marked = found.flatMap((entry) => readGoal(entry.project.goal, entry.hits)).flatMap(({ runs }) => runs);
    expect(marked.filter(({ hit }) => hit).map(({ text }) => text).join('')).toBe('电子印章'.repeat(printed)); // prettier-ignore
  });
});

describe(goalsHeadline, () => {
  it('is made from the figures', () => {
    const { lines, sub } = goalsHeadline(budget, entries, '万元');
    expect(lines[0]?.[0]?.text).toBe('28 个项目公布了绩效目标，占项目支出 78.2%');
    expect(sub).toContain('9 项，占 26.8%');
    expect(sub).toContain('112 项、21,768.10 万元未公布，其中 8 项涉密');
  });

  it('speaks of a budget without any goal', () => {
    const bare = { ...budget, projects: budget.projects.map((project) => ({ ...project, goal: null })) };
    expect(goalsHeadline(bare, goalEntries(bare), '万元').lines[0]?.[0]?.text).toBe('140 个项目都未公布绩效目标');
    for (const fact of GOAL_FACTS)
      expect(listGoals(bare, [], { fact, sort: 'amount-desc', q: 'x' }).entries).toEqual([]);
  });
});
