import type { Difference } from '../model/project.ts';
import { projectStrings } from './strings-project.ts';

/** A place where two printings differ: what each has there, between the words around it. */
export interface DifferingPlace {
  readonly before: string;
  readonly first: string;
  readonly second: string;
  readonly after: string;
}

const AROUND = 5;
const END = /[，。；：、,;.:\s]/;

/** The places in words, one a line: `表 12 所载“旧版”，第三部分所载“新版”`. */
export function differingLines(differences: readonly Difference[]): string[] {
  const { firstText, secondText } = projectStrings;
  return differingPlaces(differences).map(
    ({ before, first, second, after }) =>
      `${firstText}“${before}${first}${after}”，${secondText}“${before}${second}${after}”`,
  );
}

/** The places where two printings differ, each with a few characters around it up to the next mark of punctuation. */
export function differingPlaces(differences: readonly Difference[]): DifferingPlace[] {
  const places: { before: string; first: string; second: string; after: string }[] = [];
  let open: (typeof places)[number] | null = null;
  let before = '';
  for (const { kind, text } of differences) {
    if (kind === 'same') {
      if (open) open.after = head(text);
      open = null;
      before = tail(text);
    } else {
      if (!open) places.push((open = { before, first: '', second: '', after: '' }));
      open[kind] += text;
    }
  }
  return places;
}

function head(text: string): string {
  const end = text.search(END);
  return text.slice(0, Math.min(AROUND, end < 0 ? AROUND : end));
}

function tail(text: string): string {
  const last = text.slice(-AROUND);
  return last.slice(1 + Math.max(...last.split('').map((unit, at) => (END.test(unit) ? at : -1)), -1));
}
