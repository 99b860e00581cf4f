/** A place along a picture as a share of it: pictures drawn at build fill boxes of any size. */
export function percent(pixels: number, whole: number): string {
  return `${round((100 * pixels) / whole)}%`;
}

/** A length that follows the reader's size of text. */
export function rem(pixels: number): string {
  return `${round(pixels / 16)}rem`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
