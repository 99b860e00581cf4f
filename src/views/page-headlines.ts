import type { AboutView } from './about-view.ts';
import type { Checks } from './checks.ts';
import { formatCount } from './format.ts';
import type { Headline } from './headline.ts';
import { strings } from './strings.ts';

/** The sentence over the relations: how many there are, how many are exact, and whether one is broken. */
export function checksHeadline({ count, counts }: Checks): Headline {
  const of = (asked: string) => counts.find(({ outcome }) => outcome === asked)?.count ?? 0;
  const [holds, broken, lost] = [of('holds'), of('broken'), of('lost')];
  if (count === 0) return one('没有可以核对的勾稽关系');
  const all = `${formatCount(count)} 条勾稽关系`;
  if (holds === count) return one(count === 1 ? `${all}，分毫不差` : `${all}，条条分毫不差`);
  if (lost === count) return one(`${all}，因缺页无从核对`);
  const exact = holds > 0 ? `，${formatCount(holds)} 条分毫不差` : '';
  return one(`${all}${exact}，${broken > 0 ? `${formatCount(broken)} 条不符` : '没有一条不符'}`);
}

/** The sentence over the texts of the document: how many figures they hold, and what became of them in the checks. */
export function aboutHeadline({ figures }: Pick<AboutView, 'figures'>): Headline {
  const parts = figures.flatMap(({ amount, change, percent }) =>
    [amount, change, percent].flatMap((part) => part ?? []),
  );
  const of = (...asked: readonly unknown[]) => parts.filter(({ source }) => asked.includes(source.outcome)).length;
  const [holds, broken, open] = [of('holds'), of('broken'), of(null, 'lost')];
  if (parts.length === 0) return one(strings.about.wordsOnly);
  const all = `文字说明里的 ${formatCount(parts.length)} 个数`;
  if (open === parts.length) return one(`${all}，各表没有可以核对的数`);
  if (holds === parts.length) return one(parts.length === 1 ? `${all}，与各表相等` : `${all}，个个与各表相等`);
  const exact = holds > 0 ? `，${formatCount(holds)} 个与各表相等` : '';
  return one(`${all}${exact}，${broken > 0 ? `${formatCount(broken)} 个不符` : '没有一个不符'}`);
}

function one(text: string): Headline {
  return { lines: [[{ text }]], sub: '' };
}
