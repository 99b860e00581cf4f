import { plainAmount, sumAmounts, ZERO } from './amount.ts';
import type { Allocation } from './allocation.ts';
import { economicOf, type ExpenditureKind } from './allocation-margins.ts';
import type { Budget } from './budget.ts';
import type { CellRef } from './cell.ts';
import type { EconomicCoding } from './classification.ts';
import { amountAt, present, readTables, termAt, type TableReading } from './table-reading.ts';
import type { Field } from './table.ts';
import { convertAmount } from './unit-scale.ts';

/** A printed class total that the allocations do not give: both figures are shown, neither is moved. */
export interface Residue {
  readonly code: string;
  readonly name: string;
  /** Plain decimals in the unit of the document; difference is parts minus printed. */
  readonly printed: string;
  readonly parts: string;
  readonly difference: string;
  readonly cells: readonly CellRef[];
}

interface PrintedClass {
  readonly name: string;
  readonly amounts: ReturnType<typeof amountAt>[];
  readonly cells: CellRef[];
}

/**
 * The differences between allocations and printed totals: classes of table 3, and of tables 6 + 10 (一般公共预算), whose
 * codes have one of `digits` (类 alone unless told).
 * Of one kind of expenditure alone: its column of table 3, and table 6 (basic) or 10 (project).
 */
export function findResidues(
  budget: Budget,
  allocations: readonly Allocation[],
  coding: EconomicCoding = 'department',
  kind: ExpenditureKind | 'all' = 'all',
  digits: readonly number[] = [3],
): Residue[] {
  const readings = readTables(budget);
  const { unit } = budget.document;
  const functional = new Map<string, PrintedClass>();
  const economic = new Map<string, PrintedClass>();
  const note = (
    to: Map<string, PrintedClass>,
    reading: TableReading,
    at: number,
    field: Field,
    entry: { code: string; name: string } | null,
  ) => {
    if (!entry || !digits.includes(entry.code.length)) return;
    const known = to.get(entry.code) ?? { name: entry.name, amounts: [], cells: [] };
    known.amounts.push(convertAmount(amountAt(reading, at, field), reading.table.unit, unit));
    known.cells.push(...present([termAt(reading, at, field)?.cell]));
    to.set(entry.code, known);
  };
  const expenditure = readings['3'];
  expenditure?.table.rows.forEach((row, at) => {
    note(
      functional,
      expenditure,
      at,
      kind === 'all' ? 'total' : kind,
      row.code === null ? null : { code: row.code, name: row.label ?? row.code },
    );
  });
  const printed = [kind === 'project' ? null : readings['6'], kind === 'basic' ? null : readings['10']];
  for (const reading of present(printed)) {
    reading.table.rows.forEach((row, at) => {
      note(economic, reading, at, 'amount', economicOf(reading, row, coding));
    });
  }
  const taken = allocations.filter((one) => kind === 'all' || one.kind === kind);
  const general = taken.filter(({ source }) => source.id === 'generalBudget');
  return [
    ...compare(
      functional,
      sumByClass(taken, digits, ({ functional: entry }) => entry?.code),
    ),
    ...compare(
      economic,
      sumByClass(general, digits, ({ economic: entry }) => entry?.code),
    ),
  ];
}

function sumByClass(
  allocations: readonly Allocation[],
  digits: readonly number[],
  codeOf: (one: Allocation) => string | undefined,
): Map<string, string[]> {
  const sums = new Map<string, string[]>();
  for (const one of allocations) {
    const full = codeOf(one);
    for (const code of digits.flatMap((length) => (full && full.length >= length ? [full.slice(0, length)] : []))) {
      const known = sums.get(code);
      if (known) known.push(one.amount);
      else sums.set(code, [one.amount]);
    }
  }
  return sums;
}

function compare(printed: ReadonlyMap<string, PrintedClass>, sums: ReadonlyMap<string, string[]>): Residue[] {
  return [...printed].flatMap(([code, { name, amounts, cells }]) => {
    const total = sumAmounts(amounts);
    const parts = sumAmounts(sums.get(code) ?? [ZERO]);
    const difference = parts.minus(total);
    if (difference.isZero()) return [];
    return [
      {
        code,
        name,
        printed: plainAmount(total),
        parts: plainAmount(parts),
        difference: plainAmount(difference),
        cells,
      },
    ];
  });
}
