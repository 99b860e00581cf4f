import type { Box } from '../box.ts';

/** The widest part of a box that no seam crosses; `pad` pixels stay free on both sides of a seam. */
export function clearOf<T extends Box>(box: T, seams: readonly number[], pad: number): T {
  const inside = seams.filter((x) => x > box.x0 - pad && x < box.x1 + pad).sort((a, b) => a - b);
  if (inside.length === 0) return box;
  const starts = [box.x0, ...inside.map((x) => Math.max(box.x0, x + pad))];
  const ends = [...inside.map((x) => Math.min(box.x1, x - pad)), box.x1];
  let best = { x0: box.x0, x1: box.x0 };
  starts.forEach((x0, at) => {
    const x1 = ends[at] ?? x0;
    if (x1 - x0 > best.x1 - best.x0) best = { x0, x1 };
  });
  return { ...box, ...best };
}
