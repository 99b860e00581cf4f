import type { CellSource } from './cell-list.ts';

/** A row of a list beside the picture: what it is called, what it costs and which cells say so. */
export interface ListedRow {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly cells: CellSource;
  /** The address of its page or place; read when it is asked for, as it changes with every step of the reader. */
  readonly href: string;
}

/** A group in the legend. */
export interface LegendRow extends ListedRow {
  readonly count: number;
  readonly share: string;
  /** The fill of its swatch; null for the hatch of 涉密项目; none where the groups are not what colours mean. */
  readonly colour?: string | null | undefined;
}

/** A project in a list, by its short name; `fullName` is the one for reading. */
export interface ListedProject extends ListedRow {
  readonly fullName: string;
}

/** A project of a group, with its share of it. */
export interface GroupRow extends ListedProject {
  readonly share: string;
}

/** A project that a search found, with the colour of its domain. */
export interface HitRow extends ListedProject {
  readonly colour: string;
}
