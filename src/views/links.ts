import type { UsePlace } from './use.ts';

/** Addresses inside the app, made by the mode; panels put them into links and know nothing of the address bar. */
export interface Links {
  /** A project's page, by its id. */
  readonly project: (id: string) => string;
  /** A printed cell in its table: `12.34.2`. */
  readonly cell: (ref: string) => string;
  /** Several cells, highlighted together in their tables; a text of `formatCellSet`. */
  readonly cells: (set: string) => string;
  /** The glossary entry of a term, on the about page. */
  readonly term: (term: string) => string;
  /** An official table, by its id. */
  readonly table: (id: string) => string;
  /** A page of the navigation, as it stands by default. */
  readonly page: (view: string) => string;
  /** The projects page zoomed to a group; null is the whole. */
  readonly group: (name: string | null) => string;
  /** One relation among the checks, by its id. */
  readonly check: (id: string) => string;
  /** Where a mark or a figure of the app stands. */
  readonly use: (place: UsePlace) => string;
  /** The checks with one verdict; `all` is every one. */
  readonly outcome: (outcome: string) => string;
}
