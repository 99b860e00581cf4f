import type { Tree } from '../views/tree.ts';

/** What the distribution is given. */
export interface BeeswarmProps {
  /** All projects. */
  readonly tree: Tree;
  /** The project that stands out, in its domain's colour with a ring. */
  readonly marked: string;
  /** Projects related to it: in its colour, paler. */
  readonly related?: ReadonlySet<string>;
  /** The picture's sentence for screen readers: where the project stands. */
  readonly label: string;
  /** Enlarges the words of the axis; 1 unless told. */
  readonly textScale?: number;
  /** What a dot is called: name, amount, share. */
  readonly nameOf: (id: string) => string;
  /** The project under the pointer or with focus; null when it leaves. */
  readonly onpoint: (id: string | null) => void;
  /** A project is to be opened. */
  readonly onopen: (id: string) => void;
}
