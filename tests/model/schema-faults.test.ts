import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBudgetInPieces } from '../../src/model/schema-pieces.ts';
import { readBudget, type SchemaFault } from '../../src/model/schema.ts';

const text = readFileSync('data/gd-zwfw-2022/budget.json', 'utf8');

interface Loose {
  [key: string]: unknown;
  tables: { id: string; rows: { cells: Record<string, unknown>[] }[] }[];
  projects: (Record<string, unknown> & {
    cell: { table: string; row: number; column: number };
    goal: { text: string; cell: { row: number; column: number } };
    sources: Record<string, unknown>[];
  })[];
}

type Change = (project: Loose['projects'][number], budget: Loose) => void;

/** The committed edition with its project 34 changed. */
function changed(change: Change): Loose {
  const budget = JSON.parse(text) as Loose;
  const project = budget.projects[33];
  if (!project) throw new Error('the edition has 34 projects');
  change(project, budget);
  return budget;
}

function faultsOf(data: unknown): readonly SchemaFault[] {
  const reading = readBudget(data);
  return reading.ok ? [] : reading.faults;
}

const never = () => Promise.resolve(false);
const cells = (budget: Loose) => budget.tables.find(({ id }) => id === '12')?.rows[35]?.cells ?? [];

describe('a project and the cells that it names', () => {
  const cases: readonly (readonly [string, Change, SchemaFault])[] = [
    [
      'an amount that its cell does not print',
      (project) => (project['amount'] = '13947.04'),
      { path: 'projects.33.amount', expected: '表 12 第 36 行第 2 列（总计）印的 23947.04', found: '13947.04' },
    ],
    [
      'a row that the table does not have',
      (project) => (project.cell.row = 9999),
      {
        path: 'projects.33.cell',
        expected: '表里有的一格',
        found: '表 12 第 9999 行第 2 列（总计）：没有这一格（表 12 共 142 行、9 列）',
      },
    ],
    [
      'a cell that is blank',
      (_project, budget) => (cells(budget)[1] = { kind: 'blank' }),
      { path: 'projects.33.amount', expected: '表 12 第 36 行第 2 列（总计）印的 空格', found: '23947.04' },
    ],
    [
      'a source that its cell does not print',
      (project) => Object.assign(project.sources[0] ?? {}, { amount: '1' }),
      {
        path: 'projects.33.sources.0.amount',
        expected: '表 12 第 36 行第 4 列（财政拨款/一般公共预算）印的 23947.04',
        found: '1',
      },
    ],
    [
      'a goal that its cell prints otherwise',
      (project) => (project.goal.text = `另${project.goal.text}`),
      {
        path: 'projects.33.goal.text',
        expected: expect.stringMatching(/^表 12 第 36 行第 9 列（绩效目标）印的“在延续/) as string,
        found: expect.stringMatching(/^“另在延续/) as string,
      },
    ],
    [
      'a goal whose cell is none',
      (project) => (project.goal.cell.column = 99),
      {
        path: 'projects.33.goal.cell',
        expected: '表里有的一格',
        found: '表 12 第 36 行第 99 列：没有这一格（表 12 共 142 行、9 列）',
      },
    ],
  ];

  it.each(cases)('may not differ: %s', async (_name, change, fault) => {
    expect(faultsOf(changed(change))).toEqual([fault]);
    expect(await readBudgetInPieces(changed(change), never)).toBeNull();
  });

  it('may write the same amount with other decimals', async () => {
    const same = () => changed((project) => (project['amount'] = '23947.040'));
    expect(readBudget(same()).ok).toBe(true);
    expect(await readBudgetInPieces(same(), never)).not.toBeNull();
  });

  it('are named by the limit at most', () => {
    const budget = JSON.parse(text) as Loose;
    for (const project of budget.projects) project['amount'] = '0.01';
    expect(readBudget(budget, 3)).toMatchObject({ ok: false, faults: { length: 3 } });
  });
});

describe('the words of a fault', () => {
  const anAmount = /^数字，如 "/;
  const cases: readonly (readonly [string, Change, RegExp, string])[] = [
    ['a bad amount', (project) => (project['amount'] = '1,234'), anAmount, '"1,234"'],
    ['an amount without quotes', (project) => (project['amount'] = 890), anAmount, '890'],
    ['an amount that is missing', (project) => delete project['amount'], anAmount, '缺这一项'],
    ['an amount that is null', (project) => (project['amount'] = null), anAmount, '空（null）'],
    ['a name that is a number', (project) => (project['name'] = 5), /^文字/, '5'],
    ['a list that is none', (project) => Object.assign(project, { sources: {} }), /^列表/, '一组字段 {…}'],
    ['a group that is none', (project) => Object.assign(project, { cell: [] }), /./, '缺这一项'],
    ['neither true nor false', (project) => (project['withheld'] = 'yes'), /^true 或 false$/, '"yes"'],
    ['a table that is none', (project) => (project.cell.table = '77'), /^"1"、"2"、.* 之一$/, '"77"'],
    ['half a row', (project) => (project.cell.row = 1.5), /^整数$/, '1.5'],
    ['row nought', (project) => (project.cell.row = 0), /^不小于 1 的数$/, '0'],
    ['a name of nothing', (project) => (project['extra'] = 1), /^没有这一项$/, '多出这一项'],
    ['no projects', (_project, budget) => Reflect.deleteProperty(budget, 'projects'), /^列表/, '缺这一项'],
  ];

  it.each(cases)('are Chinese, and those of the file its own: %s', (_name, change, expected, found) => {
    const [fault] = faultsOf(changed(change));
    expect(fault?.expected).toMatch(expected);
    expect(fault?.found).toBe(found);
  });

  it('name the whole file', () => {
    expect(faultsOf(null)).toEqual([{ path: '整个文件', expected: '一组字段 {…}', found: '空（null）' }]);
  });
});
