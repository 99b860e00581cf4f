import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { beforeAll, describe, expect, it } from 'vitest';
import { toAmount } from '../../src/model/amount.ts';
import type { Budget } from '../../src/model/budget.ts';
import { queryWords } from '../../src/views/pinyin-match.ts';
import { makeReadings, readReadings, type Readings } from '../../src/views/readings.ts';
import { countWords, searchAll } from '../../src/views/search-all.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { searchEntries, spokenTexts, type SearchEntry } from '../../src/views/search-entries.ts';
import { rankOf, RANKS } from '../../src/views/search-rank.ts';
import type { UsePlace } from '../../src/views/use.ts';
import { readEdition } from './edition.ts';

const here = (): string => '?';
const links = {
  project: here, cell: here, term: here, check: here, page: here, use: (place: UsePlace) => JSON.stringify(place),
}; // prettier-ignore
const speaker = {
  readingsOf: (one: string) => pinyin(one, { toneType: 'none', type: 'array', multiple: true, v: true }),
  speak: (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true }),
};
const edition = readEdition();

/** The edition with projects of these names and amounts in place of its own, in this order. */
function budgetOf(named: readonly (readonly [name: string, amount: string])[]): Budget {
  const [like] = edition.projects;
  if (!like) throw new Error('no projects');
  const projects = named.map(([name, amount], at) => ({
    ...like, id: `q${at}`, name, amount, order: at + 1, shortLabel: name, tinyLabel: name, domain: null, unit: null, goal: null, withheld: false,
  })); // prettier-ignore
  return { ...edition, projects };
}

function search(budget: Budget, query: string): string[] {
  const readings = readReadings(JSON.parse(JSON.stringify(makeReadings(spokenTexts(budget), speaker))));
  const found = searchAll(searchEntries(budget, links), query, readings) ?? [];
  const projects = found.find(({ group }) => group === 'projects')?.found ?? [];
  return projects.map(({ id }) => budget.projects.find((project) => project.id === id)?.name ?? id);
}

describe('hits', () => {
  it('stand exact, then by beginning, then inside, whatever the amounts', () => {
    const budget = budgetOf([
      ['全省政务云', '900.00'],
      ['政务云扩容', '5.00'],
      ['政务云', '1.00'],
      ['政务云运维', '70.00'],
      ['区县政务云', '30.00'],
    ]);
    expect(search(budget, '政务云')).toEqual(['政务云', '政务云运维', '政务云扩容', '全省政务云', '区县政务云']);
  });

  it('stand by whole pinyin, then initials, then mixed, then another reading, largest first in each', () => {
    const budget = budgetOf([
      ['会计核算', '1.00'],
      ['快结合算', '2.00'],
      ['可见互审', '9.00'],
      ['会计合算', '3.00'],
    ]);
    // 快结 is not 会计: only what sounds so by whole syllables comes first.
    expect(search(budget, 'kuaijihesuan')).toEqual(['会计合算', '会计核算']);
    expect(search(budget, 'kjhs')).toEqual(['可见互审', '会计合算', '快结合算', '会计核算']);
    expect(search(budget, 'huiji')).toEqual(['会计合算', '会计核算']);
  });

  it('put initials before a mixture, though the mixture is larger', () => {
    // Both are `zy`: 资源 by its initials; 组一 too; 政y as typed needs the character.
    const budget = budgetOf([
      ['数据资源', '1.00'],
      ['西安办', '90.00'],
      ['先办', '2.00'],
      ['希岸办', '500.00'],
    ]);
    expect(search(budget, 'xianban')).toEqual(['希岸办', '西安办', '先办']);
    expect(search(budget, 'xab')).toEqual(['希岸办', '西安办']);
    expect(search(budget, 'xianb')).toEqual(['希岸办', '西安办', '先办']);
    expect(search(budget, '西an')).toEqual(['西安办']);
  });

  it('find a code and an amount exactly before those that merely contain them', () => {
    const budget = budgetOf([
      ['甲', '142.00'],
      ['乙', '42.00'],
      ['丙', '420.05'],
      ['丁', '42.001'],
    ]);
    expect(search(budget, '42.00')).toEqual(['乙', '丁', '甲']);
    const entries = searchEntries(edition, links);
    const classes = searchAll(entries, '201', null)?.find(({ group }) => group === 'classes');
    expect(classes?.found[0]?.id).toBe('class-201');
    expect(classes?.found.slice(1, 3).map(({ id }) => id)).toEqual(['class-20103', 'class-2010399']);
  });

  it('give a class all the money that goes to it, as 资金流向 does, or say which table its figure is of', () => {
    const classes = searchEntries(edition, links).filter(({ group }) => group === 'classes');
    const codes = new Set<string>();
    for (const coding of ['department', 'government'] as const)
      for (const economicDigits of [3, 5] as const)
        for (const { layer, code, amount } of buildFlow(edition, { coding, economicDigits }).nodes) {
          if (layer !== 2 || code?.length !== economicDigits) continue;
          const found = classes.find(({ id }) => id === `class-${code}`);
          expect(found?.amounts, code).toEqual([amount]);
          expect(found?.note).toContain('全部支出');
          expect(found?.href).toContain(`"selected":"e:${code}"`);
          codes.add(code);
        }
    expect(codes.has('302') && codes.has('30227') && codes.has('50201')).toBe(true);
    for (const { id, note } of classes) if (!codes.has(id.replace('class-', ''))) expect(note, id).toMatch(/表 \d/);
  });

  it('show where a word was found that the name does not have: a label, a domain, a code, the amount', () => {
    const entries = searchEntries(edition, links);
    const hit = (query: string, group: string) => {
      const [found] = searchAll(entries, query, null)?.find((one) => one.group === group)?.found ?? [];
      return [...(found?.title ?? []), ...(found?.note ?? []), ...(found?.amount ?? [])]
        .filter((piece) => piece.hit)
        .map(({ text }) => text);
    };
    expect(hit('2010399', 'classes')).toEqual(['2010399']);
    expect(hit('23947.04', 'projects')).toEqual(['23,947.04 万元']);
    for (const { domain } of edition.projects) if (domain) expect(hit(domain, 'projects'), domain).toContain(domain);
    for (const { tinyLabel, withheld } of edition.projects) {
      if (withheld || queryWords(tinyLabel).length !== 1) continue;
      expect(hit(tinyLabel, 'projects').join(''), tinyLabel).not.toBe('');
    }
  });

  it('list the rest of a group when it is opened, the same ones first', () => {
    const entries = searchEntries(edition, links);
    const of = (opened: ReadonlySet<SearchEntry['group']>) =>
      searchAll(entries, '服务', null, opened)?.find(({ group }) => group === 'rows');
    const [shut, open] = [of(new Set()), of(new Set(['rows' as const]))];
    expect(shut && open && open.found.length > shut.found.length).toBe(true);
    expect(open?.found).toHaveLength(open?.count ?? -1);
    expect(open?.found.slice(0, shut?.found.length)).toEqual(shut?.found);
  });

  it('that are none explain themselves by what each word finds alone', () => {
    const entries = searchEntries(edition, links);
    expect(searchAll(entries, '粤省事 火箭', null)).toEqual([]);
    const alone = countWords(entries, '粤省事 火箭', null);
    expect(alone.map(({ word }) => word)).toEqual(['粤省事', '火箭']);
    expect(alone[0]?.count).toBeGreaterThan(4);
    expect(alone[1]?.count).toBe(0);
    expect(countWords(entries, '火箭', null)).toEqual([]);
  });
});

describe(rankOf, () => {
  let entries: readonly SearchEntry[] = [];
  let readings: Readings | null = null;
  beforeAll(() => {
    entries = searchEntries(edition, links);
    readings = readReadings(JSON.parse(JSON.stringify(makeReadings(spokenTexts(edition), speaker))));
  });

  it('orders every answer: no hit stands before one of a better rank, nor before a larger one of its own', () => {
    const texts = edition.projects.flatMap(({ name }) => [name.slice(0, 2), name.slice(2, 5)]);
    const queries = fc.oneof(
      fc.constantFrom(...texts),
      fc.constantFrom(
        'zw',
        'zwy',
        'shuju',
        'fuwu',
        'yun',
        'sj',
        '数据 yun',
        '20',
        '30201',
        '2022',
        'xinxi',
        '服务fei',
        'yss',
      ),
    );
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const all = new Set(entries.map(({ group }) => group));
    fc.assert(
      fc.property(queries, (query) => {
        for (const { found } of searchAll(entries, query, readings, all) ?? [])
          found.forEach(({ id }, at) => {
            const [one, next] = [byId.get(id), byId.get(found[at + 1]?.id ?? '')];
            if (!one || !next) return;
            const words = queryWords(query);
            const [a, b] = [one, next].map((entry) => RANKS.indexOf(rankOf(entry, words, readings) ?? 'heard'));
            expect(a, `${query}: ${id}`).toBeLessThanOrEqual(b ?? 0);
            if (a !== b || one.amounts.length === 0 || next.amounts.length === 0 || one.unit !== next.unit) return;
            expect(toAmount(one.amounts[0] ?? '0').gte(next.amounts[0] ?? '0'), `${query}: ${id}`).toBe(true);
          });
      }),
      { numRuns: 60 },
    );
  });
});
