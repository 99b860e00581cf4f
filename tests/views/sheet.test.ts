import { describe, expect, it } from 'vitest';
import { sumAmounts } from '../../src/model/amount.ts';
import { readGoal } from '../../src/views/goal-text.ts';
import { readableName, readablePieces } from '../../src/views/readable.ts';
import { findFamily } from '../../src/views/relatives.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const sheetOf = (id: string) => {
  const sheet = buildSheet(budget, id);
  if (!sheet) throw new Error(`no sheet for ${id}`);
  return sheet;
};

describe(buildSheet, () => {
  it('places the largest project', () => {
    expect(sheetOf('p34')).toMatchObject({
      name: '省数字政府政务云扩容服务（2021年）项目',
      amount: '23947.04',
      share: '23.9%',
      rank: { rank: 1, count: 140 },
      domain: { name: '政务云', rank: 1, count: 2 },
      years: '2021',
      previous: null,
      next: 'p88',
    });
  });

  it('places a middling one and lists its relatives by year', () => {
    const sheet = sheetOf('p25');
    expect(sheet).toMatchObject({
      share: '0.51%',
      rank: { rank: 36 },
      domain: { name: '公共支撑', rank: 4, count: 11 },
    });
    expect(sheet.relatives?.word).toBe('电子印章');
    expect(sheet.relatives?.members.map(({ years, amount }) => `${years ?? ''} ${amount}`)).toEqual([
      '2020 260.81',
      '2021 508.70',
      '2022 620.00',
    ]);
  });

  it('guesses nothing about a withheld project', () => {
    const sheet = sheetOf('p132');
    expect(sheet).toMatchObject({
      withheld: true,
      domain: null,
      goal: null,
      relatives: null,
      comparison: null,
      years: null,
    });
  });

  it('shows the indicators of a relative beside a goal without any', () => {
    const sheet = sheetOf('p34');
    expect(sheet.indicators).toEqual([]);
    expect(sheet.comparison?.id).toBe('p88');
    expect(sheet.comparison?.indicators.length).toBeGreaterThan(0);
  });

  it('tells that the two printings of a goal differ', () => {
    const printings = sheetOf('p88').goal?.printings;
    expect(printings?.differs).toBe(true);
    const only = printings?.differences
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, text }) => `${kind} ${text}`);
    expect(only).toEqual(['first 缩', 'second 扩']);
  });

  it('has a page for every project, in one chain by amount', () => {
    const seen = new Set<string>();
    for (let id: string | null = 'p34'; id !== null; id = sheetOf(id).next) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    expect(seen.size).toBe(budget.projects.length);
  });

  it('names sources that add up to the amount', () => {
    for (const { id } of budget.projects) {
      const sheet = sheetOf(id);
      expect(sumAmounts(sheet.sources.map(({ amount }) => amount)).toFixed(2)).toBe(
        sumAmounts([sheet.amount]).toFixed(2),
      );
    }
  });

  it('gives null for a project that is none', () => {
    expect(buildSheet(budget, 'p9999')).toBeNull();
    expect(buildSheet(budget, '')).toBeNull();
  });
});

describe(readGoal, () => {
  it('marks exactly the indicators, in every goal of the edition', () => {
    for (const { goal } of budget.projects) {
      if (!goal) continue;
      const runs = readGoal(goal).flatMap((paragraph) => paragraph.runs);
      goal.indicators.forEach(({ start, end }, index) => {
        const marked = runs.filter(({ indicator }) => indicator === index).map(({ text }) => text);
        expect(marked.join('')).toBe(readablePieces(goal.text).slice(start, end).join(''));
      });
    }
  });

  it('loses no character but white space', () => {
    const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    for (const { goal } of budget.projects) {
      if (!goal) continue;
      const shown = readGoal(goal).map(({ marker, runs }) => `${marker ?? ''}${runs.map(({ text }) => text).join('')}`);
      expect(letters(shown.join(''))).toBe(letters(goal.text));
    }
  });

  it('shows the whole text where the paragraphs do not fit it', () => {
    const paragraphs = readGoal({ text: '甲乙丙', paragraphs: ['丁'], indicators: [] });
    expect(paragraphs).toEqual([{ marker: null, runs: [{ text: '甲乙丙', indicator: null }] }]);
  });
});

describe(readableName, () => {
  it('changes brackets only', () => {
    expect(readableName('省政务云(2022年)项目')).toBe('省政务云（2022年）项目');
  });
});

describe(readablePieces, () => {
  it('sets Chinese punctuation and drops needless spaces, and leaves numbers alone', () => {
    expect(readablePieces('提供 30000 个印章,新增1,000个;达到99.9 %').join('')).toBe(
      '提供30000个印章，新增1,000个；达到99.9 %',
    );
  });
});

describe(findFamily, () => {
  it('prefers the quoted word', () => {
    const project = budget.projects.find(({ id }) => id === 'p127');
    expect(project && findFamily(budget, project)).toEqual({
      word: '粤省事',
      members: ['p43', 'p127', 'p4', 'p118', 'p56'],
    });
  });

  it('is mutual: every member that shares the word finds company', () => {
    for (const project of budget.projects) {
      const family = findFamily(budget, project);
      if (!family) continue;
      expect(family.members).toContain(project.id);
      expect(family.members.length).toBeGreaterThan(1);
    }
  });
});
