import { compareAmounts } from './amount.ts';
import { tableOf, valueAt, type Budget } from './budget.ts';
import { cellAmount, type CellRef, type CellValue } from './cell.ts';
import type { Project } from './project.ts';
import type { SchemaFault } from './schema-words.ts';

type Printed = Pick<Budget, 'tables' | 'explanation'>;

/**
 * True where what a project says is what the cells it names print: its amount, its sources and its goal. The views read
 * some figures from the project and some from the tables, so that the two may not differ.
 */
export function agreesWithCells({ amount, cell, sources, goal }: Project, printed: Printed): boolean {
  return (
    prints(valueAt(printed, cell), amount) &&
    sources.every((source) => prints(valueAt(printed, source.cell), source.amount)) &&
    (goal === null || textIn(valueAt(printed, goal.cell)) === goal.text)
  );
}

/** Where projects differ from the cells they name, at most `limit` faults: one pass over the projects. */
export function cellFaults(budget: Pick<Budget, 'tables' | 'explanation' | 'projects'>, limit: number): SchemaFault[] {
  const faults: SchemaFault[] = [];
  for (let at = 0; at < budget.projects.length && faults.length < limit; at += 1) {
    const project = budget.projects[at];
    if (project && !agreesWithCells(project, budget)) faults.push(...projectFaults(project, `projects.${at}`, budget));
  }
  return faults.slice(0, limit);
}

function projectFaults({ amount, cell, sources, goal }: Project, path: string, printed: Printed): SchemaFault[] {
  return [
    ...amountFaults(amount, cell, path, printed),
    ...sources.flatMap((source, at) => amountFaults(source.amount, source.cell, `${path}.sources.${at}`, printed)),
    ...(goal ? textFaults(goal.text, goal.cell, `${path}.goal`, printed) : []),
  ];
}

function amountFaults(amount: string, cell: CellRef, path: string, printed: Printed): SchemaFault[] {
  const value = valueAt(printed, cell);
  if (value === undefined) return [noSuchCell(cell, path, printed)];
  if (prints(value, amount)) return [];
  const expected = `${placeOf(cell, printed)}印的 ${cellAmount(value) ?? wordless(value)}`;
  return [{ path: `${path}.amount`, expected, found: amount }];
}

function textFaults(text: string, cell: CellRef, path: string, printed: Printed): SchemaFault[] {
  const value = valueAt(printed, cell);
  if (value === undefined) return [noSuchCell(cell, path, printed)];
  const own = textIn(value);
  if (own === text) return [];
  const from = own === null ? 0 : firstDifference(own, text);
  const expected = `${placeOf(cell, printed)}印的${own === null ? ` ${wordless(value)}` : excerpt(own, from)}`;
  return [{ path: `${path}.text`, expected, found: excerpt(text, from) }];
}

function noSuchCell(cell: CellRef, path: string, printed: Printed): SchemaFault {
  const table = tableOf(printed, cell.table);
  const size = table
    ? `表 ${cell.table} 共 ${table.rows.length} 行、${table.columns.length} 列`
    : `没有表 ${cell.table}`;
  return { path: `${path}.cell`, expected: '表里有的一格', found: `${placeOf(cell, printed)}：没有这一格（${size}）` };
}

/** A cell as a reader of the document finds it: `表 12 第 36 行第 2 列（总计）`. */
function placeOf({ table, row, column }: CellRef, printed: Printed): string {
  const heading = tableOf(printed, table)?.columns[column - 1]?.key;
  return `表 ${table} 第 ${row} 行第 ${column} 列${heading ? `（${heading}）` : ''}`;
}

function prints(value: CellValue | undefined, amount: string): boolean {
  const own = cellAmount(value);
  return own !== null && (own === amount || compareAmounts(own, amount) === 0);
}

function textIn(value: CellValue | undefined): string | null {
  return value?.kind === 'text' ? value.text : null;
}

/** What stands in a cell that does not hold what the project says it does. */
function wordless(value: CellValue): string {
  switch (value.kind) {
    case 'blank':
      return '空格';
    case 'lost':
      return '（转录稿缺这一格）';
    case 'text':
      return excerpt(value.text, 0);
    case 'unread':
      return `“${value.printed}”（认不出的数）`;
    default:
      return value.amount;
  }
}

const BEFORE = 8;
const SHOWN = 40;

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** A goal may be a page long: the stretch in which it differs is enough to find it. */
function excerpt(text: string, from: number): string {
  const start = Math.max(0, from - BEFORE);
  const end = start + SHOWN;
  return `“${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}”`;
}
