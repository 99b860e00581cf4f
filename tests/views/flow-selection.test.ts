import { describe, expect, it } from 'vitest';
import { plainAmount, sumAmounts } from '../../src/model/amount.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { selectFlow } from '../../src/views/flow-selection.ts';
import { committedBudget } from './budgets.ts';

const edition = committedBudget();
const sum = (parts: readonly { readonly amount: string }[]) =>
  plainAmount(sumAmounts(parts.map(({ amount }) => amount)));

describe(selectFlow, () => {
  it('lists under every node, link, path and item amounts that add up to it, at every level, coding and kind', () => {
    for (const coding of ['department', 'government'] as const)
      for (const kind of ['all', 'basic', 'project'] as const)
        for (const functionalDigits of [3, 7] as const)
          for (const economicDigits of [3, 5] as const) {
            const flow = buildFlow(edition, { coding, kind, functionalDigits, economicDigits });
            const parts = [...flow.nodes, ...flow.nodes.flatMap(({ parts }) => parts), ...flow.links, ...flow.paths];
            for (const part of parts) {
              const selection = selectFlow(edition, flow, part.id);
              expect(sum(selection?.items ?? []), part.id).toBe(part.amount);
              expect(selection?.rows.length, part.id).toBe(part.cells.length);
            }
          }
  }, 30_000);

  it('names both ends of a path with their whole amounts, and what is printed where the parts give another sum', () => {
    const flow = buildFlow(edition);
    const path = flow.paths.find(({ nodes }) => nodes[1] === 'f:2080505');
    expect(selectFlow(edition, flow, path?.id ?? '')?.ends.map(({ amount }) => amount)).toEqual(['103019.22', '264.26', '2425.82']); // prettier-ignore
    expect(selectFlow(edition, flow, 'f:2010399')?.ends).toMatchObject([{ amount: '102587.08', printed: '102587.07' }]);
  });

  it('says what comes into a node and what leaves it, both adding up to it, so that a reader can follow the path', () => {
    for (const kind of ['all', 'basic'] as const) {
      const flow = buildFlow(edition, { kind });
      for (const node of flow.nodes.filter(({ layer }) => layer < 3)) {
        const selection = selectFlow(edition, flow, node.id);
        if (node.layer > 0) expect(sum(selection?.inflow ?? []), node.id).toBe(node.amount);
        if (node.layer < 2) expect(sum(selection?.outflow ?? []), node.id).toBe(node.amount);
      }
    }
    expect(selectFlow(edition, buildFlow(edition), 'f:2080505')?.inflow).toMatchObject([
      { name: '一般公共预算（基本支出）', amount: '264.26', status: 'published' },
    ]);
  });

  it('tells how many projects the project money pays for, and none for basic expenditure', () => {
    const flow = buildFlow(edition);
    expect(selectFlow(edition, flow, 'e:302')?.projects).toMatchObject({ amount: '99864.00', count: 140, total: '100000.00' }); // prettier-ignore
    expect(selectFlow(edition, flow, 'f:2080505')?.projects).toBeNull();
  });

  it('gives nothing for what the flow does not have', () => {
    expect(selectFlow(edition, buildFlow(edition), 'f:999')).toBeNull();
  });
});
