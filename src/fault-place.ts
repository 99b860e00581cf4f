/** The parts of a path into budget.json that a reader of the document knows by another name. */
const CELL = /^tables\.(\d+)(?:\.rows\.(\d+)(?:\.cells\.(\d+))?)?/;
const PROJECT = /^projects\.(\d+)/;

/**
 * Where in the document a path of budget.json is: `表 5 第 3 行（行政运行）第 2 列（合计）`; null for what is no part of a table
 * or a project. `file` is the file as parsed, however broken.
 */
export function placeInDocument(path: string, file: unknown): string | null {
  const [, table, row, column] = CELL.exec(path) ?? [];
  if (table !== undefined) {
    const found = at(file, 'tables', table);
    const line = at(found, 'rows', row);
    const name = word(at(line, 'label')) ?? word(at(line, 'code'));
    const head = headingOf(found, column);
    return [
      `表 ${word(at(found, 'id')) ?? String(order(table))}`,
      ...(row === undefined ? [] : [`第 ${order(row)} 行${bracketed(name)}`]),
      ...(column === undefined ? [] : [`第 ${order(column)} 列${bracketed(head)}`]),
    ].join(' ');
  }
  const [, project] = PROJECT.exec(path) ?? [];
  if (project === undefined) return null;
  return `第 ${order(project)} 个项目${bracketed(word(at(file, 'projects', project, 'name')))}`;
}

function headingOf(table: unknown, column: string | undefined): string | null {
  const heading = at(table, 'columns', column);
  const parts = at(heading, 'heading') ?? at(heading, 'headings') ?? at(heading, 'label');
  return Array.isArray(parts) ? word(parts[parts.length - 1]) : word(parts);
}

/** What stands in a value under some keys; undefined where it has no such thing. */
function at(value: unknown, ...keys: readonly (string | undefined)[]): unknown {
  return keys.reduce<unknown>((inside, key) => {
    if (key === undefined || typeof inside !== 'object' || inside === null) return undefined;
    return (inside as Record<string, unknown>)[key];
  }, value);
}

function word(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 40) : null;
}

function bracketed(text: string | null): string {
  return text === null ? '' : `（${text}）`;
}

/** Counted from one, as a reader counts. */
function order(index: string): number {
  return parseInt(index, 10) + 1;
}
