import { widthOf, type FlowLabel } from '../flow-labels.ts';
import type { Typesetting } from '../label.ts';

/** Labels of a flow picture moved off the seams of a wall: names beside bars away from them, others to the right. */
export function offSeams(
  labels: readonly FlowLabel[],
  seams: readonly number[],
  set: Typesetting,
): readonly FlowLabel[] {
  if (seams.length === 0) return labels;
  const pad = set.smallest * 0.4;
  return labels.map((label) => {
    const width = Math.max(0, ...label.lines.map((line) => widthOf(line, set)));
    const [x0, x1] = label.anchor === 'start' ? [label.x, label.x + width] : [label.x - width, label.x];
    const seam = seams.find((x) => x > x0 - pad && x < x1 + pad);
    if (seam === undefined) return label;
    return { ...label, x: label.anchor === 'start' ? seam + pad : seam - pad };
  });
}
