/** The mark that an arrow, Home or End leads to in a row of marks; null for other keys and beyond the ends. */
export function rowStep(key: string, ids: readonly string[], current: string): string | null {
  const at = ids.indexOf(current);
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: ids.length - 1,
  };
  const next = to[key];
  return next === undefined ? null : (ids[next] ?? null);
}
