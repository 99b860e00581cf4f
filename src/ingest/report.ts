import { cellAmount } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import type { OfficialTable } from '../model/table.ts';
import type { IngestResult } from './ingest.ts';
import { isTextField } from './stitch.ts';

/** A row as report.json gives it: amounts are plain decimals in the printed unit, blank cells are left out. */
export interface ReportRow {
  readonly label: string | null;
  readonly code: string | null;
  readonly cells: Readonly<Record<string, string>>;
}

/** report.json: what was read and what is wrong, for people and other programs. Keys may be added, none changed. */
export interface Report {
  readonly outcome: 'read' | 'flagged' | 'rejected';
  readonly reason: string | null;
  readonly document: {
    readonly title: string | null;
    readonly publisher: string | null;
    readonly year: number | null;
    readonly unit: string | null;
  };
  readonly tables: Readonly<
    Record<string, { readonly title: string; readonly unit: string; readonly rows: readonly ReportRow[] }>
  >;
  readonly projects: readonly {
    readonly order: number;
    readonly name: string;
    readonly amount: string;
    readonly withheld: boolean;
    readonly goal: string | null;
  }[];
  readonly keyProjects: readonly { readonly name: string; readonly amount: string; readonly goal: string }[];
  readonly issues: readonly Issue[];
  readonly relations: readonly {
    readonly id: string;
    readonly text: string;
    readonly left: string | null;
    readonly right: string | null;
    readonly difference: string | null;
    readonly verdict: string;
    readonly bound: string | null;
  }[];
}

/** The report of a reading. A row of a two-sided table (1, 4) is given as one row a side. */
export function buildReport(result: IngestResult): Report {
  const budget = result.budget;
  return {
    outcome: result.outcome,
    reason: result.reason,
    document: budget ? { ...budget.document } : { title: null, publisher: null, year: null, unit: null },
    tables: Object.fromEntries(
      (budget?.tables ?? [])
        .filter(({ id }) => id !== 'key')
        .map((table) => [table.id, { title: table.title, unit: table.unit, rows: reportRows(table) }]),
    ),
    projects: (budget?.projects ?? []).map(({ order, name, amount, withheld, goal }) => ({
      order,
      name,
      amount,
      withheld,
      goal: goal?.text ?? null,
    })),
    keyProjects: (budget?.keyProjects ?? []).map(({ name, amount, goal }) => ({ name, amount, goal })),
    issues: result.issues,
    relations: result.verdicts.map(({ relation, left, right, difference, outcome, bound }) => ({
      id: relation.id,
      text: relation.text,
      left,
      right,
      difference,
      verdict: outcome,
      bound,
    })),
  };
}

function reportRows(table: OfficialTable): ReportRow[] {
  const sided = table.columns.some((column) => column.field === 'incomeItem');
  return table.rows.flatMap((row): ReportRow[] => {
    if (!sided) return [{ label: row.label, code: row.code, cells: cellsOf(table, row.cells, () => true) }];
    return (['income', 'expenditure'] as const).flatMap((side) => {
      const item = row.cells[table.columns.findIndex((column) => column.field === `${side}Item`)];
      const cells = cellsOf(table, row.cells, (field) => field === `${side}Amount`);
      return item?.kind === 'text' || Object.keys(cells).length > 0
        ? [{ label: item?.kind === 'text' ? item.text : null, code: null, cells }]
        : [];
    });
  });
}

function cellsOf(
  table: OfficialTable,
  cells: OfficialTable['rows'][number]['cells'],
  wanted: (field: string | null) => boolean,
): Record<string, string> {
  const entries: Record<string, string> = {};
  table.columns.forEach((column, at) => {
    const amount = cellAmount(cells[at]);
    if (amount !== null && !isTextField(column.field) && wanted(column.field)) entries[column.key] = amount;
  });
  return entries;
}
