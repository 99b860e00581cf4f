import { describe, expect, it } from 'vitest';
import { readSources, withoutComments } from './setup/source-files.ts';
import { committedBudget } from './views/budgets.ts';

/** An amount, a share or a count written as a literal in a sentence: figures come from cells. */
const TYPED =
  /\d+(?:,\d{3})*(?:\.\d+)?\s*(?:亿元|%|％|个项目|个百分点)|(?<![{\d])\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2}(?!\d)\s*(?:万元|元)/g;

/** Names of bounds and lines that are no figures of an edition: they say which amounts a group holds, or that a whole is whole. */
const BOUNDS = new Set(['1 亿元', '1,000', '100%']);

const typedIn = (code: string): string[] => {
  const texts = [...code.matchAll(/[\u4e00-\u9fff][^\n]*/g)].map(([line]) => line.replace(/\$\{[^}]*\}/g, ''));
  return texts
    .flatMap((line) => [...line.matchAll(TYPED)].map(([found]) => found))
    .filter((found) => !BOUNDS.has(found));
};

describe('the sentences of src/', () => {
  const sources = readSources('src').filter(
    ({ path }) => /\.(ts|svelte)$/.test(path) && !/^(?:ingest|cli)\//.test(path),
  );

  it('have no amount, share or count of an edition typed into them', () => {
    const budget = committedBudget();
    const amounts = new Set(
      [
        ...budget.projects.map(({ amount }) => amount),
        ...budget.explanation.figures.map(({ amount }) => amount),
      ].filter((amount) => amount.replace(/\D/g, '').length >= 5),
    );
    const found = sources.flatMap(({ path, text }) => {
      const code = withoutComments(text);
      const plain = code.replace(/(?<=\d),(?=\d{3})/g, '');
      return [...typedIn(code), ...[...amounts].filter((amount) => plain.includes(amount))].map(
        (one) => `${path}: ${one}`,
      );
    });
    expect(found).toEqual([]);
  });

  it('would be caught', () => {
    expect(typedIn('<p>两个政务云项目占 36.0%</p>')).toEqual(['36.0%']);
    expect(typedIn('支出总计 103,089.22')).toEqual(['103,089.22']);
    expect(typedIn('附绩效目标 28 个项目')).toEqual(['28 个项目']);
    expect(typedIn('共 ${count} 个项目，占 ${share}%')).toEqual([]);
  });
});
