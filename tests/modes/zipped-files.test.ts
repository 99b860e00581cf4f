import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { plainAmount, sumAmounts, toAmount } from '../../src/model/amount.ts';
import { cellAmount } from '../../src/model/cell.ts';
import { csvZip, fiscalZip, xlsxOf } from '../../src/modes/files/zipped-files.ts';
import { shownOfficial } from '../../src/views/shown-official.ts';
import { projectsTable } from '../../src/views/shown-projects.ts';
import type { ShownTable } from '../../src/views/shown-table.ts';
import { committedBudget } from '../views/budgets.ts';
import { NOTE } from '../views/files/note.ts';

const budget = committedBudget();
const official = budget.tables.flatMap(({ id }) => shownOfficial(budget, id) ?? []);

const files = (zip: Uint8Array) =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

interface SheetCell {
  readonly type: 'number' | 'text';
  readonly text: string;
  readonly style: number;
}

/** The cells of a sheet by their places, read as XML. */
function cellsOf(xml: string): Map<string, SheetCell> {
  const read = new DOMParser().parseFromString(xml, 'application/xml');
  expect(read.querySelector('parsererror')).toBeNull();
  return new Map(
    Array.from(read.getElementsByTagName('c'), (cell) => [
      cell.getAttribute('r') ?? '',
      {
        type: cell.getAttribute('t') === 'inlineStr' ? 'text' : 'number',
        text: cell.textContent,
        style: parseInt(cell.getAttribute('s') ?? '0', 10),
      },
    ]),
  );
}

const letter = (at: number) => String.fromCharCode(65 + at);

describe(xlsxOf, () => {
  const book = files(xlsxOf(official, NOTE));

  it('has a sheet for every official table and one that says what they are, all well-formed', () => {
    for (const [name, text] of book) {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      expect(read.querySelector('parsererror'), name).toBeNull();
    }
    const names = [...(book.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(official.length + 1);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name?.length).toBeLessThanOrEqual(31);
    const last = book.get(`xl/worksheets/sheet${official.length + 1}.xml`) ?? '';
    for (const said of [NOTE.dataId, NOTE.source, NOTE.unit, NOTE.scope]) expect(last).toContain(said);
  });

  it('holds every printed amount of the twelve tables digit by digit, with a format of just its decimals', () => {
    let counted = 0;
    const styles = book.get('xl/styles.xml') ?? '';
    const xfs = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => id); // prettier-ignore
    const codes = new Map([...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code])); // prettier-ignore
    expect(official.map(({ title }) => title.split(' ').pop())).toEqual(
      budget.tables.map(({ title }) => title.split(' ').pop()),
    );
    for (const [at, shown] of official.entries()) {
      const cells = cellsOf(book.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '');
      const table = budget.tables[at];
      for (const [row, { cells: printed }] of (table?.rows ?? []).entries())
        for (const [column, value] of printed.entries()) {
          const amount = cellAmount(value);
          if (amount === null) continue;
          const cell = cells.get(`${letter(column)}${row + 2}`);
          expect([cell?.type, cell?.text], `${shown.title} ${letter(column)}${row + 2}`).toEqual(['number', amount]);
          const places = amount.split('.')[1]?.length ?? 0;
          expect(codes.get(xfs[cell?.style ?? 0])).toBe(`#,##0${places === 0 ? '' : `.${'0'.repeat(places)}`}`);
          counted++;
        }
    }
    expect(counted).toBeGreaterThan(1200);
  });

  it('keeps codes, formulas and markup as the texts that they are, and numbers too long for a spreadsheet whole', () => {
    const texts = ['020', '=1+1', '<b>&"x"</b>', '_x0041_', 'a\nb', "'quoted"];
    const numbers = ['1234567890123.45', '1234567890123456.78', '-0.01', '0.00'];
    const table: ShownTable = {
      title: 'x',
      sorted: null,
      totals: null,
      columns: [
        { key: 'text', heading: 'text', kind: 'text' },
        { key: 'number', heading: 'number', kind: 'number' },
      ],
      rows: texts.map((text, at) => ({
        id: text,
        cells: { text: { text }, ...(numbers[at] ? { number: { text: numbers[at], value: numbers[at] } } : {}) },
      })),
    };
    const cells = cellsOf(files(xlsxOf([table], NOTE)).get('xl/worksheets/sheet1.xml') ?? '');
    expect(texts.map((_, at) => cells.get(`A${at + 2}`))).toEqual(
      texts.map((text) => ({ type: 'text', style: 1, text: text.replace('_x0041_', '_x005F_x0041_') })),
    );
    expect(numbers.map((_, at) => [cells.get(`B${at + 2}`)?.type, cells.get(`B${at + 2}`)?.text])).toEqual([
      ['number', '1234567890123.45'],
      ['text', '1234567890123456.78'],
      ['number', '-0.01'],
      ['number', '0.00'],
    ]);
  });

  it('writes numbers that print the same when a spreadsheet has read them', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.nat(6), (digits, places) => {
        const amount = plainAmount(toAmount(`${digits}`).div(toAmount(`${10 ** places}`)), places);
        const table: ShownTable = {
          title: 'x',
          sorted: null,
          totals: null,
          columns: [{ key: 'n', heading: 'n', kind: 'number' }],
          rows: [{ id: '1', cells: { n: { text: amount, value: amount } } }],
        };
        const cell = cellsOf(files(xlsxOf([table], NOTE)).get('xl/worksheets/sheet1.xml') ?? '').get('A2');
        expect(cell?.text).toBe(amount);
        // What a spreadsheet does: a double, printed with the format's decimals.
        if (cell?.type === 'number') expect(parseFloat(cell.text).toFixed(amount.split('.')[1]?.length ?? 0)).toBe(amount.replace(/^-(0(?:\.0+)?)$/, '-$1')); // prettier-ignore
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same tables', () => {
    expect(xlsxOf(official, NOTE)).toEqual(xlsxOf(official, NOTE));
  });
});

describe(csvZip, () => {
  it('holds every table as a CSV whose figures are the printed ones', () => {
    const place = { budget, published: null, unit: '万元', tables: '', address: 'x' };
    const zip = files(csvZip(official, place));
    expect(zip.size).toBe(official.length);
    const twelve = [...zip].find(([name]) => name.startsWith('表 12'))?.[1] ?? '';
    const [headings = [], ...rows] = Papa.parse<string[]>(twelve.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
    const at = headings.findIndex((heading) => /^(?:总计|合计)/.test(heading));
    expect(at).toBeGreaterThan(-1);
    const byCell = new Map(rows.map((row) => [row[headings.indexOf('格子')], row[at]]));
    for (const { cell, amount } of budget.projects) expect(byCell.get(`12.${cell.row}.1`)).toBe(amount);
  });
});

describe(fiscalZip, () => {
  const zip = files(fiscalZip(budget, 'https://example.gov.cn/x', '2022-02-01'));
  const descriptor = JSON.parse(zip.get('datapackage.json') ?? '{}') as {
    profile: string;
    resources: { path: string; schema: { fields: { name: string; type: string; columnType?: string }[] } }[];
    model: { dimensions: Record<string, { primaryKey: string[]; attributes: Record<string, { source: string }> }> };
  };
  const records = (path: string) =>
    Papa.parse<Record<string, string>>(zip.get(path) ?? '', { header: true, skipEmptyLines: true }).data;

  it('describes every column of its files, and its model names only columns that there are', () => {
    expect(descriptor.profile).toBe('fiscal-data-package');
    for (const { path, schema } of descriptor.resources) {
      const headings = Papa.parse<string[]>(zip.get(path) ?? '').data[0];
      expect(headings).toEqual(schema.fields.map(({ name }) => name));
      expect(schema.fields.filter(({ columnType }) => columnType === 'value')).toHaveLength(1);
    }
    const known = new Set(descriptor.resources[0]?.schema.fields.map(({ name }) => name));
    for (const { primaryKey, attributes } of Object.values(descriptor.model.dimensions)) {
      for (const { source } of Object.values(attributes)) expect(known.has(source)).toBe(true);
      for (const key of primaryKey) expect(Object.keys(attributes)).toContain(key);
    }
  });

  it('adds up to the whole budget in 元, and its classes to the printed ones', () => {
    const rows = records('budget.csv');
    const yuan = (part: readonly Record<string, string>[]) => plainAmount(sumAmounts(part.map((row) => row['amount'] ?? '')), 0); // prettier-ignore
    expect(yuan(rows)).toBe('1030892200');
    expect(yuan(rows.filter((row) => row['kind_code'] === 'project'))).toBe('1000000000');
    expect(new Set(rows.map((row) => row['id'])).size).toBe(rows.length);
    for (const row of rows) {
      expect(row['functional_3_code']?.startsWith(row['functional_2_code'] ?? '?')).toBe(true);
      if (row['economic_2_code'] !== '')
        expect(row['economic_2_code']?.startsWith(row['economic_1_code'] ?? '?')).toBe(true);
      expect(row['functional_1']).not.toBe('');
    }
  });

  it('has every project with its exact amount and the words of its goal', () => {
    const rows = new Map(records('projects.csv').map((row) => [row['id'], row]));
    expect(rows.size).toBe(budget.projects.length);
    for (const { id, amount, goal } of budget.projects) {
      expect(rows.get(id)?.['amount']).toBe(plainAmount(toAmount(amount).times(10_000), 0));
      expect(rows.get(id)?.['goal']).toBe(goal?.text ?? '');
    }
  });
});

describe('a table of few projects', () => {
  it('says the sum of just these', () => {
    const few = budget.projects.slice(0, 3);
    const table = projectsTable(budget, '三项', few, '万元', '元', { project: (id) => id });
    expect(table.totals?.['amount']?.value).toBe(
      plainAmount(sumAmounts(few.map(({ amount }) => amount)).times(10_000), 0),
    );
  });
});
