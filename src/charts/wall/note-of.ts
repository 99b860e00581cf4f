import { layoutNote, type NoteSheet, type Sheet } from '../../layouts/wall/note-sheet.ts';
import { measureByTable } from '../measure.ts';

/** The speaker's note laid out below its picture on a sheet; a step without a note has none. */
export function noteOf(note: string, sheet: Sheet): NoteSheet | null {
  if (note === '') return null;
  // By the table, so that a sheet is the same on the screen and in every printer.
  return layoutNote(note, sheet, { measure: measureByTable, segment: (text) => Array.from(text) });
}
