import type { UnnamedTile } from '../views/project-lists.ts';
import type { Tree } from '../views/tree.ts';
import type { Begins } from './type-ahead.ts';

/** What a treemap is given and what it tells. */
export interface TreemapProps {
  /** The whole tree; the chart itself takes the small projects together. */
  readonly tree: Tree;
  /** The group (or `…/small`) that is entered: only its projects are shown. Null for all. */
  readonly focus: string | null;
  /** True while another picture is asked for and this one still drawn: keys wait for it. */
  readonly behind?: boolean;
  /** The tile that is marked: a project, a group or a merged tile. */
  readonly selected: string | null;
  /** Ids of projects found by a search; the others step back. Null when nothing is searched. */
  readonly hits: ReadonlySet<string> | null;
  /** A group that stands out (its row of the legend is pointed at); the others step back. */
  readonly highlight?: string | null;
  /** In 万元: projects below are taken together (DESIGN.md section 5); 100 unless told, 0 for none. */
  readonly threshold?: number;
  /** The word on such a tile: 小额 beside the magnified strip, 其余 elsewhere. */
  readonly mergedWord: string;
  /** Writes an amount for reading, without its unit. */
  readonly unitFormat: (amount: string) => string;
  /** Writes the amounts drawn, where they are to be shorter than those that are said; `unitFormat` unless told. */
  readonly drawnFormat?: (amount: string) => string;
  /** Tells whether a name begins with typed letters as it sounds; by the platform's collation unless told. */
  readonly begins?: Begins | undefined;
  /** The unit's name, for the names that screen readers say: 万元. */
  readonly unitName?: string;
  /** Enlarges text, headings and gaps (briefing mode); 1 unless told. */
  readonly textScale?: number;
  /** The height in pixels, where it is known before the parent has it; the parent's unless told. */
  readonly height?: number | null;
  /** Sets the theme of this chart alone; the page's unless told. */
  readonly theme?: 'paper' | 'wall';
  /** What the picture is called; made from the tree unless told. */
  readonly label?: string;
  /** A tile was reached by key or tap, or pointed at and pressed. */
  readonly onselect: (id: string) => void;
  /** A project is to be opened. */
  readonly onopen: (projectId: string) => void;
  /** A group is to be entered (`…/small` for the small ones of a tree without groups), or left (null). */
  readonly onfocus: (groupId: string | null) => void;
  /** The tile under the pointer; null when it leaves. */
  readonly onhover: (id: string | null) => void;
  /** Pixels² that one unit of amount gets, whenever that changes: for a scale square, and the strip below. */
  readonly onscale?: (scale: number) => void;
  /** The projects whose tiles have no name, in the order of the numbers that they have instead; without it none has. */
  readonly onnumbered?: (tiles: readonly UnnamedTile[]) => void;
  /** Gives what plans a picture ahead, by steps, as this one would be drawn now; anew whenever size or settings change. */
  readonly onplanner?: (planner: Planner) => void;
}

/** Works out where the marks of a tree will stand, by steps: what was planned is then drawn at once. */
export type Planner = (tree: Tree, focus: string | null, height?: number | null) => Generator<undefined, unknown>;
