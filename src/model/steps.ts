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
