import { describe, expect, it } from 'vitest';
import { checkBudget, type Checks } from '../../src/views/checks.ts';
import { aboutHeadline, checksHeadline } from '../../src/views/page-headlines.ts';
import { buildAbout } from '../../src/views/about-view.ts';
import type { Links } from '../../src/views/links.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const said = ({ lines }: { readonly lines: readonly (readonly { readonly text: string }[])[] }) =>
  lines.flat().map(({ text }) => text).join(''); // prettier-ignore

describe(checksHeadline, () => {
  const of = (found: Partial<Record<'holds' | 'rounding' | 'scope' | 'lost' | 'broken', number>>) => {
    const counts = Object.entries(found).map(
      ([outcome, count]) => ({ outcome, name: '', count }) as Checks['counts'][0],
    );
    const count = counts.reduce((sum, part) => sum + part.count, 0);
    return said(checksHeadline({ count, counts } as unknown as Checks));
  };

  it('counts what the edition holds', () => {
    const checks = checkBudget(budget);
    const holds = checks.counts.find(({ outcome }) => outcome === 'holds')?.count ?? 0;
    expect(said(checksHeadline(checks))).toBe(`${checks.count} 条勾稽关系，${holds} 条分毫不差，没有一条不符`);
  });

  it('says every case as it is', () => {
    expect(of({})).toBe('没有可以核对的勾稽关系');
    expect(of({ holds: 1 })).toBe('1 条勾稽关系，分毫不差');
    expect(of({ holds: 9 })).toBe('9 条勾稽关系，条条分毫不差');
    expect(of({ holds: 5, broken: 2, lost: 1 })).toBe('8 条勾稽关系，5 条分毫不差，2 条不符');
    expect(of({ rounding: 3 })).toBe('3 条勾稽关系，没有一条不符');
    expect(of({ lost: 3 })).toBe('3 条勾稽关系，因缺页无从核对');
    expect(of({ broken: 1 })).toBe('1 条勾稽关系，1 条不符');
  });
});

describe(aboutHeadline, () => {
  type Part = Parameters<typeof aboutHeadline>[0]['figures'][number];
  const of = (...outcomes: readonly (string | null)[]) =>
    said(aboutHeadline({ figures: outcomes.map((outcome) => ({ amount: { source: { outcome } }, change: null, percent: null }) as unknown as Part) })); // prettier-ignore

  it('counts the figures of the texts as the list below has them', () => {
    const links = { project: String, table: String, cell: String } as unknown as Links;
    const view = buildAbout(budget, checkBudget(budget), links);
    const parts = view.figures.flatMap(({ amount, change, percent }) =>
      [amount, change, percent].flatMap((part) => part ?? []),
    );
    expect(said(aboutHeadline(view))).toMatch(new RegExp(`^文字说明里的 ${parts.length} 个数，`));
    expect(said(aboutHeadline(view))).not.toMatch(/[1-9]\d* 个不符/);
  });

  it('says every case as it is', () => {
    expect(of()).toBe('部门概况、预算情况说明与名词解释');
    expect(of('holds')).toBe('文字说明里的 1 个数，与各表相等');
    expect(of('holds', 'holds')).toBe('文字说明里的 2 个数，个个与各表相等');
    expect(of('holds', 'broken', null)).toBe('文字说明里的 3 个数，1 个与各表相等，1 个不符');
    expect(of('rounding', null)).toBe('文字说明里的 2 个数，没有一个不符');
    expect(of(null, 'lost')).toBe('文字说明里的 2 个数，各表没有可以核对的数');
  });
});
