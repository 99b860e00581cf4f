import { strToU8, zipSync } from 'fflate';
import type { Budget } from '../../model/budget.ts';
import { csvLines, csvOf } from '../../views/files/csv.ts';
import { noteOf, type FileNote, type FilePlace } from '../../views/files/file-note.ts';
import { fiscalDescriptor } from '../../views/files/fiscal-package.ts';
import { fiscalRows, projectRows } from '../../views/files/fiscal-rows.ts';
import { workbookParts } from '../../views/files/workbook.ts';
import { sheetNames } from '../../views/files/workbook-text.ts';
import type { ShownTable } from '../../views/shown-table.ts';

/** The tables as an XLSX workbook, one sheet each, and a sheet that says what they are. */
export function xlsxOf(tables: readonly ShownTable[], note: FileNote): Uint8Array {
  return zipped(workbookParts(tables, note));
}

/** The tables as CSV files, zipped. */
export function csvZip(tables: readonly ShownTable[], place: FilePlace): Uint8Array {
  const names = sheetNames(tables.map(({ title }) => title));
  return zipped(
    Object.fromEntries(tables.map((table, at) => [`${names[at]}.csv`, csvOf(table, noteOf(table, place))])),
  );
}

/** The whole edition as a Fiscal Data Package, zipped: `datapackage.json`, `budget.csv`, `projects.csv`. */
export function fiscalZip(budget: Budget, link: string | null, published: string | null): Uint8Array {
  return zipped({
    'datapackage.json': fiscalDescriptor(budget, link, published),
    'budget.csv': csvLines(fiscalRows(budget)),
    'projects.csv': csvLines(projectRows(budget)),
  });
}

/** The same files give the same bytes: their time in the archive is that of no day. */
function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(texts), { mtime: new Date(1980, 0, 1), level: 6 });
}
