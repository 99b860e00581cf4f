/** Half-width marks that the print mixes into Chinese, and the full-width ones that reading wants (DESIGN 3). */
const NAME_MARKS: Record<string, string> = { '(': '（', ')': '）' };
const GOAL_MARKS: Record<string, string> = { ...NAME_MARKS, ',': '，', ';': '；' };

const HAN = /[\u3400-\u9fff\uf900-\ufaff、。，；：“”‘’（）《》]/;

/** A name for reading: brackets in full width. Characters other than punctuation and spaces never change. */
export function readableName(name: string): string {
  return pieces(name, NAME_MARKS).join('');
}

/**
 * A goal's text for reading, unit by unit: piece `i` stands for UTF-16 unit `i` of the text (a mark in full width, or
 * nothing for a needless space), so that offsets into the verbatim text still find their place.
 */
export function readablePieces(text: string): string[] {
  return pieces(text, GOAL_MARKS);
}

function pieces(text: string, marks: Record<string, string>): string[] {
  return text.split('').map((unit, at) => {
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    if (/\s/.test(unit)) return needless(before, after) ? '' : ' ';
    // 1,000 and 3:1 keep their half-width marks: both neighbours are digits or letters.
    if (/[0-9a-z]/i.test(before) && /[0-9a-z]/i.test(after) && unit !== '(' && unit !== ')') return unit;
    return marks[unit] ?? unit;
  });
}

function needless(before: string, after: string): boolean {
  return before === '' || after === '' || /\s/.test(before) || HAN.test(before) || HAN.test(after);
}
