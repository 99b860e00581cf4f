import type { Size } from '../../layouts/box.ts';
import { wallUnit } from '../../layouts/wall/frame.ts';

/** A hundredth of a wall's height in pixels, enlarged on very wide and tall walls: the measure of everything on it. */
export function unitOf(size: Size): number {
  return wallUnit(size).unit;
}
