/**
 * Work that can be interrupted: each `yield` is a place where the page may have its turn, what is returned is what the
 * work was for. {@link finish} does it at once; `workInSlices` of the views room does it between the page's turns.
 */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Does work at once, to its end. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items between two places where work may be interrupted. */
export const AT_ONCE = 64;

/** What a list gives, item by item, as work that can be interrupted. */
export function* mapInSteps<Item, Value>(
  items: Iterable<Item>,
  make: (item: Item, at: number) => Value,
): Steps<Value[]> {
  const made: Value[] = [];
  for (const item of items) {
    made.push(make(item, made.length));
    if (made.length % AT_ONCE === 0) yield;
  }
  return made;
}

/** A list in another order, as work that can be interrupted; equals keep theirs. */
export function* sortInSteps<Item>(list: readonly Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  // Short runs are put in order by the engine, then merged by twos.
  let runs: Item[][] = [];
  for (let at = 0; at < list.length; at += AT_ONCE) {
    runs.push(list.slice(at, at + AT_ONCE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  const merged: Item[] = [];
  let [at, other] = [0, 0];
  while (merged.length < left.length + right.length) {
    const takesLeft =
      other >= right.length || (at < left.length && compare(left[at] as Item, right[other] as Item) <= 0);
    merged.push((takesLeft ? left[at++] : right[other++]) as Item);
    if (merged.length % AT_ONCE === 0) yield;
  }
  return merged;
}
