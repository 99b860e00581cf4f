/** A list of more rows than this is shown by pages. */
const LONG = 200;
/** Rows of a page. */
export const PAGE = 100;

/** The part of a long list that is shown. */
export interface Paged<T> {
  /** The whole list where it is short. */
  readonly rows: readonly T[];
  /** The place of the first row shown, from 0. */
  readonly from: number;
  readonly page: number;
  readonly long: boolean;
  readonly turn: (page: number) => void;
}

/** Shows a list by pages where it has more than `most` rows; another list begins at the page that holds its marked row. */
export function paged<T>(
  list: () => readonly T[],
  markedAt: () => number = () => -1,
  most = LONG,
  size = PAGE,
): Paged<T> {
  let turned = $state.raw<{ readonly of: readonly T[]; readonly page: number } | null>(null);
  const all = $derived(list());
  const long = $derived(all.length > most);
  const page = $derived(
    !long ? 0 : turned?.of === all ? turned.page : Math.max(0, Math.floor(markedAt() / size)), // prettier-ignore
  );
  const rows = $derived(long ? all.slice(page * size, (page + 1) * size) : all);
  return {
    get rows() {
      return rows;
    },
    get from() {
      return page * size;
    },
    get page() {
      return page;
    },
    get long() {
      return long;
    },
    turn: (to) => (turned = { of: all, page: to }),
  };
}
