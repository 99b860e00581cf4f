import { projectUnit, type Budget } from '../model/budget.ts';
import { filterProjects, isFiltering, type ProjectFilter } from './filter.ts';
import { GOAL_SORTS, goalEntries, listGoals, type GoalFact } from './goals.ts';
import type { Grouping } from './grouping.ts';
import { rankedProjects } from './ranked.ts';
import { searchProjects } from './search.ts';
import { buildTree, findNode, projectsOf } from './tree.ts';

/** The list from which a project was opened, as the address has it. */
export interface ChainPlace extends ProjectFilter {
  readonly list: 'projects' | 'goals';
  readonly fact: GoalFact;
  readonly sort: string | null;
  readonly q: string;
  readonly focus: string | null;
  readonly grouping: Grouping;
}

/** A project's neighbours in the list that the reader came from, and which list that is. */
export interface Chain {
  readonly previous: string | null;
  readonly next: string | null;
  /** `“政务云”检索结果，第 1 项，共 5 项`. */
  readonly label: string;
}

/** The neighbours of a project in its list; among all projects by amount when it is not in that list. */
export function chainOf(budget: Budget, place: ChainPlace, id: string): Chain {
  const listed = listOf(budget, place);
  const { name, ids } = listed.ids.includes(id) ? listed : { name: '全部项目，按金额', ids: byAmount(budget, null) };
  const at = ids.indexOf(id);
  return {
    previous: ids[at - 1] ?? null,
    next: at < 0 ? null : (ids[at + 1] ?? null),
    label: `${name}：第 ${at + 1} 项，共 ${ids.length} 项`,
  };
}

function listOf(budget: Budget, place: ChainPlace): { name: string; ids: readonly string[] } {
  if (place.list === 'goals') {
    const sort = GOAL_SORTS.find((known) => known === place.sort) ?? 'amount-desc';
    const { entries } = listGoals(budget, goalEntries(budget), { fact: place.fact, sort, q: place.q });
    return { name: '绩效目标页', ids: entries.map(({ id }) => id) };
  }
  const unit = projectUnit(budget);
  const kept = new Set(filterProjects(budget.projects, place, unit).map(({ id }) => id));
  const hits = searchProjects(budget, place.q);
  if (hits) return { name: `检索“${place.q.trim()}”`, ids: hits.ids.filter((id) => kept.has(id)) };
  const node = place.focus === null ? undefined : findNode(buildTree(budget, place.grouping), place.focus);
  const group = node && new Set(projectsOf(node).map(({ id }) => id));
  const name = node?.name ?? (isFiltering(place) ? '筛选结果' : '全部项目');
  return { name: `${name}，按金额`, ids: byAmount(budget, group ?? null).filter((id) => kept.has(id)) };
}

function byAmount({ projects }: Budget, kept: ReadonlySet<string> | null): string[] {
  return rankedProjects(projects).flatMap(({ id }) => (kept === null || kept.has(id) ? [id] : []));
}
