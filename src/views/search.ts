import { byAmount, plainAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';
import { tableOf } from '../model/budget.ts';
import { matchAmount } from './amount-match.ts';
import { fold, matchText, queryWords, type Folded } from './pinyin-match.ts';
import type { Readings } from './readings.ts';

/** What a search found: project ids, largest amount first, and their sum. */
export interface Hits {
  readonly ids: readonly string[];
  readonly total: string;
}

/** Each project's words are folded once. */
const folded = new WeakMap<Project, readonly Folded[]>();

/**
 * The projects whose name, label, domain, spending unit or amount has every word of the text; widths, case, quotes,
 * brackets and white space make no difference, and with `readings` pinyin and its initials find names (`zwy`, `政务y`).
 * Null when the text asks for nothing. The names of withheld projects are what is printed.
 */
export function searchProjects(
  budget: Pick<Budget, 'projects'> & Partial<Pick<Budget, 'tables' | 'document'>>,
  text: string,
  readings: Readings | null = null,
): Hits | null {
  const fits = matcherOf(budget, text, readings);
  return fits && hitsOf(budget.projects.filter(fits));
}

/** Tells whether a project is found by a text, as {@link searchProjects} does; null when the text asks for nothing. */
export function matcherOf(
  budget: Parameters<typeof searchProjects>[0],
  text: string,
  readings: Readings | null = null,
): ((project: Project) => boolean) | null {
  const words = queryWords(text);
  if (words.length === 0) return null;
  const unit = (budget.tables && tableOf({ tables: budget.tables }, '12')?.unit) ?? budget.document?.unit ?? '万元';
  const distinguishing = tellingWords(budget.projects);
  return (project) => {
    const fields = distinguishing(project);
    return words.every(
      (word) =>
        fields.some((field) => matchText(field, word, readings)) ||
        (/^\d/.test(word) && matchAmount(project.amount, unit, word)),
    );
  };
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

/** What a project is found by, folded: its names, then its domain and spending unit. */
export function wordsOf(project: Project): readonly Folded[] {
  let fields = folded.get(project);
  if (!fields) {
    fields = [project.name, project.shortLabel, project.tinyLabel, project.domain ?? '', project.unit ?? ''].map(fold);
    folded.set(project, fields);
  }
  return fields;
}
