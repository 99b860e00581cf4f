import { describe, expect, it } from 'vitest';
import { cellAmount, type TableId } from '../../src/model/cell.ts';
import { sumAmounts } from '../../src/model/amount.ts';
import { valueAt } from '../../src/model/budget.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { fillDeck, readDeck } from '../../src/views/briefing/deck.ts';
import { namesOf } from '../../src/views/briefing/names.ts';
import { fillTemplate, typedAmount } from '../../src/views/briefing/template.ts';
import { formatAmount } from '../../src/views/format.ts';
import { budgetOf, committedBudget, projectOf } from './budgets.ts';

const budget = committedBudget();
const lookup = namesOf(budget);
const known = (address: string) => address.startsWith('?view=');
const step = (more: object) => ({ view: '?view=projects', headline: '标题', ...more });
const file = (...steps: object[]) => ({ schema: 'budget-lens/briefing', version: 1, steps });
const faultsOf = (data: unknown) => {
  const reading = readDeck(data, budget, known);
  return reading.ok ? [] : reading.faults;
};

describe('defaultDeck', () => {
  const steps = fillDeck(defaultDeck(budget), budget);

  it('tells the whole story of an edition, each step once, none with an empty headline', () => {
    expect(steps.map(({ picture, view }) => picture ?? view.slice(0, 40))).toEqual([
      'title', 'whole', 'kinds', 'change', '?view=projects',
      expect.stringMatching(/^\?view=projects&focus=/), expect.stringMatching(/^\?view=projects&focus=/),
      ...Array.from({ length: 5 }, () => expect.stringMatching(/^\?view=project&project=p\d+$/) as unknown),
      'flow', 'lens', 'running', '?view=projects&grouping=goal', '?view=reconcile', 'closing',
    ]); // prettier-ignore
    expect(steps.every(({ headline, figures }) => headline !== '' && figures.length <= 3)).toBe(true);
  });

  it('is itself a sound briefing.json', () => {
    expect(faultsOf(JSON.parse(JSON.stringify(defaultDeck(budget))))).toEqual([]);
  });

  it('leaves out what an edition does not print', () => {
    const small = budgetOf([projectOf(1, '5.00'), projectOf(2, '3.00')]);
    const pictures = defaultDeck(small).steps.map(({ picture, view }) => picture ?? view);
    expect(pictures).not.toContain('change');
    expect(pictures).not.toContain('running');
    expect(pictures).toContain('title');
    expect(pictures).toContain('?view=project&project=p1');
    expect(() => fillDeck(defaultDeck(small), small)).not.toThrow();
    expect(() => fillDeck(defaultDeck(budgetOf([])), budgetOf([]))).not.toThrow();
  });
});

describe('namesOf', () => {
  it.each(['total', 'income', 'basic', 'project', 'domain.1', 'domain.2', 'top.10', 'small.100', 'goals', 'withheld', 'p34', 'project.1', '3.1.4', 'text.5.1'])(
    'gives %s as the exact sum of the cells that it names',
    (name) => {
      const value = lookup(name);
      if (value?.kind !== 'money') throw new Error(`${name} is no money`);
      const amounts = value.cells.map((cell) => {
        const [table = '', row = '', column = ''] = cell.split('.');
        return cellAmount(valueAt(budget, { table: table as TableId, row: Number(row), column: Number(column) })) ?? '0';
      });
      expect(sumAmounts(amounts).eq(value.amount)).toBe(true);
      expect(fillTemplate(`{{${name}}}`, lookup).text).toBe(formatAmount(value.amount, value.unit, '万元', 0));
    },
  ); // prettier-ignore

  it('works last year back from the change', () => {
    expect(fillTemplate('{{figure.threePublic.last|printed}}', lookup).text).toBe('141.50');
    expect(fillTemplate('{{figure.threePublic.percent|signed}}%', lookup).text).toBe('−27.6%');
  });
});

describe('fillTemplate', () => {
  it.each([
    ['{{total|yi}} 亿元', '10.31 亿元'],
    ['{{total|yi:1}} 亿元', '10.3 亿元'],
    ['{{basic + project}}', '103,089'],
    ['{{total - basic|printed}}', '100,000.00'],
    ['{{domain.政务云|share:projects}}', '36.0%'],
    ['{{item.1|near:total}}', '近 94%'],
    ['{{p34.short}}', '政务云扩容服务'],
    ['{{checks.broken}} 条', '0 条'],
  ])('writes %s as %s', (template, text) => {
    expect(fillTemplate(template, lookup).text).toBe(text);
  });
});

describe('typedAmount', () => {
  it.each(['共 100 万元', '占 36.0%', '１００ 项', '三百万元', '百分之三十', '10.31亿元'])('finds the typed figure in %s', (text) => {
    expect(typedAmount(text)).not.toBeNull();
  }); // prettier-ignore
  it.each(['2022 年部门预算', '{{total}} 万元', '见表 12', '第 3 项', '“十四五”规划', '2021-2022年'])('has nothing against %s', (text) => {
    expect(typedAmount(text)).toBeNull();
  }); // prettier-ignore
});

describe('readDeck', () => {
  it.each([
    ['no deck at all', '只有一句话', '(the whole file)'],
    ['another schema', { ...file(step({})), schema: 'x' }, 'schema'],
    ['a step without headline', file({ view: '?view=flow' }), '第 1 步 headline'],
    ['four figures', file(step({ figures: Array.from({ length: 4 }, () => ({ value: '{{total}}', label: '总计' })) })), '第 1 步 figures'],
    ['an unknown picture', file(step({}), step({ picture: 'cake' })), '第 2 步 picture'],
    ['a typed amount', file(step({ headline: '共 103089.22 万元' })), '第 1 步 headline'],
    ['a typed amount in a figure', file(step({ figures: [{ value: '36%', label: '占比' }] })), '第 1 步 figures.1.value'],
    ['an unknown name', file(step({ headline: '{{totla}}' })), '第 1 步 headline'],
    ['an unknown filter', file(step({ headline: '{{total|dollars}}' })), '第 1 步 headline'],
    ['a cell outside the tables', file(step({ headline: '{{3.999.2}}' })), '第 1 步 headline'],
    ['an open brace', file(step({ sub: '{{total' })), '第 1 步 sub'],
    ['an address of another site', file(step({ view: '?wrong' })), '第 1 步 view'],
  ])('names the step and field of %s', (_, data, field) => {
    const faults = faultsOf(data);
    expect(faults.map((fault) => fault.field)).toContain(field);
    expect(faults.every(({ expected, found }) => expected !== '' && found !== '')).toBe(true);
  }); // prettier-ignore
});
