import { namesOf } from './candidates.ts';
import { LABEL_SHAPES, type LabelTexts, type Typesetting } from './label.ts';
import { breakCosts } from './line-break.ts';

/** The least room in which a label fits at the smallest size, and how much is told by it: 2 with the amount, 1 without. */
export interface Need {
  readonly width: number;
  readonly height: number;
  readonly tells: 1 | 2;
}

const MOST_LINES = 4;

/** The rooms, each of which is enough for a label: for layouts that choose shapes in which labels fit. */
export function labelNeeds(texts: LabelTexts, set: Typesetting, notch: number): readonly Need[] {
  const size = set.smallest;
  const amount = set.measure(texts.amount, size, 500);
  const rooms = namesOf(texts).flatMap((name) => {
    const widths = leastWidths(name, size, set);
    return LABEL_SHAPES.flatMap(({ leading, x, y }, shape) =>
      widths.flatMap((width, index): Need[] => {
        const room = (lines: number, text: number, tells: 1 | 2): Need => ({
          width: text + 2 * x * size + Math.max(0, notch - (x + y + 0.12) * size),
          height: (lines * leading + 2 * y) * size,
          tells,
        });
        const alone = room(index + 1, width, 1);
        return shape === 0 ? [alone, room(index + 2, Math.max(width, amount), 2)] : [alone];
      }),
    );
  });
  return leastOf(rooms);
}

/** Without the rooms that are enough only where a smaller one is: they would be asked for every shape that is tried. */
function leastOf(rooms: readonly Need[]): Need[] {
  return rooms.filter(
    (one, at) =>
      !rooms.some(
        (other, place) =>
          place !== at &&
          other.tells >= one.tells &&
          other.width <= one.width &&
          other.height <= one.height &&
          (place < at || other.tells > one.tells || other.width < one.width || other.height < one.height),
      ),
  );
}

/**
 * The same answers, each worked out once: a layout asks for a tile's needs in every shape that it tries. They are kept
 * of a project, which is the same in every tree, and of what was taken together as it is here: elsewhere a tile of the same id holds others.
 */
export function onceEach<T extends { readonly project?: object }>(
  needsOf: (node: T) => readonly Need[],
): (node: T) => readonly Need[] {
  const known = new WeakMap<object, readonly Need[]>();
  return (node) => {
    const owner = node.project ?? node;
    const needs = known.get(owner) ?? needsOf(node);
    known.set(owner, needs);
    return needs;
  };
}

/** How much a room of this size can tell. */
export function tellsIn(needs: readonly Need[], width: number, height: number): 0 | 1 | 2 {
  let most: 0 | 1 | 2 = 0;
  for (const need of needs) {
    if (need.tells > most && need.width <= width && need.height <= height) most = need.tells;
  }
  return most;
}

/** For one, two, three … lines the least width at which a text, broken where it may be, fits on them. */
function leastWidths(text: string, size: number, set: Typesetting): number[] {
  const characters = Array.from(text);
  const costs = breakCosts(text, set.segment);
  const upTo = characters.map((_, end) => set.measure(characters.slice(0, end + 1).join(''), size, 600));
  const between = (from: number, to: number) => (upTo[to - 1] ?? 0) - (from === 0 ? 0 : (upTo[from - 1] ?? 0));
  let best = characters.map((_, end) => between(0, end + 1));
  const found = [best[characters.length - 1] ?? 0];
  for (let lines = 2; lines <= MOST_LINES; lines += 1) {
    const next = characters.map((_, last) => {
      let least = Infinity;
      // Two characters at least on every line; where a break would part a word it is the last resort, but one.
      for (let from = 2; from <= last - 1; from += 1) {
        if (costs[from] === null || costs[from] === undefined) continue;
        least = Math.min(least, Math.max(best[from - 1] ?? Infinity, between(from, last + 1)));
      }
      return least;
    });
    best = next;
    const width = best[characters.length - 1] ?? Infinity;
    if (!Number.isFinite(width)) break;
    found.push(width);
  }
  return found;
}
