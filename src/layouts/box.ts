/** The size of a picture in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in CSS pixels; x0 ≤ x1, y0 ≤ y1. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The area of a box in square pixels. */
export function areaOf(box: Box): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0);
}
