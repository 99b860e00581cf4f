import type { Flow } from '../views/flow.ts';

/** What the flow picture is given and what it tells. */
export interface SankeyProps {
  /** The money: layers, links, paths. */
  readonly flow: Flow;
  /** The node, link or path whose flow stays while the rest recedes; null for all. */
  readonly selected: string | null;
  /** Writes an amount for reading, without its unit. */
  readonly unitFormat: (amount: string) => string;
  /** The unit's name: 万元. */
  readonly unitName?: string;
  /** Whether the magnified view of the small flows is shown below (where there is room); true unless told. */
  readonly lens?: boolean;
  /** Enlarges text (briefing mode); 1 unless told. */
  readonly textScale?: number;
  /** On a wall: neither column heads nor legend, `spare` pixels kept free below the list of items, no text over `seams`. */
  readonly bare?: { readonly spare: number; readonly seams: readonly number[] };
  /** Sets the theme of this chart alone; the page's unless told. */
  readonly theme?: 'paper' | 'wall';
  /** What the picture is called; made from the flow unless told. */
  readonly label?: string;
  /** A node, link or path is chosen (null: none any more). */
  readonly onselect: (id: string | null) => void;
  /** What is chosen already is chosen again: its page is to be opened. */
  readonly onopen: (id: string) => void;
  /** The node or link under the pointer or the keyboard's focus; null when it leaves. */
  readonly onhover?: (id: string | null) => void;
  /** The amount that is one thinnest line, in the flow's unit, whenever that changes: 不足 437 万元的流画作细线. */
  readonly onthreshold?: (amount: number) => void;
  /** The nodes without room for a name, in the order of the letters that stand at them; unless asked for there are no letters. */
  readonly onlettered?: (ids: readonly string[]) => void;
}
