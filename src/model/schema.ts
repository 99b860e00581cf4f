import * as v from 'valibot';
import { PLAIN_DECIMAL } from './amount.ts';
import { SCHEMA_VERSION, type Budget } from './budget.ts';
import { TABLE_IDS } from './cell.ts';
import { ISSUE_KINDS } from './issue.ts';
import { TOPICS } from './narrative.ts';
import { cellFaults } from './schema-cells.ts';
import { AN_AMOUNT, wordFault, type SchemaFault } from './schema-words.ts';
import { FIELDS, UNITS } from './table.ts';

const plain = v.pipe(v.string(), v.regex(PLAIN_DECIMAL, AN_AMOUNT));
const code = v.pipe(v.string(), v.regex(/^\d{3}(?:\d{2}){0,2}$/, '3、5 或 7 位数字的编码，如 "2010399"'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));

const table = v.picklist(TABLE_IDS);
const cellRef = v.strictObject({ table, row: position, column: position });
const cellValue = v.variant('kind', [
  v.strictObject({ kind: v.literal('published'), amount: plain, printed: v.optional(v.string()) }),
  v.strictObject({ kind: v.literal('zero'), amount: plain, printed: v.optional(v.string()) }),
  v.strictObject({ kind: v.literal('text'), text: v.string(), printed: v.optional(v.string()) }),
  v.strictObject({ kind: v.literal('blank') }),
  v.strictObject({ kind: v.literal('lost') }),
  v.strictObject({ kind: v.literal('unread'), printed: v.string() }),
]);

const row = v.strictObject({
  kind: v.picklist(['total', 'unit', 'item']),
  label: v.nullable(v.string()),
  code: v.nullable(code),
  secondCode: v.optional(code),
  cells: v.array(cellValue),
  line: position,
});

const officialTable = v.strictObject({
  id: table,
  title: v.string(),
  agency: v.nullable(v.string()),
  unit: v.picklist(UNITS),
  columns: v.array(
    v.strictObject({ heading: v.array(v.string()), key: v.string(), field: v.nullable(v.picklist(FIELDS)) }),
  ),
  rows: v.array(row),
  notes: v.array(v.string()),
  emptyReason: v.nullable(v.string()),
  lost: v.nullable(v.string()),
});

const goal = v.strictObject({
  text: v.string(),
  paragraphs: v.array(v.string()),
  indicators: v.array(
    v.strictObject({
      number: v.string(),
      value: plain,
      unit: v.string(),
      counts: v.string(),
      operator: v.nullable(v.string()),
      action: v.string(),
      start: count,
      end: count,
    }),
  ),
  cell: cellRef,
  second: v.nullable(
    v.strictObject({
      text: v.string(),
      cell: cellRef,
      differs: v.boolean(),
      differences: v.array(v.strictObject({ kind: v.picklist(['same', 'first', 'second']), text: v.string() })),
    }),
  ),
});

const project = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^p[1-9]\d*$/, 'p 加序号，如 "p34"')),
  order: position,
  name: v.string(),
  printed: v.array(v.string()),
  amount: plain,
  withheld: v.boolean(),
  years: v.nullable(v.strictObject({ from: count, to: count })),
  unit: v.nullable(v.string()),
  goal: v.nullable(goal),
  cell: cellRef,
  sources: v.array(v.strictObject({ field: v.picklist(FIELDS), amount: plain, cell: cellRef })),
  domain: v.nullable(v.string()),
  shortLabel: v.string(),
  tinyLabel: v.string(),
});

const figure = v.strictObject({
  topic: v.nullable(v.picklist(TOPICS)),
  subject: v.string(),
  amount: plain,
  unit: v.string(),
  change: v.nullable(plain),
  direction: v.nullable(v.picklist(['increase', 'decrease'])),
  percent: v.nullable(plain),
  reason: v.nullable(v.string()),
  sentence: v.string(),
  section: position,
  paragraph: position,
});

const section = v.strictObject({ title: v.string(), paragraphs: v.array(v.string()) });

const issue = v.strictObject({
  kind: v.picklist(ISSUE_KINDS),
  table: v.nullable(table),
  row: v.nullable(position),
  column: v.nullable(v.string()),
  printed: v.nullable(v.string()),
  left: v.nullable(v.string()),
  right: v.nullable(v.string()),
  difference: v.nullable(v.string()),
  message: v.string(),
  line: v.nullable(position),
  notice: v.boolean(),
});

/** budget.json: the one description by which ingest writes and the app reads. */
const budgetSchema: v.GenericSchema<unknown, Budget> = v.strictObject({
  schema: v.literal('budget-lens/budget'),
  version: v.literal(SCHEMA_VERSION),
  dataId: v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/, 'sha256- 加 64 位十六进制数')),
  document: v.strictObject({
    title: v.string(),
    publisher: v.string(),
    year: v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2199)),
    unit: v.picklist(UNITS),
  }),
  overview: v.strictObject({
    duties: v.array(v.string()),
    organisation: v.string(),
    divisions: v.array(v.string()),
    scope: v.string(),
    sections: v.array(section),
  }),
  tables: v.array(officialTable),
  projects: v.array(project),
  keyProjects: v.array(
    v.strictObject({
      name: v.string(),
      amount: plain,
      goal: v.string(),
      project: v.nullable(v.string()),
      cell: cellRef,
    }),
  ),
  explanation: v.strictObject({ sections: v.array(section), figures: v.array(figure) }),
  glossary: v.array(v.strictObject({ term: v.string(), explanation: v.string() })),
  domains: v.array(v.strictObject({ name: v.string(), count })),
  corrections: v.array(
    v.strictObject({
      where: v.string(),
      printed: v.string(),
      read: v.string(),
      why: v.string(),
      certainty: v.picklist(['certain', 'doubtful']),
      by: v.picklist(['file', 'rule']),
      applied: v.boolean(),
    }),
  ),
  issues: v.array(issue),
});

export type { SchemaFault } from './schema-words.ts';

/** Either the Budget or what is wrong with the file, at most `limit` faults, worst first. */
export type BudgetReading =
  { readonly ok: true; readonly budget: Budget } | { readonly ok: false; readonly faults: readonly SchemaFault[] };

/** Reads a parsed budget.json; never throws. A file of another schema version is told by that alone. */
export function readBudget(data: unknown, limit = 20): BudgetReading {
  const result = v.safeParse(budgetSchema, data);
  if (result.success) {
    const apart = cellFaults(result.output, limit);
    return apart.length === 0 ? { ok: true, budget: result.output } : { ok: false, faults: apart };
  }
  const faults = result.issues.slice(0, limit).map((fault) => wordFault(fault, v.getDotPath(fault)));
  const versionFault = faults.find((fault) => fault.path === 'version' || fault.path === 'schema');
  return { ok: false, faults: versionFault ? [versionFault] : faults };
}

/** True for a budget.json of the schema, whatever its projects say of the cells they name. */
export function fitsBudget(data: unknown): boolean {
  return v.is(budgetSchema, data);
}

/** True for a row of an official table as budget.json has it. */
export function fitsRow(data: unknown): boolean {
  return v.is(row, data);
}

/** True for a project as budget.json has it. */
export function fitsProject(data: unknown): boolean {
  return v.is(project, data);
}
