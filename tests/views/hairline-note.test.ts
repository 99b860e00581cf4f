import { describe, expect, it } from 'vitest';
import { buildFlow } from '../../src/views/flow.ts';
import { hairlineNote } from '../../src/views/hairline-note.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const flow = buildFlow(budget, { functionalDigits: 3 });
const note = hairlineNote(flow, buildFlow(budget, { functionalDigits: 3, economicDigits: 5 }));

describe(hairlineNote, () => {
  it('names the sources and functional classes that are too small for a name in the picture, and no others', () => {
    expect(note.thin.map(({ amount }) => amount)).toEqual(['70.00', '502.14']);
    for (const { name } of note.thin)
      expect(flow.nodes.some((node) => node.name === name && node.layer < 2)).toBe(true);
  });

  it('names the item that takes the most of the largest class, with all that is spent on it', () => {
    const deep = buildFlow(budget, { economicDigits: 5 });
    const items = deep.nodes.filter(({ layer, code }) => layer === 2 && code?.startsWith('302'));
    expect(note.inside?.of).toBe('商品和服务支出');
    expect(items.map(({ amount }) => amount)).toContain(note.inside?.amount);
    expect(note.inside?.name).toBe('委托业务费');
  });
});
