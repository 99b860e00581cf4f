import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { Project } from '../model/project.ts';
import { PICTURES, type MarkPlace, type Use } from './use.ts';
import { barUses } from './uses-bars.ts';
import { everyFlowUse, flowMark } from './uses-flow.ts';
import { projectUses, treeMark, treeUses } from './uses-projects.ts';
import { usesStrings as words } from './strings-uses.ts';

export type { Use, UsePlace } from './use.ts';

/** A mark's figure and cells, by its id in the picture of a page; null where the page has no such mark. */
export function markCells(budget: Budget, place: MarkPlace, id: string): Use | null {
  if (/^(?:total|card|coverage):/.test(id)) return barUses(budget).find(({ mark }) => mark === id) ?? null;
  if (place.view === 'flow' || /^[sfei]:/.test(id)) return flowMark(budget, place, id) ?? treeMark(budget, place, id);
  return treeMark(budget, place, id) ?? flowMark(budget, place, id);
}

/** The marks of whole pictures: the projects by each grouping, the flows in each setting, bars and totals. */
export function listUses(budget: Budget): Use[] {
  return [...barUses(budget), ...treeUses(budget), ...everyFlowUse(budget)];
}

/** The uses of each cell, by its reference; the same mark in the same words once. */
export function usesByCell(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Map<string, Use>>();
  for (const use of uses) {
    for (const { cell } of use.cells) {
      const ref = formatCellRef(cell);
      const own = found.get(ref) ?? new Map<string, Use>();
      found.set(ref, own);
      if (!own.has(use.name)) own.set(use.name, use);
    }
  }
  return new Map([...found].map(([ref, own]) => [ref, [...own.values()]]));
}

/**
 * Tells every mark of the app that uses a cell. What all cells share is gathered once; the marks of a single project
 * (its dot, its place, its relatives) when its cell is asked for.
 */
export function usesFinder(budget: Budget): (ref: string) => readonly Use[] {
  const shared = usesByCell(listUses(budget));
  const owners = new Map<string, Project>(budget.projects.map((project) => [formatCellRef(project.cell), project]));
  return (ref) => {
    const project = owners.get(ref);
    return [...(shared.get(ref) ?? []), ...(project ? projectUses(budget, project) : [])];
  };
}

/** The uses of a cell, page by page, in the order of the navigation; each named without its page. */
export function groupUses(uses: readonly Use[]): { readonly view: string; readonly uses: readonly Use[] }[] {
  return Object.entries(words.views).flatMap(([view, name]) => {
    const own = uses.filter(({ picture }) => PICTURES[picture].view === view);
    if (own.length === 0) return [];
    const prefix = `${name} · `;
    return [{ view: name, uses: own.map((use) => ({ ...use, name: use.name.slice(prefix.length) })) }];
  });
}
