import { readFileSync } from 'node:fs';
import type { Budget } from '../../src/model/budget.ts';
import { cellAmount, type CellRef } from '../../src/model/cell.ts';
import { readBudget } from '../../src/model/schema.ts';

const FILE = 'data/gd-zwfw-2022/budget.json';

/** The committed edition, read as the app reads it. */
export function loadEdition(): Budget {
  const reading = readBudget(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.budget;
}

/** A budget with another amount in one cell of its tables. */
export function withAmount(budget: Budget, ref: CellRef, amount: string): Budget {
  const kind = /^-?0(?:\.0*)?$/.test(amount) ? 'zero' : 'published';
  return {
    ...budget,
    tables: budget.tables.map((table) =>
      table.id !== ref.table
        ? table
        : {
            ...table,
            rows: table.rows.map((row, at) =>
              at !== ref.row - 1
                ? row
                : {
                    ...row,
                    cells: row.cells.map((cell, column) => (column === ref.column - 1 ? { kind, amount } : cell)),
                  },
            ),
          },
    ),
  };
}

/** Every cell of tables 1 to 12 that prints a figure. */
export function figureCells(budget: Budget): { ref: CellRef; amount: string }[] {
  return budget.tables.flatMap((table) =>
    table.id === 'key' || table.id === 'text'
      ? []
      : table.rows.flatMap((row, at) =>
          row.cells.flatMap((cell, column) => {
            const amount = cellAmount(cell);
            return amount === null ? [] : [{ ref: { table: table.id, row: at + 1, column: column + 1 }, amount }];
          }),
        ),
  );
}

/** The amount with one digit changed: the last one up and down, and each other digit to another. */
export function digitChanges(amount: string): string[] {
  const places = [...amount.matchAll(/\d/g)].map(({ index }) => index);
  const last = places.at(-1) ?? 0;
  const put = (at: number, digit: number) => amount.slice(0, at) + String(digit) + amount.slice(at + 1);
  const digitAt = (at: number) => parseInt(amount[at] ?? '0', 10);
  const ends = [(digitAt(last) + 1) % 10, (digitAt(last) + 9) % 10].map((digit) => put(last, digit));
  const others = places.slice(0, -1).map((at) => put(at, at === 0 ? (digitAt(at) % 9) + 1 : (digitAt(at) + 5) % 10));
  return [...new Set([...ends, ...others])].filter((text) => text !== amount && !/^0\d/.test(text));
}
