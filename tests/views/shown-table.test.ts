import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAmount } from '../../src/model/amount.ts';
import { escapeMarkup, harmless, pasteable } from '../../src/views/clipboard-text.ts';
import { exactIn, formatAmount, roundingGap } from '../../src/views/format.ts';
import { shownProjects } from '../../src/views/shown-projects.ts';
import { gridOf, nextSort, parseSort, sortRows, type ShownColumn } from '../../src/views/shown-table.ts';
import { buildTree } from '../../src/views/tree.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const tree = buildTree(budget, 'domain');
const table = shownProjects(budget, tree, tree, null, '万元', { project: (id) => `?project=${id}` });
const NAME: ShownColumn = { key: 'name', heading: '名称', kind: 'text' };
const AMOUNT: ShownColumn = { key: 'amount', heading: '金额', note: '万元', kind: 'number' };
const rowOf = (value: string, at: number) => ({ id: `r${at}`, cells: { amount: { text: value, value } } });
const money = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((cents) =>
  toAmount((BigInt(cents) / 100n).toString())
    .plus(toAmount(String(Math.abs(cents % 100))).div(100))
    .toFixed(2),
);

describe(sortRows, () => {
  it('orders amounts exactly, where machine numbers would take two for one', () => {
    const rows = ['9007199254740993.01', '9007199254740993.02', '10', '9'].map(rowOf);
    expect(sortRows(rows, [AMOUNT], { key: 'amount', down: true }).map(({ id }) => id)).toEqual([
      'r1',
      'r0',
      'r2',
      'r3',
    ]);
    expect(sortRows(rows, [AMOUNT], { key: 'amount', down: false }).map(({ id }) => id)).toEqual([
      'r3',
      'r2',
      'r0',
      'r1',
    ]);
  });

  it('puts empty cells last, either way', () => {
    const rows = [
      { id: 'a', cells: {} },
      { id: 'b', cells: { amount: { text: '1', value: '1' } } },
      { id: 'c', cells: {} },
    ];
    for (const down of [true, false])
      expect(sortRows(rows, [AMOUNT], { key: 'amount', down }).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('keeps every row, and gives a non-decreasing column', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 40 }), (values) => {
        const sorted = sortRows(values.map(rowOf), [AMOUNT], { key: 'amount', down: false });
        expect(new Set(sorted.map(({ id }) => id)).size).toBe(values.length);
        sorted.slice(1).forEach((row, at) => {
          expect(
            toAmount(row.cells['amount']?.value ?? '').gte(toAmount(sorted[at]?.cells['amount']?.value ?? '')),
          ).toBe(true);
        });
      }),
    );
  });
});

describe(parseSort, () => {
  it('reads what a press on a heading writes, and nothing that names no column', () => {
    expect(nextSort(AMOUNT, null)).toBe('amount-desc');
    expect(nextSort(NAME, null)).toBe('name-asc');
    expect(nextSort(AMOUNT, parseSort('amount-desc', [AMOUNT]))).toBe('amount-asc');
    for (const text of [null, '', 'amount', 'other-asc', 'amount-up']) expect(parseSort(text, [AMOUNT])).toBeNull();
  });
});

describe(shownProjects, () => {
  it('lists every project with its exact amount, and the sum of the print', () => {
    expect(table.rows).toHaveLength(budget.projects.length);
    for (const project of budget.projects)
      expect(
        toAmount(table.rows.find(({ id }) => id === project.id)?.cells['amount']?.value ?? '').eq(
          toAmount(project.amount),
        ),
      ).toBe(true);
  });
});

describe(pasteable, () => {
  it('pastes exact numbers, one cell a tab, and no formula', () => {
    const { plain, html } = pasteable(gridOf(table));
    const lines = plain.split('\r\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(budget.projects.length + 2);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([table.columns.length]));
    expect(html.match(/<tr>/g)).toHaveLength(lines.length);
    expect(pasteable([['=1+1', '-5.10', 'a\tb\nc', '<b>']]).plain).toBe("'=1+1\t-5.10\ta b c\t<b>");
    expect(pasteable([['<b>&"']]).html).toContain(`<td>${escapeMarkup('<b>&"')}</td>`);
  });

  it('leaves plain numbers alone, whatever they are', () => {
    fc.assert(
      fc.property(money, (value) => {
        expect(harmless(value)).toBe(value);
      }),
    );
    for (const text of ['=A1', '+1', '-x', '@SUM', '\tx', '＝A1']) expect(harmless(text)).toBe(`'${text}`);
  });
});

describe('units and shares', () => {
  const positive = fc.integer({ min: 0, max: 10 ** 12 }).map((n) => `${n}`);
  it('convert there and back without a loss', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const there = exactIn(value, '万元', '亿元');
        expect(toAmount(exactIn(there, '亿元', '万元')).eq(toAmount(value))).toBe(true);
      }),
    );
  });

  it('round half up', () => {
    expect(formatAmount('0.005', '万元', '万元')).toBe('0.01');
    expect(formatAmount('12345.675', '万元', '万元')).toBe('12,345.68');
    expect(formatAmount('5000.5', '万元', '亿元')).toBe('0.5001');
  });

  it('note a gap only where the shown parts do not add up to the shown sum', () => {
    expect(roundingGap(['0.004', '0.004'], '万元', '万元')).not.toBe('0');
    expect(roundingGap(['1.00', '2.00'], '万元', '万元')).toBeNull();
    expect(roundingGap(['0.6', '0.6', '0.6'], '万元', '亿元')).toBe('+0.0001');
  });
});
