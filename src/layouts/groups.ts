import { areaOf, type Box, type Size } from './box.ts';
import { layRows, type Row } from './rows.ts';
import { keepRows, squarify, type KeptRows } from './squarify.ts';

/** What a group takes beside its tiles: a heading above, a gap to the next group on the right and below. In pixels. */
export interface Frame {
  readonly head: number;
  readonly gap: number;
}

/** Where the groups stand: for each its inner box (heading and gap taken off) and the pixels² that one unit gets. */
export interface GroupBoxes {
  readonly inner: readonly Box[];
  readonly scale: number;
}

/** Areas must agree to one part in ten million; DESIGN.md section 5 asks for one in a thousand. */
const CLOSE = 1e-7;
const MOST_ROUNDS = 600;

/**
 * Squarified groups whose inner boxes (not their outer ones) are in proportion to `amounts`. Each round gives a group
 * what its amount needs plus what its frame took in the round before. `shape` is the ratio of squarified rows, or rows chosen beforehand; null when the frames leave no room.
 */
export function placeGroups(
  amounts: readonly number[],
  size: Size,
  frame: Frame,
  shape?: number | readonly Row[],
): GroupBoxes | null {
  const rows: KeptRows =
    typeof shape === 'object' ? (values, box) => layRows(shape, values, box) : rowsFor(amounts, size, frame, shape);
  return solve(amounts, size, frame, rows);
}

/** As {@link placeGroups}, in the height at which one unit gets `scale` pixels²; rows are chosen once, near that height. */
export function placeGroupsAtScale(
  amounts: readonly number[],
  width: number,
  scale: number,
  frame: Frame,
): (GroupBoxes & { readonly height: number }) | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const guess = (total * scale) / width;
  const rows = rowsFor(amounts, { width, height: guess + frame.gap }, frame);
  let [low, high] = [guess, guess * 2 + 40 * frame.gap];
  let best: (GroupBoxes & { readonly height: number }) | null = null;
  for (let round = 0; round < 60; round += 1) {
    const height = (low + high) / 2;
    const boxes = solve(amounts, { width, height }, frame, rows);
    if (boxes) best = { ...boxes, height };
    if (boxes && boxes.scale > scale) high = height;
    else low = height;
  }
  return best;
}

/** Rows chosen for values that already carry an estimate of the frames, so that they stay good after compensation. */
function rowsFor(amounts: readonly number[], size: Size, frame: Frame, ratio?: number): KeptRows {
  const room = outer(size, frame);
  let values = amounts;
  for (let round = 0; round < 4; round += 1) {
    values = compensated(amounts, squarify(values, room, ratio), room, frame)?.values ?? amounts;
  }
  return keepRows(values, room, ratio);
}

function solve(amounts: readonly number[], size: Size, frame: Frame, rows: KeptRows): GroupBoxes | null {
  const room = outer(size, frame);
  let values = amounts;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const boxes = rows(values, room);
    const next = compensated(amounts, boxes, room, frame);
    if (!next) return null;
    const inner = boxes.map((box) => innerOf(box, frame));
    const off = inner.map((box, index) => Math.abs(areaOf(box) / ((amounts[index] ?? 0) * next.scale) - 1));
    if (Math.max(...off) < CLOSE) return { inner, scale: next.scale };
    values = next.values;
  }
  return null;
}

function compensated(
  amounts: readonly number[],
  boxes: readonly Box[],
  room: Box,
  frame: Frame,
): { values: number[]; scale: number } | null {
  const frames = boxes.map((box) => areaOf(box) - areaOf(innerOf(box, frame)));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const scale = (areaOf(room) - frames.reduce((sum, area) => sum + area, 0)) / total;
  if (!(scale > 0) || !Number.isFinite(scale)) return null;
  return { values: amounts.map((amount, index) => amount * scale + (frames[index] ?? 0)), scale };
}

/** The box of the picture with one more gap on the right and below: the last groups' own gaps fall outside. */
function outer(size: Size, frame: Frame): Box {
  return { x0: 0, y0: 0, x1: size.width + frame.gap, y1: size.height + frame.gap };
}

function innerOf(box: Box, { head, gap }: Frame): Box {
  const [x1, y0] = [Math.max(box.x0, box.x1 - gap), Math.min(box.y1, box.y0 + head)];
  return { x0: box.x0, x1, y0, y1: Math.max(y0, box.y1 - gap) };
}
