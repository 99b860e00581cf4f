import type { Budget } from '../model/budget.ts';

/** When a source was published and looked at, and where it stands. */
export interface CitedAs {
  /** `2022-02-15`; null where it is not known. */
  readonly published: string | null;
  /** The day of reading, `2026-11-24`. */
  readonly read: string;
  readonly address: string;
}

/** The edition as a source in the form of GB/T 7714, with the id of its data. */
export function citeEdition(
  budget: Pick<Budget, 'document' | 'dataId'>,
  { published, read, address }: CitedAs,
): string {
  const { publisher, title } = budget.document;
  const when = `${published === null ? '' : `(${published})`}[${read}]`;
  return `${publisher}. ${title}[EB/OL]. ${when}. ${address}. 数据标识：${budget.dataId}.`;
}
