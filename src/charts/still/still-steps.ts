import { stepOf, type Standing } from '../marks.ts';

/** The mark that a key leads to from a mark of a still picture, as in the large ones; null when the key is not for it. */
export function stillStep(key: string, mark: Element): SVGElement | null {
  const marks = Array.from(mark.closest('svg.still')?.querySelectorAll<SVGElement>('[data-mark]') ?? []);
  const standing = (one: Element): Standing => ({
    id: one.getAttribute('data-mark') ?? '',
    parent: one.getAttribute('data-under'),
    kind: 'leaf',
  });
  const { id, parent } = standing(mark);
  const step = stepOf(key, marks.map(standing), id);
  const wanted = step.kind === 'move' ? step.id : step.kind === 'leave' ? parent : null;
  return wanted === null ? null : (marks.find((other) => other.getAttribute('data-mark') === wanted) ?? null);
}
