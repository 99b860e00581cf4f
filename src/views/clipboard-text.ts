/** A grid as both formats that a spreadsheet pastes as cells. */
export interface Pasteable {
  /** Tab-separated lines. */
  readonly plain: string;
  /** An HTML table. */
  readonly html: string;
}

/** Lines of texts for the clipboard: tabs and line ends inside a cell become spaces, markup stays text. */
export function pasteable(grid: readonly (readonly string[])[]): Pasteable {
  const flat = grid.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')));
  const rows = flat.map((line) => `<tr>${line.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`);
  return {
    plain: flat.map((line) => line.map(harmless).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table>${rows.join('')}</table>`,
  };
}

/** Text as it stands in markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
