/** One thing wrong with a file, in the words of a clerk's error message. */
export interface Problem {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  /** Where that is in the document: table, row and column, or the project. */
  readonly place?: string;
  /** The browser's own words, for whoever mends it; shown small. */
  readonly detail?: string;
}

/** Why a file could not be used: its address, what is wrong, and what to do about it. */
export interface LoadFault {
  readonly file: string;
  readonly summary: string;
  readonly problems: readonly Problem[];
  readonly advice: string;
}

/** An edition in the list of editions.json. */
export interface EditionEntry {
  readonly id: string;
  readonly title: string;
  /** The folder of its files, relative to `data/`. */
  readonly path: string;
}

/** What edition.json says of an edition; all of it may be unknown. */
export interface EditionInfo {
  readonly publisher: string | null;
  readonly published: string | null;
  /** An http(s) address of the original. */
  readonly link: string | null;
  /** The edition's own briefing.json, unread, or why it could not be fetched; null where edition.json names none. */
  readonly briefing?: { readonly file: string; readonly data: unknown; readonly fault: LoadFault | null } | null;
}
