/** A label's wish: where its middle should be, and how much room it takes, in pixels. */
export interface Wish {
  readonly middle: number;
  readonly size: number;
}

/**
 * Middles as near to the wishes as possible without overlap, between `low` and `high`, order kept. Wishes come sorted
 * by middle. When together they need more room than there is, they are spread from `low` on and reach over `high`.
 */
export function spreadLabels(wishes: readonly Wish[], low: number, high: number): number[] {
  interface Cluster {
    count: number;
    size: number;
    /** Sum over members of (wished start minus the room that members before it take). */
    pull: number;
    start: number;
  }
  const clusters: Cluster[] = [];
  const settle = (cluster: Cluster) => {
    cluster.start = Math.max(low, Math.min(cluster.pull / cluster.count, high - cluster.size));
  };
  for (const wish of wishes) {
    let cluster: Cluster = { count: 1, size: wish.size, pull: wish.middle - wish.size / 2, start: 0 };
    settle(cluster);
    for (let last = clusters[clusters.length - 1]; last && last.start + last.size > cluster.start;) {
      clusters.pop();
      cluster = {
        count: last.count + cluster.count,
        size: last.size + cluster.size,
        pull: last.pull + cluster.pull - cluster.count * last.size,
        start: 0,
      };
      settle(cluster);
      last = clusters[clusters.length - 1];
    }
    clusters.push(cluster);
  }
  const starts = clusters.flatMap(({ count, start }) =>
    Array.from({ length: count }, (_, index) => ({ index, start })),
  );
  let reached = low;
  return wishes.map((wish, index) => {
    const place = starts[index];
    if (place?.index === 0) reached = place.start;
    const middle = reached + wish.size / 2;
    reached += wish.size;
    return middle;
  });
}
