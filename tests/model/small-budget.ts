import type { Budget } from '../../src/model/budget.ts';
import type { CellValue, TableId } from '../../src/model/cell.ts';
import type { NarrativeFigure } from '../../src/model/narrative.ts';
import type { Field, OfficialTable, Row, RowKind, Unit } from '../../src/model/table.ts';

const WORDS = new Set<Field>(['incomeItem', 'expenditureItem', 'item', 'functionalCode', 'functionalName', 'functionalClass', 'departmentEconomic', 'governmentEconomic', 'goal']); // prettier-ignore

/** One row: its code or label (`合计` is the total, `#` a spending unit, `301/501` two codes), then its cells as printed. */
export type SmallRow = readonly [string, ...string[]];

function cell(field: Field, printed: string): CellValue {
  if (printed === '') return { kind: 'blank' };
  if (printed === '?') return { kind: 'lost' };
  if (WORDS.has(field)) return { kind: 'text', text: printed };
  return { kind: /^0(\.0+)?$/.test(printed) ? 'zero' : 'published', amount: printed };
}

/** A table in short: fields, rows, and what differs from a whole table in 万元. */
export function smallTable(
  id: TableId,
  fields: readonly Field[],
  rows: readonly SmallRow[],
  more: { unit?: Unit; lost?: string } = {},
): OfficialTable {
  return {
    id,
    title: `表${id}`,
    agency: null,
    unit: more.unit ?? '万元',
    columns: fields.map((field) => ({ heading: [field], key: field, field })),
    rows: rows.map(([head, ...cells], at): Row => {
      const kind: RowKind = /^(合计|总计)$/.test(head) ? 'total' : head.startsWith('#') ? 'unit' : 'item';
      const codes = /^(\d+)(?:\/(\d+))?\s*(.*)$/.exec(head);
      return {
        kind,
        code: codes?.[1] ?? null,
        ...(codes?.[2] ? { secondCode: codes[2] } : {}),
        label: codes ? (codes[3] ?? '') : head,
        cells: fields.map((field, column) => cell(field, cells[column] ?? '')),
        line: at + 1,
      };
    }),
    notes: [],
    emptyReason: null,
    lost: more.lost ?? null,
  };
}

/** A budget of the given tables and figures of part three, with nothing else in it. */
export function smallBudget(tables: readonly OfficialTable[], figures: readonly NarrativeFigure[] = []): Budget {
  return {
    schema: 'budget-lens/budget',
    version: 1,
    dataId: `sha256-${'0'.repeat(64)}`,
    document: { title: '示例部门预算', publisher: '示例部门', year: 2030, unit: '万元' },
    overview: { duties: [], organisation: '', divisions: [], scope: '', sections: [] },
    tables,
    projects: [],
    keyProjects: [],
    explanation: { sections: [], figures },
    glossary: [],
    domains: [],
    corrections: [],
    issues: [],
  };
}

/** A figure of part three in short. */
export function smallFigure(more: Partial<NarrativeFigure>): NarrativeFigure {
  return {
    topic: null,
    subject: '某项',
    amount: '0',
    unit: '万元',
    change: null,
    direction: null,
    percent: null,
    reason: null,
    sentence: '',
    section: 1,
    paragraph: 1,
    ...more,
  };
}
