import { plainAmount, sumAmounts } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { Project } from '../model/project.ts';

/** What a search found: project ids, largest amount first, and their sum. */
export interface Hits {
  readonly ids: readonly string[];
  readonly total: string;
}

/**
 * The projects whose name, label, domain or amount contains every word of the text; widths, case, quotes, brackets and
 * white space make no difference. Null when the text asks for nothing. The names of withheld projects are what is printed.
 */
export function searchProjects(budget: Pick<Budget, 'projects'>, text: string): Hits | null {
  const words = text
    .split(/[\s\u3000]+/)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const found = budget.projects.filter((project) => {
    const haystack = haystackOf(project);
    return words.every((word) => haystack.some((part) => part.includes(word)));
  });
  const sorted = [...found].sort((a, b) => sumAmounts([b.amount]).cmp(sumAmounts([a.amount])) || a.order - b.order);
  return { ids: sorted.map(({ id }) => id), total: plainAmount(sumAmounts(found.map(({ amount }) => amount))) };
}

function haystackOf(project: Project): string[] {
  return [project.name, project.shortLabel, project.tinyLabel, project.domain ?? '', project.amount].map(plain);
}

/** The text as it is compared: NFKC, lower case, without quotes, brackets, separators and white space. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’()[\]（）《》「」,，、·]/g, '');
}
