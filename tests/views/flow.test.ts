import { describe, expect, it } from 'vitest';
import type { Allocation } from '../../src/model/allocation.ts';
import { plainAmount, sumAmounts } from '../../src/model/amount.ts';
import { buildFlow, flowOf, type Flow } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { committedBudget } from './budgets.ts';

const edition = committedBudget();
const sum = (parts: readonly { readonly amount: string }[]) =>
  plainAmount(sumAmounts(parts.map(({ amount }) => amount)));

/** In = node = out wherever money passes through. */
function expectConserved(flow: Flow): void {
  for (const node of flow.nodes.filter(({ layer }) => layer < 3)) {
    const incoming = flow.links.filter(({ target }) => target === node.id);
    const outgoing = flow.links.filter(({ source, paths }) => source === node.id && paths.length > 0);
    if (node.layer > 0) expect(sum(incoming), node.name).toBe(node.amount);
    if (node.layer < 2) expect(sum(outgoing), node.name).toBe(node.amount);
  }
}

const item = (source: string, functional: string, economic: string, amount: string, more: Partial<Allocation> = {}): Allocation => ({
  id: [source, functional, economic, amount].join(':'),
  source: { id: source, name: source },
  functional: { code: functional, name: `功能${functional}`, parent: null },
  economic: { code: economic, name: `经济${economic}`, parent: null },
  kind: 'basic',
  amount,
  status: 'published',
  cells: [{ table: '6', row: 1, column: 1 }],
  terms: [{ cell: { table: '6', row: 1, column: 1 }, sign: 1 }],
  derivation: '表6。',
  ...more,
}); // prettier-ignore

describe(buildFlow, () => {
  it('carries exactly 103089.22 through every layer of the edition, in both codings and at every level', () => {
    for (const coding of ['department', 'government'] as const) {
      for (const functionalDigits of [3, 5, 7] as const) {
        for (const economicDigits of [3, 5] as const) {
          const flow = buildFlow(edition, { coding, functionalDigits, economicDigits });
          expect(flow.total).toBe('103089.22');
          for (const layer of [0, 1, 2])
            expect(sum(flow.nodes.filter((node) => node.layer === layer))).toBe('103089.22');
          expectConserved(flow);
        }
      }
    }
  });

  it('has the amounts that the design shows', () => {
    const flow = buildFlow(edition);
    const amounts = Object.fromEntries(flow.nodes.map(({ id, amount }) => [id, amount]));
    expect(amounts).toMatchObject({
      'f:2010399': '102587.08', 'f:2080505': '264.26', 'f:2080501': '237.88',
      'e:302': '100233.52', 'e:301': '2425.82', 'e:303': '307.88', 'e:307': '81.00', 'e:310': '41.00',
      'i:30227': '96602.47', 'i:rest': '3631.05',
    }); // prettier-ignore
    expect(flow.nodes.find(({ id }) => id === 'i:rest')?.parts).toHaveLength(21);
  });

  it('takes the largest class apart into items that add up to it, in both codings and of every kind', () => {
    for (const coding of ['department', 'government'] as const) {
      for (const kind of ['all', 'basic', 'project'] as const) {
        const flow = buildFlow(edition, { coding, kind });
        const parent = flow.nodes.find(({ id }) => id === flow.detail?.parent);
        expect(sum(flow.nodes.filter(({ layer }) => layer === 3))).toBe(parent?.amount);
        expect(sum(flow.links.filter(({ source }) => source === parent?.id))).toBe(parent?.amount);
      }
    }
  });

  it('says of a node that a cell prints its amount, and names that cell alone', () => {
    const { nodes } = buildFlow(edition);
    const statusOf = (id: string) => nodes.find((node) => node.id === id);
    expect(statusOf('s:generalBudget')).toMatchObject({ status: 'published', cells: [{ table: '5' }] });
    expect(statusOf('s:businessFund')).toMatchObject({
      status: 'published',
      cells: [{ table: '1', row: 27, column: 2 }],
    });
    expect(statusOf('f:2080505')).toMatchObject({ status: 'published', cells: [{ table: '3' }] });
    expect(statusOf('e:307')).toMatchObject({ status: 'published', cells: [{ table: '10' }] });
    expect(statusOf('f:2010399')?.status).toBe('derived');
    expect(statusOf('e:301')?.status).toBe('derived');
  });

  it('names classes as the tables print them, in the government coding too', () => {
    const flow = buildFlow(edition, { coding: 'government' });
    expect(flow.nodes.find(({ id }) => id === 'e:501')?.name).toBe('机关工资福利支出');
  });

  it('shows the printed class totals that the parts do not give', () => {
    expect(buildFlow(edition).residues.map(({ code, difference }) => [code, difference])).toEqual([['201', '0.01'], ['208', '-0.01']]); // prettier-ignore
  });

  it('names of one kind only the differences that belong to it', () => {
    const of = (kind: 'basic' | 'project') =>
      buildFlow(edition, { kind }).residues.map(({ code, cells }) => [code, cells]);
    expect(of('basic')).toEqual([['208', [{ table: '3', row: 5, column: 4 }]]]);
    expect(of('project')).toEqual([]);
  });

  it('can show one kind of expenditure alone', () => {
    expect(buildFlow(edition, { kind: 'project' }).total).toBe('100000.00');
    expect(buildFlow(edition, { kind: 'basic' }).total).toBe('3089.22');
  });

  it('tells 基本支出 from appropriations and from other money', () => {
    const tints = buildFlow(edition).links.filter(({ source }) => source.startsWith('s:')).map(({ source, tint }) => `${source} ${tint}`); // prettier-ignore
    expect(tints).toContain('s:businessFund fund');
    expect(tints).toContain('s:generalBudget basic');
  });
});

describe(flowOf, () => {
  it('gives a sum the weakest status of its parts and each cell once', () => {
    const flow = flowOf([
      item('一般公共预算', '201', '301', '5.00'),
      item('一般公共预算', '201', '301', '3.00', { status: 'estimated' }),
    ]);
    expect(flow.links[0]).toMatchObject({ amount: '8.00', status: 'estimated' });
    expect(flow.links[0]?.cells).toHaveLength(1);
  });

  it('does not depend on the order of what it is given', () => {
    const items = [
      item('甲', '201', '301', '5.00'),
      item('乙', '208', '303', '3.00'),
      item('甲', '208', '301', '3.00'),
    ];
    expect(flowOf([...items].reverse())).toEqual(flowOf(items));
  });

  it('keeps money whose class the document does not give', () => {
    const flow = flowOf([item('甲', '201', '301', '5.00', { economic: null })]);
    expect(flow.nodes.find(({ layer }) => layer === 2)).toMatchObject({ name: '未列明', code: null, amount: '5.00' });
  });

  it('is empty for no money, and leaves out what carries no flow', () => {
    expect(flowOf([item('甲', '201', '301', '0.00')])).toMatchObject({
      nodes: [],
      links: [],
      total: '0.00',
      detail: null,
    });
  });
});

describe(splitTrunk, () => {
  it('leaves 3225.22 beside the trunk of 99864.00, and both are the whole', () => {
    const split = splitTrunk(buildFlow(edition));
    expect(split?.trunk.amount).toBe('99864.00');
    expect(split?.rest.total).toBe('3225.22');
    if (split) expectConserved(split.rest);
  });

  it('finds no trunk where no path is more than half', () => {
    expect(splitTrunk(flowOf([item('甲', '201', '301', '5.00'), item('乙', '201', '302', '5.00')]))).toBeNull();
  });
});
