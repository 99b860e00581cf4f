/** A plain decimal as a number for drawing: the only place where money stops being exact. */
export function numberOf(amount: string): number {
  const number = Number(amount);
  if (!Number.isFinite(number)) throw new RangeError(`not an amount: ${amount}`);
  return number;
}
