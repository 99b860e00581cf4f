import { breather } from '../model/breathe.ts';
import type { Budget } from '../model/budget.ts';
import type { Steps } from '../model/steps.ts';

export { rest } from '../model/breathe.ts';
export { finish, type Steps } from '../model/steps.ts';

/** Up to so many projects, or rows, everything is worked out at once, within the press of a key. */
export const LITTLE = 1000;

/** Whether a budget is so small that what is asked of it can be worked out at once. */
export function isLittle({ projects }: Pick<Budget, 'projects'>): boolean {
  return projects.length <= LITTLE;
}

/** How long a slice of the work may keep the page waiting, in milliseconds. */
const SLICE = 12;

/** Does work to its end, a slice at a time with the page's turns between; null when it `isOld` before it is done. */
export async function workInSlices<Value>(
  steps: Steps<Value>,
  isOld: () => boolean = () => false,
  slice = SLICE,
): Promise<{ readonly value: Value } | null> {
  const breathe = breather(slice);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    await breathe();
    if (isOld()) return null;
  }
}
