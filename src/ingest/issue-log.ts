import type { TableId } from '../model/cell.ts';
import type { Issue, IssueKind } from '../model/issue.ts';
import { excerpt, visible } from './printed-text.ts';

/** What is known of an issue's place and figures; everything may be left out. */
export interface IssueDetails {
  readonly table?: TableId | null;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly printed?: string | null;
  readonly left?: string | null;
  readonly right?: string | null;
  readonly difference?: string | null;
  readonly line?: number | null;
  readonly notice?: boolean;
}

/** The most issues of one kind in one table that are listed singly; a hostile file must not make millions. */
const MOST_OF_A_KIND = 200;

/** Collects issues in the order in which they are found. */
export class IssueLog {
  readonly issues: Issue[] = [];
  readonly #counts = new Map<string, number>();

  /** Adds an issue; `message` is for a clerk, in Chinese. */
  add(kind: IssueKind, message: string, details: IssueDetails = {}): void {
    const key = `${kind} ${details.table ?? ''}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count > MOST_OF_A_KIND) return;
    this.issues.push({
      kind,
      table: details.table ?? null,
      row: details.row ?? null,
      column: details.column ?? null,
      printed: details.printed == null ? null : visible(excerpt(details.printed, 200)),
      left: details.left ?? null,
      right: details.right ?? null,
      difference: details.difference ?? null,
      message: visible(count === MOST_OF_A_KIND ? `${message}（同类问题过多，其余不再逐条列出）` : message),
      line: details.line ?? null,
      notice: details.notice ?? false,
    });
  }
}
