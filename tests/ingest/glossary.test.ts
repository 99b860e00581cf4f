import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/ingest/glossary.ts';

const EXPECTED = [
  { term: '财政拨款收入', explanation: '指预算单位从本级财政部门取得的资金。' },
  { term: '“三公”经费', explanation: '指用于因公出国（境）等的经费。\n其中：公务接待费包括外宾接待费用。' },
];

describe(readGlossary, () => {
  test.each([
    [
      'bold terms',
      '一、**财政拨款收入**：指预算单位从本级财政部门取得的资金。',
      '二、**“三公”经费**：指用于因公出国（境）等的经费。',
    ],
    [
      'plain terms',
      '一、财政拨款收入：指预算单位从本级财政部门取得的资金。',
      '二、“三公”经费:指用于因公出国（境）等的经费。',
    ],
    [
      'bold numbers',
      '**一、财政拨款收入**：指预算单位从本级财政部门取得的资金。',
      '**二、“三公”经费：**指用于因公出国（境）等的经费。',
    ],
    [
      'other numbers',
      '（一）财政拨款收入：指预算单位从本级财政部门取得的资金。',
      '（二）“三公”经费：指用于因公出国（境）等的经费。',
    ],
    ['digits', '1. 财政拨款收入：指预算单位从本级财政部门取得的资金。', '2. “三公”经费 指用于因公出国（境）等的经费。'],
    ['no numbers', '财政拨款收入：指预算单位从本级财政部门取得的资金。', '“三公”经费：指用于因公出国（境）等的经费。'],
    [
      'markup',
      '一、<b>财政拨款收入</b>：指预算单位从本级财政部门取得的资金。',
      '二、“三公”经费：<p>指用于因公出国（境）等的经费。</p>',
    ],
  ])('reads %s', (_title, first, second) =>
    expect(readGlossary(['第四部分 名词解释', first, second, '其中：公务接待费包括外宾接待费用。'])).toEqual(EXPECTED),
  );

  test('a list within an explanation begins no term', () => {
    const terms = readGlossary([
      '一、行政经费：指下列经费。',
      '（一）办公费：办公用品。',
      '二、基本支出：指人员和公用支出。',
    ]);
    expect(terms.map((term) => term.term)).toEqual(['行政经费', '基本支出']);
    expect(terms[0]?.explanation).toBe('指下列经费。\n（一）办公费：办公用品。');
  });

  test('nothing comes of nothing', () => expect(readGlossary(['第四部分 名词解释'])).toEqual([]));

  test('reads long lines in linear time', () => {
    const before = performance.now();
    readGlossary(['一、' + ' '.repeat(2e6), '**'.repeat(2e6), '<a'.repeat(2e6), '一'.repeat(2e6)]);
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
