import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { matchAmount } from '../../src/views/amount-match.ts';
import { fold, matchText, queryWords } from '../../src/views/pinyin-match.ts';
import { makeReadings, readReadings } from '../../src/views/readings.ts';
import { markPieces, searchAll } from '../../src/views/search-all.ts';
import { searchEntries, spokenTexts } from '../../src/views/search-entries.ts';
import { searchInSlices } from '../../src/views/search-slices.ts';
import { searchProjects } from '../../src/views/search.ts';
import { readEdition } from './edition.ts';

const speaker = {
  readingsOf: (one: string) => pinyin(one, { toneType: 'none', type: 'array', multiple: true, v: true }),
  speak: (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true }),
};
const read = (texts: readonly string[]) => {
  const readings = readReadings(JSON.parse(JSON.stringify(makeReadings(texts, speaker))));
  if (!readings) throw new Error('what was written must be read');
  return readings;
};

/** Names with characters that are read in more than one way, as they are read there. */
const POLYPHONES: readonly (readonly [name: string, said: string])[] = [
  ['会计核算', 'kuaijihesuan'],
  ['重庆专线', 'chongqingzhuanxian'],
  ['长者服务', 'zhangzhefuwu'],
  ['行政审批', 'xingzhengshenpi'],
  ['银行账户', 'yinhangzhanghu'],
  ['调度中心', 'diaoduzhongxin'],
  ['调整方案', 'tiaozhengfangan'],
  ['使用率', 'shiyonglv'],
  ['数据资源', 'shujuziyuan'],
  ['重点工作', 'zhongdiangongzuo'],
  ['长期运维', 'changqiyunwei'],
  ['校长培训', 'xiaozhangpeixun'],
  ['银行长期存款', 'yinhangchangqicunkuan'],
  ['音乐活动', 'yinyuehuodong'],
  ['便宜', 'pianyi'],
  ['便民服务', 'bianminfuwu'],
  ['参与', 'canyu'],
  ['参差', 'cenci'],
  ['供给', 'gongji'],
  ['给予', 'jiyu'],
  ['角色', 'juese'],
  ['处理', 'chuli'],
  ['办事处', 'banshichu'],
  ['都市', 'dushi'],
  ['差旅费', 'chailvfei'],
  ['差额', 'chae'],
];

describe('pinyin of polyphones', () => {
  const readings = read(POLYPHONES.map(([name]) => name));
  it.each(POLYPHONES)('%s is found as it is read there: %s', (name, said) => {
    expect(matchText(fold(name), said, readings)).toEqual({ start: 0, end: name.length, how: 'full' });
  });

  it('hears no word across a comma or an ideographic one, but within quotes and brackets', () => {
    const names = ['应用，实施', '应用、实施', '应用,实施', '“粤省”事平台（一期）'];
    const own = read(names);
    for (const name of names.slice(0, 3)) {
      expect(matchText(fold(name), 'yss', own), name).toBeNull();
      expect(matchText(fold(name), 'yongshi', own), name).toBeNull();
      expect(matchText(fold(name), 'shishi', own), name).not.toBeNull();
      expect(matchText(fold(name), '用实', own)?.how, name).toBe('written');
    }
    expect(matchText(fold('“粤省”事平台（一期）'), 'yssptyq', own)?.how).toBe('initials');
  });

  it('takes no initials of readings that characters have elsewhere', () => {
    const own = read(['预算单', '单位']);
    expect(matchText(fold('预算单'), 'yss', own)).toBeNull();
    expect(matchText(fold('预算单'), 'yusuanshan', own)?.how).toBe('readable');
  });

  it('finds a polyphone by its other readings too, after those that read it so', () => {
    expect(matchText(fold('会计核算'), 'huiji', readings)?.how).toBe('readable');
    expect(matchText(fold('重庆专线'), 'zhongqing', readings)?.how).toBe('readable');
    expect(matchText(fold('使用率'), 'shiyonglu', readings)).not.toBeNull();
  });
});

describe(matchText, () => {
  const name = '政务云扩容及会计核算';
  const readings = read([name]);
  it.each([
    ['zwy', [0, 3]], ['zhengwuyun', [0, 3]], ['zhengwuy', [0, 3]], ['政务y', [0, 3]], ['zwyun', [0, 3]],
    ['kuaijihs', [6, 10]], ['会计hs', [6, 10]], ['zhwu', [0, 2]], ['kr', [3, 5]],
  ] as const)('finds %s', (word, [start, end]) => {
    expect(matchText(fold(name), word, readings)).toMatchObject({ start, end });
  }); // prettier-ignore
  it.each([
    ['政务', 'written'], ['zhengwuyun', 'full'], ['zhengwuy', 'full'], ['zhengw', 'full'], ['zhe', 'full'],
    ['zwy', 'initials'], ['zhwy', 'initials'], ['z', 'initials'], ['zh', 'initials'],
    ['zwyun', 'mixed'], ['zhengwy', 'mixed'], ['政wy', 'mixed'], ['会计hs', 'mixed'], ['huijihesuan', 'readable'],
  ] as const)('tells how %s was heard: %s', (word, how) => {
    expect(matchText(fold(name), word, readings)?.how).toBe(how);
  }); // prettier-ignore
  it.each(['zwx', 'yz', 'hsx', 'zhengwuyunx'])('does not find %s', (word) => {
    expect(matchText(fold(name), word, readings)).toBeNull();
  });

  it('finds every stretch of every name as written, in whatever width, with brackets and quotes or without', () => {
    const names = readEdition().projects.map((project) => project.name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (one, from, length) => {
        const piece = one.slice(from % one.length, (from % one.length) + 1 + (length % 8));
        const [word] = queryWords(piece.replace(/\s/g, ''));
        if (word === undefined) return;
        expect(matchText(fold(one), word, null)?.how).toBe('written');
      }),
    );
  });

  it('finds every stretch of every name by its whole pinyin and by its initials', () => {
    const budget = readEdition();
    const all = read(spokenTexts(budget));
    fc.assert(
      fc.property(
        fc.constantFrom(...budget.projects),
        fc.nat(),
        fc.integer({ min: 2, max: 5 }),
        (project, from, size) => {
          const units = fold(project.name).text;
          const start = from % units.length;
          const piece = units.slice(start, start + size);
          fc.pre(/^[\u4e00-\u9fff]+$/.test(piece));
          const syllables = piece.split('').flatMap((one) => all.characters.get(one)?.slice(0, 1) ?? []);
          for (const word of [syllables.join(''), syllables.map((one) => one.charAt(0)).join('')])
            expect(matchText(fold(project.name), word, all), `${piece} ${word}`).not.toBeNull();
        },
      ),
    );
  });

  it('ends on any input', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 30 }), (text, word) => {
        const match = matchText(fold(text), fold(word).text || 'a', readings);
        if (match) expect(match.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe(matchAmount, () => {
  it.each(['23947.04', '239', '2.39亿', '2.4亿', '2亿元', '23947万', '23947.04万元', '239470400', '239470400元'])(
    'finds 23947.04 万元 by %s',
    (word) => {
      expect(matchAmount('23947.04', '万元', word)).toBe(true);
    },
  );
  it.each(['2.38亿', '2.41亿', '3亿', '23948万', '亿', 'abc', '1.2.3', '99999999999999999999'])(
    'and not by %s',
    (word) => {
      expect(matchAmount('23947.04', '万元', word)).toBe(false);
    },
  );
});

describe(searchAll, () => {
  const budget = readEdition();
  const here = (): string => '?';
  const links = { project: here, cell: here, term: here, check: here, page: here, use: here };
  const entries = searchEntries(budget, links);
  const readings = read(spokenTexts(budget));
  const groupsOf = (query: string) => (searchAll(entries, query, readings) ?? []).map(({ group }) => group);

  it('finds names, goals, codes, rows, terms and pages', () => {
    expect(groupsOf('政务云')).toEqual(expect.arrayContaining(['projects', 'goals']));
    expect(groupsOf('2010399')).toEqual(expect.arrayContaining(['classes', 'rows']));
    expect(groupsOf(budget.glossary[0]?.term ?? '')).toContain('terms');
    expect(groupsOf('资金流向')).toContain('pages');
    expect(groupsOf('zijinliuxiang')).toContain('pages');
    expect(searchAll(entries, '　“”', readings)).toBeNull();
    expect(searchAll(entries, '火箭', readings)).toEqual([]);
  });

  it('marks what was hit, and the pieces are the text', () => {
    for (const group of searchAll(entries, 'zwy', readings) ?? [])
      for (const found of group.found.filter(({ snippet }) => snippet === null)) {
        expect(
          found.title.some(({ hit }) => hit),
          found.id,
        ).toBe(true);
      }
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (text, spans) => {
        const inside = spans.map(([a, b]) => ({
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
        }));
        expect(
          markPieces(text, inside)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('filters the projects by pinyin as the search does', () => {
    const ids = searchProjects(budget, 'yueshengshi', readings)?.ids;
    expect(ids).toEqual(searchProjects(budget, '粤省事')?.ids);
    expect(searchProjects(budget, 'zwy', readings)?.ids).toEqual(expect.arrayContaining(['p34']));
  });

  it('counts the readings that characters have elsewhere only where nothing is read so', async () => {
    const ids = (query: string) => searchProjects(budget, query, readings)?.ids ?? [];
    // 行政 is read xing there and 信公 begins so, 省 is never read so here.
    const named = new Map(budget.projects.map((project) => [project.id, `${project.name}${project.domain ?? ''}`]));
    expect(ids('xing').length).toBeGreaterThan(0);
    for (const id of ids('xing')) expect(named.get(id)).toMatch(/[行型性形星]|信[公工管个股关]/);
    expect(ids('xingshuzi')).toEqual(ids('shengshuzi'));
    // In slices, letter by letter, the same comes out as at once.
    let before: Awaited<ReturnType<typeof searchInSlices>> = null;
    for (const query of ['x', 'xi', 'xing', 'xings', 'xingsh', 'xingshuzi']) {
      const asked = { projects: budget.projects, query, readings };
      before = await searchInSlices(asked, before, () => false, () => undefined); // prettier-ignore
      expect(before?.hits?.ids, query).toEqual(ids(query));
    }
  });

  it('answers a key well within 50 ms', () => {
    for (const query of ['z', 'zh', 'zwy', '政务', 'shuju', '2.39亿']) searchAll(entries, query, readings);
    const times = ['z', 'zw', 'zwy', 'zhengwuyun', '政务', '数据', '2.39亿', 'xxqx'].map((query) => {
      const start = performance.now();
      searchAll(entries, query, readings);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(50);
  });
});
