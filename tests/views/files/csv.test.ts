import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLines, csvOf } from '../../../src/views/files/csv.ts';
import { fileName } from '../../../src/views/files/file-note.ts';
import { jsonOf } from '../../../src/views/files/json.ts';
import { projectsTable } from '../../../src/views/shown-projects.ts';
import { gridOf, sortedTable } from '../../../src/views/shown-table.ts';
import { committedBudget } from '../budgets.ts';
import { NOTE } from './note.ts';

const budget = committedBudget();
const table = projectsTable(budget, '全部项目', budget.projects, '万元', '万元', { project: (id) => `?project=${id}` });
const parse = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

/** What a spreadsheet would begin to calculate. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** A text without the apostrophe that keeps a spreadsheet from calculating it. */
const bare = (text: string) => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);
const NUMBER = /^-?\d+(?:\.\d+)?$/;

describe(csvOf, () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    const csv = csvOf(table, NOTE);
    expect(csv.startsWith('\uFEFF序,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('gives every project its exact printed amount, its unit, its source and its scope', () => {
    const [headings = [], ...rows] = parse(csvOf(table, NOTE));
    expect(headings.slice(-3)).toEqual(['单位', '来源', '范围']);
    expect(headings).toContain('金额（万元）');
    const [name, amount] = [headings.indexOf('名称'), headings.indexOf('金额（万元）')];
    const orders = new Map(rows.map((row) => [row[0], row]));
    for (const project of budget.projects) {
      const row = orders.get(`${project.order}`) ?? [];
      expect(row[amount], project.name).toBe(project.amount);
      expect(row.slice(-3)).toEqual([NOTE.unit, NOTE.source, NOTE.scope]);
    }
    expect(rows[rows.length - 1]?.[amount]).toBe('100000.00');
    expect(rows).toHaveLength(budget.projects.length + 1);
    expect(name).toBeGreaterThan(0);
  });

  it('keeps the order in which the table is sorted', () => {
    const rows = parse(csvOf(sortedTable(table, 'order-asc'), NOTE)).slice(1, -1);
    expect(rows.map(([order]) => order)).toEqual(budget.projects.map(({ order }) => `${order}`));
  });

  it('reads back as what was written, whatever stands in a cell', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', '\r\n', '""', 'a"b', '1,2', ' '));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (grid) => {
        const read = Papa.parse<string[]>(csvLines(grid), { newline: '\r\n', delimiter: ',' }).data.slice(0, -1);
        expect(read.map((line) => line.map(bare))).toEqual(grid.map((line) => line.map(bare)));
      }),
    );
  });

  it('lets no cell begin a formula, and leaves negative numbers numbers', () => {
    const attacks = [
      '=1+1',
      '+cmd|x',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1',
      '－1+1',
      '=HYPERLINK("x")',
      "='x'!A1",
    ];
    const [cells = []] = parse(csvLines([attacks]));
    expect(cells.map((text) => FORMULA.test(text))).toEqual(attacks.map(() => false));
    expect(parse(csvLines([['-12.50', '12.50']]))).toEqual([['-12.50', '12.50']]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (line) => {
        const [read = []] = Papa.parse<string[]>(csvLines([line]), { newline: '\r\n', delimiter: ',' }).data;
        for (const text of read) expect(!FORMULA.test(text) || NUMBER.test(text)).toBe(true);
      }),
    );
  });
});

describe(jsonOf, () => {
  it('holds amounts as exact text, with the note and the totals', () => {
    const read = JSON.parse(jsonOf(table, NOTE)) as {
      unit: string;
      dataId: string;
      scope: string;
      rows: { id: string; cells: Record<string, { text: string; value?: string }> }[];
      totals: Record<string, { value?: string }>;
    };
    expect([read.unit, read.dataId, read.scope]).toEqual([NOTE.unit, NOTE.dataId, NOTE.scope]);
    const amounts = new Map(read.rows.map((row) => [row.id, row.cells['amount']?.value]));
    for (const { id, amount } of budget.projects) expect(amounts.get(id)).toBe(amount);
    expect(read.totals['amount']?.value).toBe('100000.00');
  });
});

describe(fileName, () => {
  it('is a name that every system takes', () => {
    expect(fileName('2022年 部门预算', '政务云：2/3 "x"', 'sha256-0123456789', 'csv')).toBe(
      '2022年-部门预算_政务云：2-3-x_01234567.csv',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileName('版', title, 'sha256-0123456789', 'csv');
        expect(name).not.toMatch(/[\\/:*?"<>|\s\p{Cc}]/u);
        expect(name.length).toBeLessThan(100);
      }),
    );
  });
});

describe(gridOf, () => {
  it('gives amounts with the decimals that money has in their unit', () => {
    const grid = gridOf(table);
    const at = table.columns.findIndex(({ key }) => key === 'amount');
    for (const line of grid.slice(1)) expect(line[at]).toMatch(/^\d+\.\d{2}$/);
  });
});
