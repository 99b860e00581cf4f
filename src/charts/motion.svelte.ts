/** Sizes settle for this long before anything moves: a dragged window border must not drag tiles behind it. */
const SETTLE = 200;

/** True while tiles may move from place to place: not at the first drawing, nor while the size changes. */
export function settledMotion(size: () => string): { readonly current: boolean } {
  let settled = $state(false);
  $effect(() => {
    size();
    settled = false;
    const timer = setTimeout(() => (settled = true), SETTLE);
    return () => clearTimeout(timer);
  });
  return {
    get current() {
      return settled;
    },
  };
}
