import { saysName, widthOf, type FlowLabel } from '../flow-labels.ts';
import type { Typesetting } from '../label.ts';

/**
 * Labels of a flow picture moved off the seams of a wall: those left of their bars to the left, others to the right.
 * One that would then stand on another is left out. An amount whose name is written nowhere is not written either, but keeps
 * its place: a letter stands there, and what it means below the picture. A wall has a seam at its edges at least; a page
 * has none and keeps all.
 */
export function offSeams(
  labels: readonly FlowLabel[],
  seams: readonly number[],
  set: Typesetting,
): readonly FlowLabel[] {
  if (seams.length === 0) return labels;
  const pad = set.smallest * 0.4;
  const named = new Set(labels.filter(saysName).map(({ id }) => id));
  const told = labels.map((label) =>
    named.has(label.id) ? label : { ...label, leader: null, lines: label.lines.map(() => []) },
  );
  const moved = told.map((label) => {
    const [x0, x1] = spanOf(label, set);
    const seam = seams.find((x) => x > x0 - pad && x < x1 + pad);
    return seam === undefined ? label : { ...label, x: label.anchor === 'start' ? seam + pad : seam - pad };
  });
  return moved.filter(
    (label, at) => label === told[at] || !moved.some((other) => other !== label && meet(label, other, set)),
  );
}

function spanOf(label: FlowLabel, set: Typesetting): readonly [number, number] {
  const width = Math.max(0, ...label.lines.map((line) => widthOf(line, set)));
  return label.anchor === 'start' ? [label.x, label.x + width] : [label.x - width, label.x];
}

function meet(a: FlowLabel, b: FlowLabel, set: Typesetting): boolean {
  const [[a0, a1], [b0, b1]] = [spanOf(a, set), spanOf(b, set)];
  const high = ({ y, lines, leading }: FlowLabel) => [y - leading, y + (lines.length - 1) * leading] as const;
  const [[aTop, aEnd], [bTop, bEnd]] = [high(a), high(b)];
  return a0 < b1 && b0 < a1 && aTop < bEnd && bTop < aEnd;
}
