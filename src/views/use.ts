import type { SignedCell } from '../model/cell-set.ts';
import type { EconomicCoding } from '../model/classification.ts';
import type { Unit } from '../model/table.ts';
import type { FUNCTIONAL_DIGITS } from './flow.ts';
import type { FlowKind } from './flow-printed.ts';
import type { Grouping } from './grouping.ts';
import { usesStrings as words } from './strings-uses.ts';

/** Every kind of picture or bar that the app draws, and the page that it stands on. A further one is a line here. */
export const PICTURES = {
  spending: { view: 'overview' },
  card: { view: 'overview' },
  'overview-treemap': { view: 'overview' },
  'overview-flow': { view: 'overview' },
  treemap: { view: 'projects' },
  strip: { view: 'projects' },
  swarm: { view: 'project' },
  locator: { view: 'project' },
  relatives: { view: 'project' },
  coverage: { view: 'goals' },
  'goals-treemap': { view: 'goals' },
  flow: { view: 'flow' },
  wall: { view: 'briefing' },
  'wall-bars': { view: 'briefing' },
} as const;

/** One of {@link PICTURES}. */
export type Picture = keyof typeof PICTURES;

/** Where in the app a figure is used: a page and what is set on it; the mode makes an address of it. */
export interface UsePlace {
  readonly view: string;
  readonly mode?: 'briefing';
  readonly grouping?: Grouping;
  readonly selected?: string;
  readonly focus?: string;
  readonly project?: string;
  readonly coding?: EconomicCoding;
  readonly kind?: FlowKind;
  readonly level?: 'class' | 'item';
  readonly functional?: keyof typeof FUNCTIONAL_DIGITS;
}

/** One mark or figure of the app, with the cells whose signed sum it is. */
export interface Use {
  /** The mark's id in its picture; a name of our own for a figure that is no mark. */
  readonly mark: string;
  /** The picture that it is drawn in. */
  readonly picture: Picture;
  /** What it is called: `项目 · 政务云`. */
  readonly name: string;
  readonly amount: string;
  readonly unit: Unit;
  readonly cells: readonly SignedCell[];
  /** False where only margins are known: the cells are those that the estimate rests on. */
  readonly exact: boolean;
  readonly place: UsePlace;
}

/** What is known of the page that a mark stands on. */
export interface MarkPlace {
  readonly view: string;
  readonly grouping: Grouping;
  readonly coding: EconomicCoding;
  readonly kind: FlowKind;
  readonly level: 'class' | 'item';
  /** Below how many 万元 the picture merges the small projects of a group; null where it merges none. */
  readonly threshold?: number | null;
  /** How deep the functional classes go; 项 unless told. */
  readonly functional?: keyof typeof FUNCTIONAL_DIGITS;
}

/** What a mark is called: its page, its picture where the page has several, its own words. */
export function useName(picture: Picture, own: readonly string[]): string {
  return [words.views[PICTURES[picture].view], words.pictures[picture], ...own].filter(Boolean).join(' · ');
}
