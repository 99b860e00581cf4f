import type { Typesetting } from '../label.ts';

/** Marks whose ink is in their right half, and those whose ink is in their left half, where the font has them full. */
const OPENING = '“‘「『（【《〈';
const CLOSING = '”’」』）】》〉，。、；：';

/** Some fonts have narrow quotes: nothing can be taken from those. */
function isFull(mark: string, { measure }: Typesetting): boolean {
  return measure(mark, 100, 400) > 90;
}

function opens(mark: string, set: Typesetting): boolean {
  return mark !== '' && OPENING.includes(mark) && isFull(mark, set);
}

function closes(mark: string, set: Typesetting): boolean {
  return mark !== '' && CLOSING.includes(mark) && isFull(mark, set);
}

/** How far a line that begins with an opening quote or bracket is moved out, in font sizes: its empty half hangs. */
export function hangOf(line: string, set: Typesetting): number {
  return opens(line.charAt(0), set) ? 0.5 : 0;
}

/** Whether the last mark of a line has an empty half, which may stand out. */
export function endsEmpty(line: string, set: Typesetting): boolean {
  return closes(line.charAt(line.length - 1), set);
}

/** Whether half a font size is taken out between two marks, whose empty halves meet there: `”，`, `（‘`, `）《`. */
export function trimsAt(before: string, after: string, set: Typesetting): boolean {
  if (closes(before, set)) return closes(after, set) || opens(after, set);
  return opens(before, set) && opens(after, set);
}

/** The places of a line, counted as in the string, before which half a font size is taken out. */
export function trimsOf(line: string, set: Typesetting): readonly number[] {
  const places: number[] = [];
  for (let at = 1; at < line.length; at += 1) if (trimsAt(line.charAt(at - 1), line.charAt(at), set)) places.push(at);
  return places;
}

/** A line in the pieces that stand half a font size closer to each other; the text itself stays as it is. */
export function piecesOf(line: string, set: Typesetting): readonly string[] {
  const places = [0, ...trimsOf(line, set), line.length];
  return places.slice(1).map((to, at) => line.slice(places[at], to));
}
