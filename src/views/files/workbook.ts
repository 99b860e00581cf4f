import { copiedText, headingOf, type ShownColumn, type ShownRow, type ShownTable } from '../shown-table.ts';
import { shareStrings as words } from '../strings-share.ts';
import { noteLines, type FileNote } from './file-note.ts';
import { columnName, sheetNames, xmlText } from './workbook-text.ts';
import { CONTENT_TYPES, RELATIONS, STYLES, WORKBOOK_RELATIONS, workbookXml } from './workbook-parts.ts';

/** Styles of `styles.xml`: plain text, headings, then numbers and totals with 0 to 10 decimals. */
const STYLE = { text: 1, heading: 2, number: 3, total: 14, totalText: 25 } as const;
const MOST_PLACES = 10;
/** Excel keeps fifteen digits of a number; what has more stays a text, so that none is lost. */
const MOST_DIGITS = 15;

/**
 * The files of an OOXML workbook by their names inside the archive: one sheet a table, and a last one that says what
 * they are. A number is written digit by digit as it is, with a format of just its decimals, so that a spreadsheet
 * shows the printed figure and none is rounded.
 */
export function workbookParts(tables: readonly ShownTable[], note: FileNote): Readonly<Record<string, string>> {
  const names = sheetNames([...tables.map(({ title }) => title), words.note.sheet]);
  const sheets = [...tables.map(tableSheet), noteSheet(note)];
  return {
    '[Content_Types].xml': CONTENT_TYPES(sheets.length),
    '_rels/.rels': RELATIONS,
    'xl/workbook.xml': workbookXml(names),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONS(sheets.length),
    'xl/styles.xml': STYLES(STYLE.total - STYLE.number),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet])),
  };
}

function tableSheet(table: ShownTable): string {
  const lines = [
    table.columns.map((column) => ({ text: headingOf(column), number: false, style: STYLE.heading })),
    ...table.rows.map(({ cells }) => cellsOf(table.columns, cells, false)),
    ...(table.totals ? [cellsOf(table.columns, table.totals, true)] : []),
  ];
  return sheetXml(lines, true);
}

function noteSheet(note: FileNote): string {
  return sheetXml(
    noteLines(note).map(([name, text]) => [
      { text: name, number: false, style: STYLE.heading },
      { text, number: false, style: STYLE.text },
    ]),
    false,
  );
}

interface SheetCell {
  readonly text: string;
  readonly number: boolean;
  readonly style: number;
}

function cellsOf(columns: readonly ShownColumn[], cells: ShownRow['cells'], total: boolean): SheetCell[] {
  return columns.map((column) => {
    const text = copiedText(column, cells[column.key]);
    const places = placesOf(text);
    if (column.kind !== 'number' || places === null)
      return { text, number: false, style: total ? STYLE.totalText : STYLE.text };
    return { text, number: true, style: (total ? STYLE.total : STYLE.number) + places };
  });
}

/** The decimals of a number that a spreadsheet holds whole; null for any other text. */
function placesOf(text: string): number | null {
  const [, whole = '', decimals = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${decimals}`.replace(/^0+/, '').length;
  return whole === '' || digits > MOST_DIGITS || decimals.length > MOST_PLACES ? null : decimals.length;
}

function sheetXml(lines: readonly (readonly SheetCell[])[], frozen: boolean): string {
  const widths = (lines[0] ?? []).map((_, at) => {
    const widest = Math.max(...lines.map((line) => widthOf(line[at]?.text ?? '')));
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(60, Math.max(8, widest + 3))}" customWidth="1"/>`;
  });
  const rows = lines.map((line, row) => {
    const cells = line.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const pane = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData></worksheet>`,
  ].join('');
}

function cellXml({ text, number, style }: SheetCell, place: string): string {
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  if (number) return `<c r="${place}" s="${style}"><v>${text}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** The width of a text in digits: Chinese characters are two. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => Array.from(line).reduce((sum, one) => sum + (one > '\u2E7F' ? 2 : 1), 0))); // prettier-ignore
}
