import type { Budget } from '../../model/budget.ts';
import { formatAmount } from '../format.ts';
import { readableName } from '../readable.ts';
import type { Readings } from '../readings.ts';
import { searchProjects } from '../search.ts';
import { buildTree } from '../tree.ts';

/** A project found on the wall. */
export interface WallHit {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly amount: string;
}

const MOST = 8;

/** The projects that a text asks for. */
export interface WallHits {
  /** How many there are, and the first eight of them. */
  readonly count: number;
  readonly shown: readonly WallHit[];
}

/** What a text asks for; a number alone is a place in table 12, that project first; with `readings` also by pinyin. */
export function foundOnWall(budget: Budget, query: string, readings: Readings | null = null): WallHits {
  const { unit } = buildTree(budget, 'none');
  const wanted = query.normalize('NFKC').trim();
  const numbered = budget.projects.filter(({ order }) => String(order) === wanted).map(({ id }) => id);
  const ids = [...new Set([...numbered, ...(searchProjects(budget, query, readings)?.ids ?? [])])];
  const shown = ids.slice(0, MOST).flatMap((id) => {
    const project = budget.projects.find((one) => one.id === id);
    return project
      ? [{ id, order: project.order, name: readableName(project.name), amount: formatAmount(project.amount, unit, '万元', 0) }]
      : [];
  });
  return { count: ids.length, shown };
} // prettier-ignore
