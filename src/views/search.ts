import { byAmount, plainAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import { tableOf } from '../model/budget.ts';
import { matchAmount } from './amount-match.ts';
import { once } from './kept.ts';
import { fold, matchText, queryWords, type Folded } from './pinyin-match.ts';
import type { Readings } from './readings.ts';

/** What a search found: project ids, largest amount first, and their sum. */
export interface Hits {
  readonly ids: readonly string[];
  readonly total: string;
}

/**
 * The projects whose name, label, domain, spending unit or amount has every word of the text; widths, case, quotes,
 * brackets and white space make no difference, and with `readings` pinyin and its initials find names (`zwy`, `政务y`).
 * A character's other readings count only where nothing is found by the one that it has there: 省 is read `xing` too, but
 * not here. Null when the text asks for nothing. The names of withheld projects are what is printed.
 */
export function searchProjects(
  budget: Pick<Budget, 'projects'> & Partial<Pick<Budget, 'tables' | 'document'>>,
  text: string,
  readings: Readings | null = null,
): Hits | null {
  const fit = matcherOf(budget, text, readings);
  if (!fit) return null;
  const fitting = budget.projects.flatMap((project) => fittingOf(project, fit));
  return hitsOf(bestOf(fitting));
}

/** How a project is found: as it is written or read there, or only by other readings of its characters. */
export type Fit = 'read' | 'readable';

/** A project that is found, and how. */
export interface Fitting {
  readonly project: Project;
  readonly fit: Fit;
}

/** The project where it is found, else nothing. */
export function fittingOf(project: Project, fit: (project: Project) => Fit | null): readonly Fitting[] {
  const found = fit(project);
  return found ? [{ project, fit: found }] : [];
}

/** The projects that are found as they are read; where there are none, those that may be read so. */
export function bestOf(fitting: readonly Fitting[]): readonly Project[] {
  const read = fitting.filter(({ fit }) => fit === 'read');
  return (read.length > 0 ? read : fitting).map(({ project }) => project);
}

/** Tells how a project is found by a text, as {@link searchProjects} does; null when the text asks for nothing. */
export function matcherOf(
  budget: Parameters<typeof searchProjects>[0],
  text: string,
  readings: Readings | null = null,
): ((project: Project) => Fit | null) | null {
  const words = queryWords(text);
  if (words.length === 0) return null;
  const unit = (budget.tables && tableOf({ tables: budget.tables }, '12')?.unit) ?? budget.document?.unit ?? '万元';
  const distinguishing = tellingWords(budget.projects);
  return (project) => {
    const fields = distinguishing(project);
    let fit: Fit = 'read';
    for (const word of words) {
      if (/^\d/.test(word) && matchAmount(project.amount, unit, word)) continue;
      const found = fitOf(fields, word, readings);
      if (!found) return null;
      if (found === 'readable') fit = found;
    }
    return fit;
  };
}

function fitOf(fields: readonly Folded[], word: string, readings: Readings | null): Fit | null {
  let fit: Fit | null = null;
  for (const field of fields) {
    const match = matchText(field, word, readings);
    if (match && match.how !== 'readable') return 'read';
    if (match) fit = 'readable';
  }
  return fit;
}

/** True where all that a text finds was found by an earlier one already: letters were added to it, no figures. */
export function narrows(earlier: string, text: string): boolean {
  return earlier.trim() !== '' && text.startsWith(earlier) && !/\d/.test(text);
}

/** The found projects as hits. */
export function hitsOf(found: readonly Project[]): Hits {
  const sorted = byAmount(
    [...found].sort((a, b) => a.order - b.order),
    ({ amount }) => amount,
  );
  return { ids: sorted.map(({ id }) => id), total: plainAmount(sumAmounts(found.map(({ amount }) => amount))) };
}

/** So many of {@link wordsOf} are names of the project; the rest says what it belongs to. */
export const NAMES = 3;

/** What of {@link wordsOf} tells projects apart: a spending unit that all share would make every project a hit. */
export function tellingWords(projects: readonly Project[]): (project: Project) => readonly Folded[] {
  const shared = projects.every(({ unit }) => unit === projects[0]?.unit);
  return (project) => (shared && projects.length > 1 ? wordsOf(project).slice(0, -1) : wordsOf(project));
}

/** What a project is found by, folded once: its names, then its domain and spending unit. */
export const wordsOf = once(({ name, shortLabel, tinyLabel, domain, unit }: Project): readonly Folded[] =>
  [name, shortLabel, tinyLabel, domain ?? '', unit ?? ''].map(fold),
);
