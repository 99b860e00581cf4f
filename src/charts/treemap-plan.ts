import { fitHeading, type HeadingSpan } from '../layouts/heading.ts';
import type { Label, Typesetting } from '../layouts/label.ts';
import { labelNeeds, onceEach, type Need } from '../layouts/label-needs.ts';
import { finished } from '../layouts/steps.ts';
import { labelSteps } from '../layouts/tile-labels.ts';
import { GAP, HEAD, HEADING_SIZE, NOTCH } from '../layouts/tile-sizes.ts';
import { treemapSteps, type Tile, type TreemapLayout } from '../layouts/treemap.ts';
import { shareIn } from '../views/group-shares.ts';
import { Keeper } from '../views/kept.ts';
import type { Tree, TreeNode } from '../views/tree.ts';
import { headingTextsOf, nameOfMark, textsOf } from './tile-texts.ts';

/** What a treemap is drawn in and with. */
export interface PlanSettings {
  readonly width: number;
  readonly height: number;
  readonly textScale: number;
  readonly set: Typesetting;
  /** Writes the amounts drawn. */
  readonly write: (amount: string) => string;
  /** The word on a tile of small projects. */
  readonly merged: string;
}

/** Where all marks of a treemap stand, and what is written on them. */
export interface TreemapPlan {
  readonly layout: TreemapLayout;
  readonly leaves: readonly Tile[];
  readonly groups: readonly Tile[];
  readonly labels: ReadonlyMap<string, Label>;
  readonly headings: ReadonlyMap<string, readonly HeadingSpan[] | null>;
  readonly headingSize: number;
}

/** Plans kept of each picture: in the sizes, units and settings of late. */
const plans = new Keeper<TreeNode, TreemapPlan>(3);
/** The rooms that a label needs are measured once a project and setting, not once a layout. */
const needs = new Keeper<Typesetting, (node: TreeNode) => readonly Need[]>(4);
const names = new Keeper<TreemapLayout, ReadonlyMap<string, string>>(1);

/** The same picture in the same size, unit and settings has the same plan. */
const planKey = (tree: Tree, { width, height, textScale, set, write, merged }: PlanSettings) =>
  [tree, width, height, textScale, set, write, merged] as const;

/** What is drawn while there is no plan yet. */
export const NO_PLAN: TreemapPlan = {
  layout: { tiles: [], scale: 0 },
  leaves: [],
  groups: [],
  labels: new Map(),
  headings: new Map(),
  headingSize: 0,
};

/** Whether the plan has been made before and is at hand. */
export function isPlanned(tree: Tree, shown: TreeNode, settings: PlanSettings): boolean {
  return plans.find(shown, planKey(tree, settings)) !== undefined;
}

/** The plan of what is shown of a tree. The same question has the same answer: the way back costs nothing. */
export function treemapPlan(tree: Tree, shown: TreeNode, settings: PlanSettings): TreemapPlan {
  return finished(planSteps(tree, shown, settings));
}

/** The same in steps of a few milliseconds each: for a picture that is about to be drawn, or likely to be. */
export function* planSteps(tree: Tree, shown: TreeNode, settings: PlanSettings): Generator<undefined, TreemapPlan> {
  const { width, height, textScale, set, write, merged } = settings;
  const by = planKey(tree, settings);
  const known = plans.find(shown, by);
  if (known) return known;
  const headingSize = textScale === 1 ? HEADING_SIZE : 1.04 * set.smallest;
  const notch = NOTCH * textScale;
  const texts = textsOf(null, write);
  const needsOf = needs.get(set, [write], () =>
    onceEach((node: TreeNode) => labelNeeds(texts(node), set, node.project?.goal ? notch : 0)),
  );
  yield* warmed(shown, needsOf);
  const layout = yield* treemapSteps(shown, { width, height }, {
    head: HEAD * textScale,
    gap: GAP * textScale,
    nameWidth: (node) => set.measure(node.name, headingSize, 700),
    needs: needsOf,
  }); // prettier-ignore
  const words = { textsOf: textsOf(shown.kind === 'root' ? tree.whole : null, write), merged, notch };
  const labels = yield* labelSteps(layout.tiles, words, set);
  const groups = layout.tiles.filter((tile) => tile.kind === 'group');
  const headings = new Map(
    groups.map(({ id, x0, x1, node, heading }) => [
      id,
      heading && fitHeading(x1 - x0, headingTextsOf(node, shareIn(tree, node), write), headingSize, set.measure),
    ]),
  );
  const leaves = layout.tiles.filter((tile) => tile.kind !== 'group');
  return plans.keep(shown, by, { layout, leaves, groups, labels, headings, headingSize });
}

/** Names are measured a few at a time. */
function* warmed(node: TreeNode, needsOf: (node: TreeNode) => unknown): Generator<undefined> {
  for (const child of node.children) {
    if (child.kind === 'group') yield* warmed(child, needsOf);
    else {
      needsOf(child);
      yield;
    }
  }
}

/** What screen readers call the marks of a layout, by their ids. */
export function markNames(
  tree: Tree,
  layout: TreemapLayout,
  write: (amount: string) => string,
  unit: string,
): ReadonlyMap<string, string> {
  return names.get(layout, [tree, write, unit], () => {
    const places = new Map<string, number>();
    const sizes = new Map<string, number>();
    const standing = ({ kind, parent }: Tile) => `${kind === 'group' ? 'group' : 'tile'} ${parent ?? ''}`;
    for (const tile of layout.tiles) {
      const place = (sizes.get(standing(tile)) ?? 0) + 1;
      sizes.set(standing(tile), place);
      places.set(tile.id, place);
    }
    return new Map(
      layout.tiles.map((tile) => [
        tile.id,
        nameOfMark(tile.node, places.get(tile.id) ?? 0, sizes.get(standing(tile)) ?? 0, shareIn(tree, tile.node), write, unit),
      ]),
    ); // prettier-ignore
  });
}
