import type { Typesetting } from '../label.ts';

/** A node that stands in a flow picture by a letter alone: its name and its amount as written. */
export interface FlowNote {
  readonly letter: string;
  readonly name: string;
  readonly amount: string;
}

/** A note and where it stands in the line below the picture. */
export interface PlacedNote extends FlowNote {
  readonly x: number;
  /** Its line, from 0. */
  readonly row: number;
}

/** What notes take below a picture, and where each of them stands. */
export interface NoteLines {
  readonly notes: readonly PlacedNote[];
  readonly height: number;
}

/** The distance of their lines, and the gaps within and between notes, in sizes of the text. */
export const NOTES = { leading: 1.5, inner: 0.4, gap: 1.8 } as const;

/** How wide a note is: letter, name and amount side by side. */
export function noteWidth({ letter, name, amount }: FlowNote, size: number, { measure }: Typesetting): number {
  return measure(letter, size, 600) + measure(name, size, 400) + measure(amount, size, 500) + 2 * NOTES.inner * size;
}

/** The notes side by side, on a further line where one is full; none crosses a seam. */
export function layoutNotes(
  notes: readonly FlowNote[],
  width: number,
  size: number,
  seams: readonly number[],
  set: Typesetting,
): NoteLines {
  let [x, row] = [0, 0];
  const placed = notes.map((note): PlacedNote => {
    const wide = noteWidth(note, size, set);
    const seam = () => seams.find((one) => one > x - size && one < x + wide + size);
    for (let met = seam(); met !== undefined && met + size + wide <= width; met = seam()) x = met + size;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const at = { ...note, x, row };
    x += wide + NOTES.gap * size;
    return at;
  });
  return { notes: placed, height: placed.length > 0 ? (row + 1.2) * NOTES.leading * size : 0 };
}
