import type { TableReading } from './table-reading.ts';

/** The rows with codes as a tree: for each row its class row above, by the longest printed beginning of its code. */
export interface CodeTree {
  /** Rows without a class above them, in printed order. */
  readonly roots: readonly number[];
  /** Row position -> its children in printed order; rows without children are not in it. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** Rows without children, in printed order. */
  readonly leaves: readonly number[];
}

/** Which of a row's two codes: in tables 6 and 10 the 政府预算 code is the second. */
export type Coding = 'first' | 'second';

/**
 * The tree of a table's codes. Where a class is printed more than once (301 with 501 and with 505), a row follows the
 * class whose other code is also a beginning of its own; among those the nearest one above it.
 */
export function readCodeTree(reading: TableReading): CodeTree {
  const { rows } = reading.table;
  const roots: number[] = [];
  const children = new Map<number, number[]>();
  rows.forEach(({ code }, at) => {
    if (code === null) return;
    const parent = parentOf(reading, at, code);
    const siblings = parent === null ? roots : children.get(parent);
    if (siblings) siblings.push(at);
    else if (parent !== null) children.set(parent, [at]);
  });
  const leaves = rows.flatMap(({ code }, at) => (code !== null && !children.has(at) ? [at] : []));
  return { roots, children, leaves };
}

function parentOf(reading: TableReading, at: number, code: string): number | null {
  const second = reading.table.rows[at]?.secondCode;
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const found = reading.byCode.get(code.slice(0, length));
    if (!found) continue;
    const fitting = found.filter((row) => {
      const above = reading.table.rows[row]?.secondCode;
      return above !== undefined && second !== undefined && second !== above && second.startsWith(above);
    });
    const candidates = fitting.length > 0 ? fitting : found;
    return candidates.findLast((row) => row < at) ?? candidates[0] ?? null;
  }
  return null;
}
