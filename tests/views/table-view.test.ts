import { describe, expect, it } from 'vitest';
import { checkBudget } from '../../src/views/checks.ts';
import { buildTableView, chosenTable, listTables } from '../../src/views/table-view.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();

describe(buildTableView, () => {
  it('covers every column once on each level of the headings', () => {
    for (const { id, columns } of budget.tables) {
      const table = buildTableView(budget, id);
      const headings = table?.headings ?? [];
      const area = headings.flat().reduce((sum, heading) => sum + heading.columns * heading.rows, 0);
      expect(area, `table ${id}`).toBe(columns.length * headings.length);
    }
  });

  it('joins the headings of several levels', () => {
    const [upper = [], lower = []] = buildTableView(budget, '12')?.headings ?? [];
    expect(upper.find(({ text }) => text === '财政拨款')).toMatchObject({ columns: 4, rows: 1 });
    expect(upper.find(({ text }) => text === '绩效目标')).toMatchObject({ columns: 1, rows: 2 });
    expect(lower.map(({ text }) => text)).toEqual(['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算']);
  });

  it('shows every cell as the document has it', () => {
    for (const { id, rows } of budget.tables) {
      const table = buildTableView(budget, id);
      rows.forEach((row, index) =>
        row.cells.forEach((cell, column) => {
          const shown = table?.rows[index]?.cells[column];
          const expected = cell.kind === 'text' ? cell.text : 'amount' in cell ? cell.amount : shown?.text;
          expect(shown?.text.replace(/,(?=\d{3})/g, shown.numeric ? '' : ',').replace('−', '-')).toBe(expected);
          expect(shown?.ref).toBe(`${id}.${index + 1}.${column + 1}`);
        }),
      );
    }
  });

  it('folds long texts where they stand beside many columns of figures, and there alone', () => {
    const wordy = (id: string) => buildTableView(budget, id)?.wordy.flatMap((folded, at) => (folded ? [at] : []));
    expect(wordy('12')).toEqual([
      budget.tables.find(({ id }) => id === '12')?.columns.findIndex(({ field }) => field === 'goal'),
    ]);
    expect(wordy('key')).toEqual([]);
    expect(wordy('3')).toEqual([]);
  });

  it('keeps blank apart from zero', () => {
    const cells = buildTableView(budget, '1')?.rows.flatMap(({ cells: row }) => row) ?? [];
    expect(cells.filter(({ kind }) => kind === 'blank').every(({ text }) => text === '')).toBe(true);
    expect(cells.filter(({ kind }) => kind === 'zero').every(({ text }) => text === '0.00')).toBe(true);
  });

  it('says why a table is empty and what is lost of one', () => {
    expect(buildTableView(budget, '8')?.emptyReason).toContain('政府性基金');
    expect(buildTableView(budget, '2')?.lost).not.toBeNull();
  });

  it('marks no printed figure as lost; the table tells how many relations lack one', () => {
    const { byCell, lostByTable, groups } = checkBudget(budget);
    const refs = budget.tables.flatMap(({ id, rows }) =>
      rows.flatMap(({ cells }, row) => cells.map((_, column) => `${id}.${row + 1}.${column + 1}`)),
    );
    const marks = new Set(refs.map((ref) => byCell.get(ref)));
    expect(marks).toContain('holds');
    expect(marks).not.toContain('lost');
    const lost = groups.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === 'lost');
    expect(lost.length).toBeGreaterThan(0);
    expect(lostByTable.get('2')).toBe(
      lost.filter(({ left, right }) => [...left.terms, ...right.terms].some(({ ref }) => ref.startsWith('2.'))).length,
    );
  });

  it('knows which row is which project', () => {
    const rows = buildTableView(budget, '12')?.rows ?? [];
    expect(rows.flatMap(({ project }) => project ?? [])).toEqual(budget.projects.map(({ id }) => id));
  });
});

describe(listTables, () => {
  it('lists the tables that a document lacks as missing', () => {
    const without = { ...budget, tables: budget.tables.filter(({ id }) => id !== '9') };
    expect(listTables(without).find(({ id }) => id === '9')).toMatchObject({ title: null, rows: 0 });
    expect(listTables(budget)).toHaveLength(13);
  });
});

describe(chosenTable, () => {
  it('is the table that is named, else that of a cell, else the first of the document', () => {
    const none = { table: null, cell: null, cells: null };
    expect(chosenTable(budget, { ...none, table: '3', cell: '12.4.2' })).toBe('3');
    expect(chosenTable(budget, { ...none, cell: '12.4.2', cells: '5.1.2' })).toBe('12');
    expect(chosenTable(budget, { ...none, cells: '5.1.2' })).toBe('5');
    expect(chosenTable(budget, none)).toBe(listTables(budget).find(({ title }) => title !== null)?.id);
  });
});
