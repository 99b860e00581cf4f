import type { Budget } from './budget.ts';
import { balanceRelations } from './relation-balance.ts';
import { columnRelations } from './relation-columns.ts';
import { readCross } from './cross-reading.ts';
import { crossRelations } from './relation-cross.ts';
import { readFigures } from './relation-figures.ts';
import { functionRelations } from './relation-functions.ts';
import { basicClassRelations, loanRelations, operatingRelations, threePublicRelations } from './relation-items.ts';
import { keyRelations, narrativeRelations } from './relation-narrative.ts';
import { rowRelations } from './relation-rows.ts';
import { FAMILIES, type Relation } from './relation.ts';
import { finish, type Steps } from './steps.ts';
import { readTables } from './table-reading.ts';

/**
 * The relations that the printed figures of a budget must meet, in the order of {@link FAMILIES}. They follow from the
 * template alone: the fields of columns, the kinds and codes of rows, the words that the template gives to lines. A table
 * or column that a document lacks takes its relations with it. Ids are unique.
 */
export function generateRelations(budget: Budget): Relation[] {
  return finish(relationSteps(budget));
}

/** {@link generateRelations} as work that can be interrupted. */
export function* relationSteps(budget: Budget): Steps<Relation[]> {
  const readings = readTables(budget);
  const figures = readFigures(budget);
  const cross = readCross(readings);
  const rules: readonly (() => Iterable<Relation>)[] = [
    () => balanceRelations(readings),
    () => rowRelations(readings),
    () => columnRelations(readings),
    () => crossRelations(cross),
    () => basicClassRelations(readings),
    () => functionRelations(figures, cross),
    () => threePublicRelations(readings),
    () => operatingRelations(budget, readings),
    () => loanRelations(readings, budget.projects),
    () => narrativeRelations(budget, cross),
    () => keyRelations(budget.keyProjects, budget.projects, readings['12']),
  ];
  const made: Relation[] = [];
  for (const rule of rules) {
    for (const relation of rule()) {
      made.push(relation);
      if (made.length % AT_ONCE === 0) yield;
    }
    yield;
  }
  return inOrder(withUniqueIds(made));
}

/** Relations between two places where the work may be interrupted: a sum of a long column counts as one. */
const AT_ONCE = 16;

/** A code printed twice gives the same id twice: the second is told apart by its number. */
function withUniqueIds(relations: readonly Relation[]): Relation[] {
  const seen = new Map<string, number>();
  return relations.map((relation) => {
    const count = (seen.get(relation.id) ?? 0) + 1;
    seen.set(relation.id, count);
    return count === 1 ? relation : { ...relation, id: `${relation.id}#${count}` };
  });
}

function inOrder(relations: readonly Relation[]): Relation[] {
  const groups = new Map(FAMILIES.map((family) => [family, [] as Relation[]]));
  for (const relation of relations) groups.get(relation.family)?.push(relation);
  return [...groups.values()].flat();
}
