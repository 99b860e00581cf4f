/** Work done by steps, at its end: for those who do not rest between. */
export function finished<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
