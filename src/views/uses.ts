import type { Budget } from '../model/budget.ts';
import { formatCellRef } from '../model/cell.ts';
import type { Project } from '../model/project.ts';
import type { Steps } from '../model/steps.ts';
import { PICTURES, type MarkPlace, type Use } from './use.ts';
import { barUses, pageBarUses } from './uses-bars.ts';
import { flowMark, flowUseSteps } from './uses-flow.ts';
import { projectUses, treeMark, treeUseSteps } from './uses-projects.ts';
import { isLittle } from './work-in-slices.ts';
import { usesStrings as words } from './strings-uses.ts';

export type { Use, UsePlace } from './use.ts';

/** A mark's figure and cells, by its id in the picture of a page; null where the page has no such mark. */
export function markCells(budget: Budget, place: MarkPlace, id: string): Use | null {
  if (/^(?:total|card|coverage):/.test(id)) return pageBarUses(budget).find(({ mark }) => mark === id) ?? null;
  if (place.view === 'flow' || /^[sfei]:/.test(id)) return flowMark(budget, place, id) ?? treeMark(budget, place, id);
  return treeMark(budget, place, id) ?? flowMark(budget, place, id);
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

interface Gathered {
  /** What all cells share. */
  readonly shared: ReadonlyMap<string, readonly Use[]>;
  readonly owners: ReadonlyMap<string, Project>;
}

const gathered = new WeakMap<Budget, Gathered>();

/**
 * Every mark of the app that uses a cell, as work that can be interrupted. What all cells share is gathered once, when the
 * first cell is asked for; the marks of a single project (its dot, its place, its relatives) with its own cell, and so
 * are the nodes that hold it where projects are many.
 */
export function* usesOfCell(budget: Budget, ref: string): Steps<readonly Use[]> {
  const { shared, owners } = gathered.get(budget) ?? (yield* gather(budget));
  const project = owners.get(ref);
  const nodes = project && !isLittle(budget) ? yield* treeUseSteps(budget, project.id) : [];
  return [
    ...(shared.get(ref) ?? []),
    ...(usesByCell(nodes).get(ref) ?? []),
    ...(project ? projectUses(budget, project) : []),
  ];
}

function* gather(budget: Budget): Steps<Gathered> {
  const bars = barUses(budget);
  yield;
  const trees = isLittle(budget) ? yield* treeUseSteps(budget) : [];
  const all = usesByCell([...bars, ...trees, ...(yield* flowUseSteps(budget))]);
  const owners = new Map(budget.projects.map((project) => [formatCellRef(project.cell), project]));
  const found = { shared: all, owners };
  gathered.set(budget, found);
  return found;
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
