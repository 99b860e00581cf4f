import { isCrowded, MAIN_SHARE } from '../layouts/sankey-frame.ts';
import type { Flow } from '../views/flow.ts';

/** Pixels at text scale 1: a line of its own in the magnified part, a row of the list of items. */
const LINE = 15.4;
const ROW = 19.5;
/** What stands above the pictures; what stands between and around them; title and scale of the list. */
const HEAD = 34;
const BETWEEN = 114;
const LIST_HEAD = 60;
/** From so many items on the smallest are taken together: the picture stays within a window of 900. */
const MOST_ITEMS = 15;

/** How high the flow picture must be so that nothing in it goes without its name, in pixels at text scale 1. */
export function flowHeight(flow: Flow): number {
  const layers = [0, 1, 2].map((layer) => flow.nodes.filter((node) => node.layer === layer).length);
  const most = Math.max(...layers);
  const items = Math.max(0, ...flow.nodes.map(({ parts }) => parts.length));
  if (isCrowded(flow)) return HEAD + (BETWEEN + LINE * most) / (1 - MAIN_SHARE.crowded);
  const list = items === 0 ? 0 : HEAD + (LIST_HEAD + ROW * Math.min(items, MOST_ITEMS)) / (1 - MAIN_SHARE.plain);
  return Math.max(220 + 25 * most, list);
}
