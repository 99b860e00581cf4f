import { xmlText } from './workbook-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const counted = (count: number, each: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at + 1)).join('');

/** `[Content_Types].xml` of a workbook with so many sheets. */
export const CONTENT_TYPES = (sheets: number) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>${counted(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`)}</Types>`;

/** `_rels/.rels`: where the workbook is. */
export const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** `xl/_rels/workbook.xml.rels`: the sheets and the styles. */
export const WORKBOOK_RELATIONS = (sheets: number) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${counted(sheets, (number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** `xl/workbook.xml`: the sheets by name. */
export const workbookXml = (names: readonly string[]) =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;

/** `xl/styles.xml`: text, headings, then numbers and totals with 0, 1, 2 … decimals, `formats` of each. */
export const STYLES = (formats: number) => {
  const codes = Array.from({ length: formats }, (_, places) => `#,##0${places === 0 ? '' : `.${'0'.repeat(places)}`}`);
  const numbers = (font: number, border: number) =>
    codes
      .map(
        (_, at) =>
          `<xf numFmtId="${170 + at}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
      ) // prettier-ignore
      .join('');
  const text = (font: number, border: number) =>
    `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="等线"/><family val="2"/></font>`;
  const border = (side: string) => `<border><left/><right/>${side}<diagonal/></border>`;
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="${formats}">${codes.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`).join('')}</numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    `<borders count="3">${border('<top/><bottom/>')}${border('<top/><bottom style="medium"/>')}${border('<top style="medium"/><bottom/>')}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${2 * formats + 4}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${text(0, 0)}${text(1, 1)}${numbers(0, 0)}${numbers(1, 2)}${text(1, 2)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
};
