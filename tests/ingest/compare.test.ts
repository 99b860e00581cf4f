import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, textsDiffer } from '../../src/ingest/compare.ts';
import { readBudget } from '../../src/model/schema.ts';
import { readFileSync } from 'node:fs';

const side = (pieces: ReturnType<typeof compareTexts>, kind: 'first' | 'second') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => piece.text)
    .join('');
const key = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

describe(compareTexts, () => {
  test('shows the one word that differs', () =>
    expect(compareTexts('通过旧系统缩容, 满足部分需求', '通过旧系统扩容，满足部分需求')).toEqual([
      { kind: 'same', text: '通过旧系统' },
      { kind: 'first', text: '缩' },
      { kind: 'second', text: '扩' },
      { kind: 'same', text: '容, 满足部分需求' },
    ]));

  test('takes a number and a Latin word as one word each', () =>
    expect(compareTexts('达到 450 个 vCPU', '达到 540 个 GB').filter((piece) => piece.kind !== 'same').map((piece) => piece.text.trim())).toEqual(['450', '540', 'vCPU', 'GB'])); // prettier-ignore

  test('tells what only one side has', () => {
    expect(compareTexts('', '全文')).toEqual([{ kind: 'second', text: '全文' }]);
    expect(compareTexts('全文', '')).toEqual([{ kind: 'first', text: '全文' }]);
    expect(compareTexts('', '')).toEqual([]);
  });

  const word = fc.constantFrom(
    '缩',
    '容',
    '平台',
    '，',
    ',',
    ' ',
    '\n',
    '12',
    '3.5',
    'GB',
    '（',
    '。',
    '１',
    '<p>',
    '1. ',
    '2. ',
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: word }, fc.string()), { maxLength: 30 })
    .map((parts) => parts.join(''));

  test('joined again gives the first text exactly', () =>
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(side(compareTexts(first, second), 'first')).toBe(first);
      }),
    ));

  test('joined again gives the second text but for width and white space', () => {
    const plain = fc.array(fc.constantFrom('缩', '容', '平台', '，', ',', ' ', '12', 'GB', '（', '１'), { maxLength: 30 }).map((parts) => parts.join('')); // prettier-ignore
    fc.assert(fc.property(plain, plain, (first, second) => { expect(key(side(compareTexts(first, second), 'second'))).toBe(key(second)); })); // prettier-ignore
  });

  test('never puts two pieces of a kind side by side', () =>
    fc.assert(
      fc.property(text, text, (first, second) => {
        const pieces = compareTexts(first, second);
        pieces.forEach((piece, at) => expect(piece.kind).not.toBe(pieces[at + 1]?.kind));
      }),
    ));

  test.each([
    ['是'.repeat(5e6), '否'.repeat(5e6)],
    ['ab '.repeat(60_000), 'ba '.repeat(60_000)],
    ['<'.repeat(190_000), '<a'.repeat(100_000)],
  ])('bounds the time of hostile texts', (first, second) => {
    const before = performance.now();
    const pieces = compareTexts(first, second);
    expect(performance.now() - before).toBeLessThan(8000);
    expect(side(pieces, 'first')).toBe(first);
  });
});

describe(textsDiffer, () => {
  test.each([
    ['完成 21 万核', '完成21万核'],
    ['甲,乙;丙:丁(戊)', '甲，乙；丙：丁（戊）'],
    ['<p>建设，</p><p>运营</p>', '建设，运营'],
    ['续租; 加强管理; 建立体系', '1.续租；\n2.加强管理；\n3.建立体系'],
    ['１２３', '123'],
  ])('%j and %j are the same', (first, second) => expect(textsDiffer(first, second)).toBe(false));

  test.each([
    ['旧系统缩容', '旧系统扩容'],
    ['450个', '45个'],
    ['1.甲；2.乙', '1.甲；2.丙'],
    ['1.5倍', '15倍'],
    ['甲，乙', '甲。乙'],
    ['全文', '全文及其他'],
  ])('%j and %j differ', (first, second) => expect(textsDiffer(first, second)).toBe(true));

  test('one goal of the edition is printed twice with another word', () => {
    const reading = readBudget(JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')));
    if (!reading.ok) throw new Error('the edition does not read');
    const goalOf = new Map(reading.budget.projects.map((project) => [project.id, project.goal?.text ?? '']));
    const pairs = reading.budget.keyProjects.map(({ project, goal, name }) => ({ name, first: goalOf.get(project ?? '') ?? '', goal })); // prettier-ignore
    expect(pairs).toHaveLength(27);
    const differing = pairs.filter(({ first, goal }) => textsDiffer(first, goal));
    expect(differing.map(({ first, goal }) => compareTexts(first, goal).filter((piece) => piece.kind !== 'same'))).toEqual([
      [{ kind: 'first', text: '缩' }, { kind: 'second', text: '扩' }],
    ]); // prettier-ignore
  });
});
