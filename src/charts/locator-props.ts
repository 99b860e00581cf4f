import type { Tree } from '../views/tree.ts';

/** What the map of a project's place is given and what it tells. */
export interface LocatorProps {
  /** All projects, in their groups. */
  readonly tree: Tree;
  /** The project that stands out; its domain is paler, all else grey. */
  readonly marked: string;
  /** The picture's sentence for screen readers. */
  readonly label: string;
  /** What a mark is called: name, amount, share. */
  readonly nameOf: (id: string) => string;
  /** What the mark under the pointer or with focus is called; null when it leaves. */
  readonly onpoint: (name: string | null) => void;
  /** A project is to be opened. */
  readonly onopen: (id: string) => void;
}
