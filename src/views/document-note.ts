import type { Budget } from '../model/budget.ts';

/** A document by its title, with the day it was published and its address where edition.json tells them (FIS-4). */
export interface DocumentNote {
  readonly title: string;
  readonly published: string | null;
  readonly link: string | null;
}

/** The document that a budget's figures are printed in. */
export function documentNote(
  { document }: Pick<Budget, 'document'>,
  info: Pick<DocumentNote, 'published' | 'link'> | null,
): DocumentNote {
  return { title: document.title, published: info?.published ?? null, link: info?.link ?? null };
}
