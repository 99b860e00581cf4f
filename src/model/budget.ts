import type { CellRef, CellValue, TableId } from './cell.ts';
import type { Correction, Issue } from './issue.ts';
import type { GlossaryTerm, NarrativeFigure, Overview, Section } from './narrative.ts';
import type { KeyProject, Project } from './project.ts';
import type { OfficialTable, Unit } from './table.ts';

/** The version of budget.json that this code writes and reads. */
export const SCHEMA_VERSION = 1;

/** What the document says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  /** The unit of the tables; where tables differ, that of table 1. */
  readonly unit: Unit;
}

/** A domain of the edition's own grouping (本站归类), in order of first mention in domains.csv. */
export interface Domain {
  readonly name: string;
  /** Projects in it. */
  readonly count: number;
}

/** One published budget: the tables as printed and what they say. */
export interface Budget {
  readonly schema: 'budget-lens/budget';
  readonly version: number;
  /** `sha256-` and the hash of the tables: the same tables give the same id. */
  readonly dataId: string;
  readonly document: DocumentInfo;
  readonly overview: Overview;
  readonly tables: readonly OfficialTable[];
  readonly projects: readonly Project[];
  readonly keyProjects: readonly KeyProject[];
  readonly explanation: { readonly sections: readonly Section[]; readonly figures: readonly NarrativeFigure[] };
  readonly glossary: readonly GlossaryTerm[];
  readonly domains: readonly Domain[];
  readonly corrections: readonly Correction[];
  readonly issues: readonly Issue[];
}

/** The table with an id; undefined when the document lacks it. */
export function tableOf(budget: Pick<Budget, 'tables'>, id: TableId): OfficialTable | undefined {
  return budget.tables.find((table) => table.id === id);
}

/** The unit of the projects' amounts: that of table 12, or of the document where it lacks the table. */
export function projectUnit(budget: Pick<Budget, 'tables' | 'document'>): Unit {
  return tableOf(budget, '12')?.unit ?? budget.document.unit;
}

/** What stands at a cell reference; undefined outside the tables. Figures of part three are read as published amounts. */
export function valueAt(budget: Pick<Budget, 'tables' | 'explanation'>, ref: CellRef): CellValue | undefined {
  if (ref.table !== 'text') return tableOf(budget, ref.table)?.rows[ref.row - 1]?.cells[ref.column - 1];
  const figure = budget.explanation.figures[ref.row - 1];
  const amount = figure && [figure.amount, figure.change, figure.percent][ref.column - 1];
  return amount == null ? undefined : { kind: 'published', amount };
}
