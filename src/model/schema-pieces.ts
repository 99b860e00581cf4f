import { PLAIN_DECIMAL } from './amount.ts';
import type { Breathe } from './breathe.ts';
import type { Budget } from './budget.ts';
import type { Project } from './project.ts';
import { isRecord } from './json-record.ts';
import { agreesWithCells } from './schema-cells.ts';
import { fitsBudget, fitsProject, fitsRow } from './schema.ts';
import { AT_ONCE } from './steps.ts';

/**
 * Reads a large budget.json as `readBudget` does, its projects and rows by pieces; null where something is wrong with it,
 * which `readBudget` can name.
 */
export async function readBudgetInPieces(data: unknown, breathe: Breathe): Promise<Budget | null> {
  if (!isRecord(data) || !Array.isArray(data['tables']) || !Array.isArray(data['projects'])) return null;
  const tables: readonly unknown[] = data['tables'];
  const projects: readonly unknown[] = data['projects'];
  const bare = tables.map((table) => (isRecord(table) ? { ...table, rows: [] } : table));
  if (!fitsBudget({ ...data, tables: bare, projects: [] })) return null;
  for (const table of tables) {
    const rows = isRecord(table) ? table['rows'] : null;
    if (!Array.isArray(rows) || !(await all(rows, (row) => isPlainRow(row) || fitsRow(row), breathe))) return null;
  }
  // The rows are sound by now, so that a project can be held against the cells it names.
  const budget = data as unknown as Budget;
  const fits = (one: unknown) => (isPlainProject(one) || fitsProject(one)) && agreesWithCells(one as Project, budget);
  return (await all(projects, fits, breathe)) ? budget : null;
}

async function all(list: readonly unknown[], fits: (one: unknown) => boolean, breathe: Breathe): Promise<boolean> {
  for (let at = 0; at < list.length; at += 1) {
    if (!fits(list[at])) return false;
    if (at % AT_ONCE === 0) await breathe();
  }
  return true;
}

const ROW_KEYS = 5;

/** True for a row that surely fits the schema: most rows of a large table are of this kind, and this is much cheaper to say. */
function isPlainRow(row: unknown): boolean {
  if (!isRecord(row) || Object.keys(row).length !== ROW_KEYS) return false;
  const { kind, label, code, cells, line } = row;
  return (
    (kind === 'item' || kind === 'unit') &&
    typeof label === 'string' &&
    code === null &&
    isPosition(line) &&
    Array.isArray(cells) &&
    cells.every(isPlainCell)
  );
}

function isPlainCell(cell: unknown): boolean {
  if (!isRecord(cell)) return false;
  const keys = Object.keys(cell).length;
  switch (cell['kind']) {
    case 'blank':
    case 'lost':
      return keys === 1;
    case 'published':
    case 'zero':
      return keys === 2 && isAmount(cell['amount']);
    case 'text':
      return keys === 2 && typeof cell['text'] === 'string';
    default:
      return false;
  }
}

const PROJECT_KEYS = 14;
const SOURCE_KEYS = 3;

/** The same for a project: one without a goal, whose only source is in a column that every budget has. */
function isPlainProject(one: unknown): boolean {
  if (!isRecord(one) || Object.keys(one).length !== PROJECT_KEYS || one['goal'] !== null) return false;
  const { sources, printed, years, withheld, domain, unit } = one;
  return (
    ['id', 'name', 'shortLabel', 'tinyLabel'].every((key) => typeof one[key] === 'string') &&
    /^p[1-9]\d*$/.test(String(one['id'])) &&
    isPosition(one['order']) &&
    isAmount(one['amount']) &&
    typeof withheld === 'boolean' &&
    years === null &&
    (domain === null || typeof domain === 'string') &&
    (unit === null || typeof unit === 'string') &&
    isCellOfTwelve(one['cell']) &&
    Array.isArray(printed) &&
    printed.every((piece) => typeof piece === 'string') &&
    Array.isArray(sources) &&
    sources.every(isPlainSource)
  );
}

function isPlainSource(source: unknown): boolean {
  return (
    isRecord(source) &&
    Object.keys(source).length === SOURCE_KEYS &&
    source['field'] === 'generalBudget' &&
    isAmount(source['amount']) &&
    isCellOfTwelve(source['cell'])
  );
}

function isCellOfTwelve(cell: unknown): boolean {
  return (
    isRecord(cell) &&
    Object.keys(cell).length === 3 &&
    cell['table'] === '12' &&
    isPosition(cell['row']) &&
    isPosition(cell['column'])
  );
}

const isAmount = (value: unknown): boolean => typeof value === 'string' && PLAIN_DECIMAL.test(value);
const isPosition = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1;
