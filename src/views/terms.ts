import type { Budget } from '../model/budget.ts';
import { SITE_TERMS } from './strings-terms.ts';

/** What a term means, and who says so. */
export interface Explanation {
  readonly term: string;
  readonly text: string;
  /** True where the document's own glossary does not have it, and the words are ours (本站说明). */
  readonly ours: boolean;
}

/** A stretch of a text: plain, or a term that is explained. */
export interface TermRun {
  readonly text: string;
  readonly term: string | null;
}

/** A term without quotes, brackets and white space, so that its spellings meet. */
const bare = (term: string): string => term.replace(/[“”"'‘’（）()《》\s]/g, '');

/** The document's own glossary entry of a term, else ours; null where there is neither. */
export function explainTerm(budget: Pick<Budget, 'glossary'>, term: string): Explanation | null {
  const own = ownTerm(budget, term);
  if (own) return { term: own.term, text: own.explanation, ours: false };
  const ours = SITE_TERMS.find((one) => [one.term, ...(one.also ?? [])].some((name) => bare(name) === bare(term)));
  if (!ours) return null;
  // The document may explain what is only another spelling of it.
  const spelled = ownTerm(budget, ours.term);
  return spelled
    ? { term: spelled.term, text: spelled.explanation, ours: false }
    : { term: ours.term, text: ours.text, ours: true };
}

/** Our own terms that the document's glossary does not hold, for the about page. */
export function siteTerms(budget: Pick<Budget, 'glossary'>): Explanation[] {
  return SITE_TERMS.flatMap(({ term }) => {
    const found = explainTerm(budget, term);
    return found?.ours ? [found] : [];
  });
}

/** A text in runs: of each term the first mention, the longest term where two begin at one place. */
export function markTerms(budget: Pick<Budget, 'glossary'>, text: string, known: Set<string> = new Set()): TermRun[] {
  const names = termNames(budget);
  const runs: TermRun[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const name = names.find((one) => text.startsWith(one, at));
    const term = name === undefined ? undefined : explainTerm(budget, name)?.term;
    if (name === undefined || term === undefined || known.has(term)) {
      plain += name ?? text.charAt(at);
      at += name?.length ?? 1;
      continue;
    }
    known.add(term);
    if (plain) runs.push({ text: plain, term: null });
    runs.push({ text: name, term });
    plain = '';
    at += name.length;
  }
  return plain ? [...runs, { text: plain, term: null }] : runs;
}

function ownTerm({ glossary }: Pick<Budget, 'glossary'>, term: string) {
  return glossary.find((one) => spellings(one.term).some((name) => bare(name) === bare(term)));
}

/** 行政经费（机关运行经费） is both names. */
function spellings(term: string): string[] {
  const [, outside = '', inside = ''] = /^(.+?)（(.+)）$/.exec(term) ?? [];
  return outside && inside ? [term, outside, inside] : [term];
}

/** Every spelling that is looked for in prose, longest first; words of two characters would be found everywhere. */
function termNames({ glossary }: Pick<Budget, 'glossary'>): string[] {
  const all = [
    ...glossary.flatMap(({ term }) => spellings(term)),
    ...SITE_TERMS.flatMap(({ term, also = [] }) => [term, ...also]),
  ];
  return [...new Set(all)].filter((name) => bare(name).length > 2).sort((a, b) => b.length - a.length);
}
