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
  /** What the mark under the pointer or with focus is called; null when it leaves. */
  readonly onpoint: (name: string | null) => void;
  /** The projects between two amounts (in 万元) are to be listed: of many projects the picture shows classes, not dots. */
  readonly onclass: (min: string, max: string) => void;
  /** A project is to be opened. */
  readonly onopen: (id: string) => void;
}
