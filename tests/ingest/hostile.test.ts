import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIZE_LIMIT } from '../../src/ingest/decode.ts';
import { ingestDocument, type IngestResult } from '../../src/ingest/ingest.ts';
import { makeEdition, PLAIN_SHAPE } from '../fixtures/edition.ts';
import { gistOf } from '../fixtures/reading.ts';
import { PLAIN_STYLE } from '../fixtures/render-style.ts';
import { renderDocument } from '../fixtures/render.ts';

const source = readFileSync('data/gd-zwfw-2022/source.md', 'utf8');
const read = (text: string): IngestResult => ingestDocument({ bytes: new TextEncoder().encode(text) });
const base = gistOf(read(source));
const ROW = '| 省数字政府宣传推广经费 | 340.00 |';

/** Reads bytes, and holds the processor's clock to it: the wall's also runs while other programs do. */
function timed(text: string | Uint8Array, limit = 5000): IngestResult {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const start = process.cpuUsage();
  const result = ingestDocument({ bytes });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(limit);
  return result;
}

describe('hostile text', () => {
  const MARKUP = [
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<p onclick="x()">', '<svg onload=alert(1)>',
    '<iframe src="https://example.org"></iframe>', '<object data="data:text/html,x"></object>',
  ]; // prettier-ignore
  it.each(MARKUP)('%s in a name is told and changes no figure', (markup) => {
    const result = read(source.replace(ROW, () => ROW.replace('省数字政府宣传', () => `${markup}省数字政府宣传`)));
    expect(result.issues.filter(({ kind }) => kind === 'markup').map(({ table }) => table)).toContain('12');
    expect(result.budget?.projects.map(({ amount }) => amount)).toEqual(base.projects.map((project) => project[1]));
    expect(JSON.stringify(result.budget)).not.toMatch(/<script|onerror|onclick|javascript:|onload/);
  });

  it('a formula in an amount is told and not reckoned', () => {
    const result = read(source.replace(ROW, ROW.replace('340.00', '=170*2')));
    expect(result.issues).toContainEqual(
      expect.objectContaining({ kind: 'not-an-amount', table: '12', printed: '=170*2' }),
    );
  });

  it.each(['<div>', '<b>', '<p>', '<ol><li>', '<span class="a">'])('100,000 times %s in a goal cost little', (tag) => {
    const row = source.split('\n').find((line) => line.startsWith('| 数字政府咨询服务项目 |')) ?? '';
    const result = timed(source.replace(row, () => row.replace('通过实施', () => `${tag.repeat(100_000)}通过实施`)));
    expect(gistOf(result).projects).toEqual(base.projects);
  });

  it('100,000 tables within each other before the text cost little and hide nothing', () => {
    expect(gistOf(timed(`${'<table>'.repeat(100_000)}\n${source}`)).projects).toEqual(base.projects);
  });
});

describe('a line of 5 MB', () => {
  const PIECES = [
    '中', '1', '|', ' ', '\u3000', '（', '()', '<', '<b>', '</b>', '<!--', '&', '&#65;', '-', '- :', '*', '# ', '\\', '\\|', '"', '\t"', '"\t', '1,', '1.', '1元', '表1', '第一部分', '目录',
    '2022年', '一、', '单位：', '收支总体情况表', '具体包括：', '主要原因是', '是指', '95%以上', '\u202e', '\u200b', '“三公”经费',
  ]; // prettier-ignore
  it.each(PIECES)('of %j before the document is read or refused in time', (piece) => {
    const line = piece.repeat(Math.ceil(5_000_000 / new TextEncoder().encode(piece).length));
    const result = timed(`${line}\n${source}`);
    if (result.budget) expect(gistOf(result).projects).toEqual(base.projects);
  });

  it.each(PIECES)('of %j in part three is read or refused in time', (piece) => {
    const line = piece.repeat(Math.ceil(5_000_000 / new TextEncoder().encode(piece).length));
    const result = timed(source.replace('四、政府采购情况\n', () => `${line}\n\n四、政府采购情况\n`));
    if (result.budget) expect(gistOf(result).projects).toEqual(base.projects);
  });
});

describe('a file of many lines', () => {
  it.each([
    'x\n',
    '| |\n',
    '目录\n',
    '"a\tb"\n',
    '\t"a\n',
    '注：x\n',
    '单位：万元\n',
    '第三部分\n',
    '收支总体情况表\n\n',
    '| 服务 | 1.00 | 1.00 |\n',
  ])('of %j is read, or refused by name, in time', (line) => {
    const result = timed(line.repeat(Math.ceil(3_000_000 / line.length)) + source);
    if (!result.budget) expect(result.reason).toMatch(/超过|没有/);
  });

  it('of a hundred times the projects is read in time', () => {
    const { document } = makeEdition(5, { ...PLAIN_SHAPE, projects: 14_000, bodies: 4 });
    const bytes = renderDocument(document, PLAIN_STYLE);
    const result = timed(bytes, 10_000);
    expect(result.outcome).toBe('read');
    expect(result.budget?.projects).toHaveLength(14_000);
  });

  it('larger than the limit is refused by its size', () => {
    const result = ingestDocument({ bytes: new Uint8Array(SIZE_LIMIT + 1).fill(0x61) });
    expect(result.outcome).toBe('rejected');
    expect(result.reason).toMatch(/超过上限 32 MB/);
  });
});
