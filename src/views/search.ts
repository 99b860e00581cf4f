import { plainAmount, sumAmounts, toAmount } from '../model/amount.ts';
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
  const words = queryWords(text);
  if (words.length === 0) return null;
  const unit = (budget.tables && tableOf({ tables: budget.tables }, '12')?.unit) ?? budget.document?.unit ?? '万元';
  const distinguishing = tellingWords(budget.projects);
  const found = budget.projects.filter((project) =>
    words.every(
      (word) =>
        distinguishing(project).some((field) => matchText(field, word, readings)) ||
        matchAmount(project.amount, unit, word),
    ),
  );
  const sorted = [...found].sort((a, b) => toAmount(b.amount).cmp(toAmount(a.amount)) || a.order - b.order);
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
