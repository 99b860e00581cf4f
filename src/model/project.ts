import type { CellRef } from './cell.ts';
import type { Field } from './table.ts';

/** A countable promise found in a goal's text by the rules of `ingest/goals.ts`. Offsets are UTF-16 into the text. */
export interface Indicator {
  /** The number as printed: `50万`, `30000`, `100`. */
  readonly number: string;
  /** The number as a plain decimal: `500000`. */
  readonly value: string;
  /** The measure word or unit as printed: `个`, `%`, `TB`, `家`. */
  readonly unit: string;
  /** What is counted, in the goal's own words: `政府部门电子印章`. */
  readonly counts: string;
  /** 超过, 不少于, 以上, 约 … as printed; null where the number stands alone. */
  readonly operator: string | null;
  /** The words before the number that say what happens to it, in the goal's own words: `完成推广应用`. */
  readonly action: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a word-by-word comparison. Joining `same` and `first` gives the first text, `same` and `second` the other. */
export interface Difference {
  readonly kind: 'same' | 'first' | 'second';
  readonly text: string;
}

/** The goal as printed a second time, in part three. */
export interface SecondPrinting {
  readonly text: string;
  readonly cell: CellRef;
  /** True when the two differ in more than white space, markup and character width. */
  readonly differs: boolean;
  readonly differences: readonly Difference[];
}

/** 绩效目标: the text verbatim (markup removed, pages joined), and what it says. */
export interface PerformanceGoal {
  readonly text: string;
  /** Its paragraphs or numbered items; joined without a separator they give the text but for white space. */
  readonly paragraphs: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly cell: CellRef;
  readonly second: SecondPrinting | null;
}

/** A year span printed in a project's name: the project's own label, never a guess. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** One project of table 12. */
export interface Project {
  /** `p34`: from the order in table 12, so that it is the same for the same document. */
  readonly id: string;
  /** Its position in table 12, from 1. */
  readonly order: number;
  /** The name, white space of page layout removed. */
  readonly name: string;
  /** The name's pieces as printed, one a page. */
  readonly printed: readonly string[];
  /** In the unit of table 12. */
  readonly amount: string;
  /** 涉密项目: amount published, name and goal not, by law. */
  readonly withheld: boolean;
  readonly years: YearSpan | null;
  /** The spending unit (资金使用单位) under which table 12 lists it. */
  readonly unit: string | null;
  readonly goal: PerformanceGoal | null;
  readonly cell: CellRef;
  /** Its non-zero funding columns (leaf columns of table 12). */
  readonly sources: readonly { readonly field: Field; readonly amount: string; readonly cell: CellRef }[];
  /** 业务领域, our own grouping (本站归类); null where the edition has none. */
  readonly domain: string | null;
  /** Label for a tile, and a shorter one; from the edition's domains.csv, else from the name. */
  readonly shortLabel: string;
  readonly tinyLabel: string;
}

/** One row of the key-project list in part three. */
export interface KeyProject {
  readonly name: string;
  readonly amount: string;
  readonly goal: string;
  /** The project of table 12 that bears the same name; null when there is none. */
  readonly project: string | null;
  readonly cell: CellRef;
}
