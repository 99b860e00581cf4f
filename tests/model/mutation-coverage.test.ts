import { describe, expect, it } from 'vitest';
import { formatCellRef, type CellRef } from '../../src/model/cell.ts';
import { reconcile } from '../../src/model/reconcile.ts';
import { generateRelations } from '../../src/model/relations.ts';
import type { Relation } from '../../src/model/relation.ts';
import { digitChanges, figureCells, loadEdition, withAmount } from './edition.ts';

const edition = loadEdition();
const touching = relationsByCell(generateRelations(edition));

function relationsByCell(relations: readonly Relation[]): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const { cell } of [...relation.left.terms, ...relation.right.terms]) {
      const key = formatCellRef(cell);
      found.set(key, [...(found.get(key) ?? []), relation]);
    }
  }
  return found;
}

/** The whole way: relations of the changed document, all of them weighed. */
function breaksWhole(ref: CellRef, changed: string): boolean {
  return reconcile(withAmount(edition, ref, changed)).some(({ outcome }) => outcome === 'broken');
}

/**
 * Fast and never too kind: only the relations in which the cell stands, and only a difference beyond any bound counts,
 * since that verdict does not depend on the rest of the document.
 */
function breaksPlainly(ref: CellRef, changed: string): boolean {
  const relations = touching.get(formatCellRef(ref)) ?? [];
  return reconcile(withAmount(edition, ref, changed), relations).some(
    ({ outcome, difference, bound }) =>
      outcome === 'broken' &&
      difference !== null &&
      (bound === null || parseFloat(difference.replace('-', '')) > parseFloat(bound)),
  );
}

describe('a changed digit in tables 1 to 12', () => {
  it('breaks a relation wherever arithmetic can reach it', { timeout: 600_000 }, () => {
    const cells = new Map<string, { all: number; covered: number; missed: string[] }>();
    let changes = 0;
    let reported = 0;
    const disagreements: string[] = [];
    for (const { ref, amount } of figureCells(edition)) {
      const missed = digitChanges(amount).filter((changed) => {
        changes += 1;
        const plainly = breaksPlainly(ref, changed);
        const found = plainly && changes % 10 > 0 ? true : breaksWhole(ref, changed);
        if (plainly && !found) disagreements.push(`${formatCellRef(ref)} ${changed}`);
        if (found) reported += 1;
        return !found;
      });
      const table = cells.get(ref.table) ?? { all: 0, covered: 0, missed: [] };
      table.all += 1;
      if (missed.length === 0) table.covered += 1;
      else table.missed.push(`${formatCellRef(ref)} ${amount} -> ${missed.join(', ')}`);
      cells.set(ref.table, table);
    }
    const all = [...cells.values()].reduce((sum, table) => sum + table.all, 0);
    const covered = [...cells.values()].reduce((sum, table) => sum + table.covered, 0);
    const missed = [...cells.values()].flatMap((table) => table.missed);
    console.info(
      [
        `mutation coverage: ${covered} of ${all} figure cells, ${reported} of ${changes} digit changes`,
        ...[...cells].map(([id, table]) => `  table ${id}: ${table.covered} of ${table.all} cells`),
        missed.length === 0 ? '  every figure cell is covered' : `  not covered:\n    ${missed.join('\n    ')}`,
      ].join('\n'),
    );
    expect(disagreements).toEqual([]);
    expect(missed).toEqual([]);
    expect(changes).toBeGreaterThan(5000);
  });
});
