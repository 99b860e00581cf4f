/** A project or a group of the treemap, as every row of the bench gets it. */
export interface Leaf {
  readonly name: string;
  readonly value: number;
}

/** The same two pictures for every row: groups of projects, and flows between named nodes. */
export interface Pictures {
  readonly groups: readonly { readonly name: string; readonly children: readonly Leaf[] }[];
  readonly nodes: readonly string[];
  readonly links: readonly { readonly source: number; readonly target: number; readonly value: number }[];
}

declare global {
  interface Window {
    /** Set by the page's own script element, before the row's script. */
    pictures: Pictures;
    /** How many pictures make the row ready; set by the bench. */
    pictureCount: number;
    /** Set when the row's handlers are attached, in ms since the page was asked for. */
    live?: number;
  }
}
