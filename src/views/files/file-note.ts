import type { Budget } from '../../model/budget.ts';
import { shareStrings as words } from '../strings-share.ts';
import type { ShownTable } from '../shown-table.ts';

/** What a file says of itself: where its figures come from, and what of them it holds. */
export interface FileNote {
  readonly title: string;
  /** The document, and its printed tables. */
  readonly source: string;
  readonly publisher: string;
  readonly year: number;
  /** When the document was published; null where that is not known. */
  readonly published: string | null;
  readonly unit: string;
  /** What was chosen of the whole, in words. */
  readonly scope: string;
  /** The id of the data, so that a file can be traced to its tables. */
  readonly dataId: string;
  /** The address of the page that it was taken from. */
  readonly address: string;
}

/** What is known of the place from which a file is taken. */
export interface FilePlace {
  readonly budget: Pick<Budget, 'document' | 'dataId'>;
  readonly published: string | null;
  /** The unit of the page. */
  readonly unit: string;
  /** The printed tables that the page names as its source. */
  readonly tables: string;
  readonly address: string;
}

/** The note of a table taken from a page: what the table says of itself, and the page where it says nothing. */
export function noteOf(table: Pick<ShownTable, 'title' | 'unit' | 'scope' | 'source'>, place: FilePlace): FileNote {
  const { document, dataId } = place.budget;
  const tables = table.source ?? place.tables;
  return {
    title: table.title,
    source: tables === '' ? document.title : `${document.title} ${tables}`,
    publisher: document.publisher,
    year: document.year,
    published: place.published,
    unit: table.unit ?? place.unit,
    scope: table.scope ?? words.whole,
    dataId,
    address: place.address,
  };
}

/** The note as lines of a name and a text, for people. */
export function noteLines(note: FileNote): readonly (readonly [string, string])[] {
  const lines = [
    [words.note.title, note.title],
    [words.note.scope, note.scope],
    [words.note.unit, note.unit],
    [words.note.source, note.source],
    [words.note.publisher, note.publisher],
    [words.note.published, note.published ?? ''],
    [words.note.dataId, note.dataId],
    [words.note.address, note.address],
    [words.note.numbers, words.note.exact],
  ] as const;
  return lines.filter(([, text]) => text !== '');
}

/** A file's name: edition, what is shown, and the beginning of the data id. */
export function fileName(edition: string, title: string, dataId: string, extension: string): string {
  const plain = (text: string, most: number) =>
    Array.from(text.replace(/[\\/:*?"<>|.%\s\p{Cc}\p{Cf}]+/gu, '-').replace(/^-+|-+$/g, ''))
      .slice(0, most)
      .join('');
  return `${plain(edition, 40)}_${plain(title, 40)}_${dataId.replace(/^sha256-/, '').slice(0, 8)}.${extension}`;
}
