/**
 * What `fetch` brings, shared by all who ask: they hear of it in the order in which they asked. Two fetches of the same
 * module may end in either order, and whoever came second would act on a page that does not stand yet. What fails is
 * fetched again when it is asked for again.
 */
export function fetchedOnce<T>(fetch: () => Promise<T>): () => Promise<T> {
  let underway: Promise<T> | null = null;
  return () => {
    underway ??= fetch().catch((error: unknown) => {
      underway = null;
      throw error;
    });
    return underway;
  };
}
