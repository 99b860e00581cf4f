import { plainAmount, type Amount } from './amount.ts';

/** What a search for subsets found: the first one (positions), how many there are (2 means at least two), and whether it saw all. */
export interface SubsetSearch {
  readonly first: readonly number[] | null;
  readonly count: 0 | 1 | 2;
  readonly complete: boolean;
}

/**
 * The subsets of amounts that add up to a target exactly, told apart only as none, one or more. Zeros and amounts beyond
 * the target are left out; negative amounts are not handled. Stops, incomplete, after `limit` partial sums, so that the
 * cost stays bounded whatever the table.
 */
export function findSubsets(amounts: readonly Amount[], target: Amount, limit = 20_000): SubsetSearch {
  const places = Math.max(0, target.decimalPlaces(), ...amounts.map((amount) => amount.decimalPlaces()));
  const whole = (amount: Amount) => BigInt(plainAmount(amount, places).replace('.', ''));
  const goal = whole(target);
  if (goal <= 0n) return { first: null, count: 0, complete: true };
  // Partial sum -> how many subsets give it (2 is "more") and the first of them, as a chain from the last taken back.
  let sums = new Map<bigint, PartialSum>([[0n, { count: 1, chain: null }]]);
  for (const [at, amount] of amounts.entries()) {
    const value = whole(amount);
    if (value <= 0n || value > goal) continue;
    const next = new Map(sums);
    for (const [sum, { count, chain }] of sums) {
      const reached = sum + value;
      if (reached > goal) continue;
      const known = next.get(reached);
      next.set(reached, known ? { count: 2, chain: known.chain } : { count, chain: { at, rest: chain } });
    }
    sums = next;
    if (sums.get(goal)?.count === 2) break;
    if (sums.size > limit)
      return { first: positions(sums.get(goal)), count: sums.get(goal)?.count ?? 0, complete: false };
  }
  const found = sums.get(goal);
  return { first: positions(found), count: found?.count ?? 0, complete: true };
}

interface Chain {
  readonly at: number;
  readonly rest: Chain | null;
}

interface PartialSum {
  readonly count: 1 | 2;
  readonly chain: Chain | null;
}

function positions(found: PartialSum | undefined): number[] | null {
  if (!found) return null;
  const taken: number[] = [];
  for (let link = found.chain; link; link = link.rest) taken.push(link.at);
  return taken.reverse();
}
