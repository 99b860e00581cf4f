import { describe, expect, it } from 'vitest';
import { flowHeight } from '../../src/charts/flow-height.ts';
import { nodeTexts, linkTexts } from '../../src/charts/flow-texts.ts';
import { placeList } from '../../src/layouts/flow-list.ts';
import { flowPicture } from '../../src/layouts/flow-picture.ts';
import { flowWords } from '../../src/layouts/flow-words.ts';
import { saysName } from '../../src/layouts/flow-labels.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { measureByTable, wordSegmenter } from '../../src/charts/measure.ts';
import { committedBudget } from '../views/budgets.ts';

const budget = committedBudget();
const set = { measure: measureByTable, segment: wordSegmenter(), smallest: 12, largest: 26 };
const fine = { scale: 1, thinnest: 1 };

describe(flowHeight, () => {
  it('has room for the items that matter, a line apart, and fits a window of 1440 × 900 with them', () => {
    const flow = buildFlow(budget, { coding: 'department', kind: 'all' });
    const high = flowHeight(flow);
    expect(high).toBeLessThanOrEqual(900 - 296);
    const { frame, main } = flowPicture(flow, splitTrunk(flow), { width: 1360, height: high }, fine);
    const items = main.nodes.find(({ parts }) => parts.length > 0)?.parts ?? [];
    expect(items.length).toBeGreaterThan(15);
    const list = frame.list && placeList(frame.list, items.length, 12 * 1.08);
    expect(list?.rowHeight).toBeGreaterThanOrEqual(18);
    expect(list?.shown).toBeGreaterThanOrEqual(12);
  });

  it('names every node of the magnified part, 款 with 款 too, whose own part stays within a window', () => {
    for (const economicDigits of [3, 5] as const)
      for (const functionalDigits of [3, 5, 7] as const) {
        const flow = buildFlow(budget, { coding: 'department', kind: 'all', economicDigits, functionalDigits });
        const trunk = splitTrunk(flow);
        const write = (amount: string) => amount;
        const picture = flowPicture(flow, trunk, { width: 1360, height: flowHeight(flow) }, fine);
        const wording = {
          nodeTexts: nodeTexts(() => '9.9%', write),
          lensTexts: nodeTexts(null, write, trunk?.trunk.nodes),
          linkTexts: linkTexts(() => '9.9%', flow, write),
          lensLinkTexts: linkTexts(null, flow, write),
        };
        const { lens } = flowWords(picture, wording, set);
        const named = new Set(lens.filter(saysName).map(({ id }) => id));
        const last = picture.lens?.nodes.filter(({ layer }) => layer === 2) ?? [];
        expect(last.filter(({ id }) => !named.has(id)).map(({ name }) => name)).toEqual([]);
        const { panel } = picture.frame;
        expect(panel && panel.y1 - panel.y0).toBeLessThan(720);
      }
  });
});
