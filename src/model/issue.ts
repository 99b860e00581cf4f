import type { TableId } from './cell.ts';

/** The kinds of thing a reader must notice. */
export const ISSUE_KINDS = [
  'row-sum', 'column-sum', 'tree', 'balance', 'cross', 'missing-total', 'missing-table', 'missing-row', 'duplicate', 'conflict', 'order',
  'header', 'cells', 'not-a-name', 'not-an-amount', 'negative', 'bad-code', 'no-parent', 'agency', 'year', 'unit', 'key-name', 'key-amount',
  'key-goal', 'percent', 'narrative', 'orphan-continuation', 'truncated', 'encoding', 'control-character', 'markup', 'junk', 'correction',
  'size',
] as const; // prettier-ignore

/** One of {@link ISSUE_KINDS}. */
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** Something a clerk must look at: where it stands, what was printed, both figures where there are figures, and a sentence. */
export interface Issue {
  readonly kind: IssueKind;
  readonly table: TableId | null;
  /** Body row, from 1, after stitching; null when it is about no row. */
  readonly row: number | null;
  /** The column's heading; null when it is about no column. */
  readonly column: string | null;
  readonly printed: string | null;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  /** In Chinese, for a clerk. */
  readonly message: string;
  /** The line of the source document, from 1. */
  readonly line: number | null;
  /** A notice is shown but does not make the document `flagged` (what is lost, doubtful, or explained). */
  readonly notice: boolean;
}

/** Where an issue stands, in words: 表 12、第 4 行、总计、原稿第 349 行; empty where it is about no place. */
export function issuePlace({ table, row, column, line }: Pick<Issue, 'table' | 'row' | 'column' | 'line'>): string {
  const named = table === 'key' ? '重点项目绩效目标表' : table === 'text' ? '第三部分' : table && `表 ${table}`;
  return [named, row && `第 ${row} 行`, column, line && `原稿第 ${line} 行`].filter(Boolean).join(' ');
}

/** A departure from the source text, from corrections.csv or from a stated joining rule. */
export interface Correction {
  /** Where, in words: `表12 第9项 项目名称`. */
  readonly where: string;
  readonly printed: string;
  readonly read: string;
  readonly why: string;
  /** Certain ones are applied; doubtful ones are shown and change nothing. */
  readonly certainty: 'certain' | 'doubtful';
  /** Where it comes from: the corrections file, or a rule of the reader. */
  readonly by: 'file' | 'rule';
  readonly applied: boolean;
}
