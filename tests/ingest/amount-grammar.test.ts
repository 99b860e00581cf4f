import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/ingest/amount-grammar.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { makeEdition } from '../fixtures/edition.ts';
import { PLAIN_STYLE } from '../fixtures/render-style.ts';
import { renderText } from '../fixtures/render.ts';

const AMOUNTS: readonly (readonly [string, string])[] = [
  ['0.20', '0.20'], ['23947.04', '23947.04'], ['1,234.5', '1234.50'], ['12', '12.00'], ['12.5', '12.50'], ['0.123', '0.123'], ['-3.00', '-3.00'], ['-0.00', '0.00'],
  ['１２３．４５', '123.45'], ['１，２３４．５', '1234.50'], [' 12.00 ', '12.00'], ['\u300012.00\u00a0', '12.00'], ['\u200b12.00', '12.00'], ['1\u2009234.00', '1234.00'], ['－3.00', '-3.00'],
]; // prettier-ignore

const REJECTED: readonly (readonly [string, string])[] = [
  ['words', '叁佰元整'], ['a word', '待定'], ['not a number', 'NaN'], ['infinity', 'Infinity'], ['an exponent', '1e3'], ['a full-width exponent', '1ｅ3'], ['hexadecimal', '0xff'],
  ['two points', '1.2.3'], ['two points together', '12..00'], ['a point at the end', '12.'], ['a point alone', '.'], ['a point at the beginning', '.50'],
  ['groups of two', '12,34.00'], ['a group too long', '1,2345.00'], ['a separator at the end', '1234,'], ['two separators', '1,,234.00'], ['a separator after the point', '1.234,50'],
  ['a mixed grouping', '1234,567.00'], ['a leading zero', '012.00'], ['a plus sign', '+12.00'], ['two minus signs', '--12.00'], ['a minus sign behind', '12.00-'], ['brackets', '(12.00)'],
  ['Arabic-Indic digits', '١٢٣'], ['Devanagari digits', '१२३'], ['mathematical digits', '𝟏𝟐'], ['circled digits', '①②'], ['superscript digits', '12²'], ['Roman numerals', 'Ⅻ'], ['Chinese numerals', '一百'],
  ['a control character', '12\u0001.00'], ['a bidirectional override', '\u202e12.00'], ['a bidirectional mark inside', '12\u200e.00'], ['a zero-width space inside', '12\u200b.00'], ['a soft hyphen', '12\u00ad.00'],
  ['a unit', '12.00万元'], ['a currency sign', '¥12.00'], ['a percentage', '12%'], ['a formula', '=SUM(A1)'], ['a formula of a number', '=12'], ['bold type', '**12.00**'], ['a tag', '<b>12.00</b>'], ['a superscript tag', '12<sup>2</sup>'],
  ['an interior space', '12 34.00'], ['an interior full-width space', '12\u300034.00'], ['an apostrophe', "1'234.00"], ['an underscore', '1_000'], ['a fraction', '½'], ['a question mark', '12?'], ['letters for digits', '1O.OO'],
  ['more digits than any budget has', '1'.repeat(40)], ['a slash', '12/34'], ['a tilde', '~12'], ['a note mark', '12.00*'],
]; // prettier-ignore

describe('readAmount', () => {
  it.each(AMOUNTS)('reads %j as %s', (printed, amount) => {
    expect(readAmount(printed)).toMatchObject({ kind: 'amount', amount });
  });

  it.each(['-', '—', '－', '–', '−', '——'])('reads %j as zero', (printed) => {
    expect(readAmount(printed).kind).toBe('zero');
  });

  it.each(['', ' ', '\u3000', '\u00a0\u200b'])('reads %j as blank', (printed) => {
    expect(readAmount(printed).kind).toBe('blank');
  });
});

describe('an amount cell of a document', () => {
  const { document, projects } = makeEdition(11);
  const text = renderText(document, PLAIN_STYLE);
  const name = projects.find(({ goal, name: own }) => goal === '' && own !== '涉密项目')?.name ?? '';
  const line = text.split('\n').find((own) => own.startsWith(`| ${name} |`)) ?? '';
  const printed = line.split(' | ')[1] ?? '';

  it.each(REJECTED)('that holds %s is an issue with its place and print, and no amount', (_what, wrong) => {
    const changed = text.replace(line, () =>
      line.replace(` | ${printed} | `, () => ` | ${wrong.replace(/\|/g, '\\|')} | `),
    );
    expect(changed).not.toBe(text);
    const result = ingestDocument({ bytes: new TextEncoder().encode(changed) });
    expect(result.outcome).toBe('flagged');
    const row =
      result.budget?.tables.find(({ id }) => id === '12')?.rows.findIndex(({ label }) => label === name) ?? -1;
    const cell = result.budget?.tables.find(({ id }) => id === '12')?.rows[row]?.cells[1];
    expect(cell?.kind).toBe('unread');
    const issue = result.issues.find(({ kind }) => kind === 'not-an-amount');
    expect(issue).toMatchObject({ table: '12', row: row + 1, column: '总计', notice: false });
    expect(issue?.printed).toBeTruthy();
  });
});
