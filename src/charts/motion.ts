/** How long marks take to their new places (DESIGN.md section 8), in milliseconds. */
export const MOVE = 420;

/** Without motion: asked for by the reader, or nothing to ask. */
export function isStill(): boolean {
  return typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
