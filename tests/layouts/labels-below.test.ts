import { describe, expect, it } from 'vitest';
import { linkTexts, nodeTexts } from '../../src/charts/flow-texts.ts';
import { measureByTable, wordSegmenter } from '../../src/charts/measure.ts';
import { flowPicture } from '../../src/layouts/flow-picture.ts';
import { flowWords } from '../../src/layouts/flow-words.ts';
import { middleAt } from '../../src/layouts/ribbon.ts';
import { boxOfLabel, labelBelow } from '../../src/layouts/ribbon-labels.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { committedBudget } from '../views/budgets.ts';

const set = { measure: measureByTable, segment: wordSegmenter(), smallest: 12, largest: 26 };
const write = (amount: string) => amount;

describe(labelBelow, () => {
  const flow = buildFlow(committedBudget(), { functionalDigits: 3 });
  const texts = nodeTexts(null, write);
  const wording = {
    nodeTexts: texts,
    lensTexts: texts,
    linkTexts: linkTexts(null, flow, write),
    lensLinkTexts: linkTexts(null, flow, write),
  };

  it.each([
    [686, 330],
    [448, 322],
    [560, 420],
  ])('names a thin source that nothing magnifies, %i × %i, clear of every ribbon', (width, height) => {
    const picture = flowPicture({ ...flow, detail: null }, null, { width, height }, { scale: 1, thinnest: 1 });
    const thin = picture.main.nodes.filter(({ layer }) => layer === 0).sort((a, b) => b.y1 - a.y1)[0];
    const label = flowWords(picture, wording, set).main.find(({ id }) => id === thin?.id);
    expect(label?.lines[0]?.map(({ text }) => text)).toEqual(['事业基金弥补', '70.00']);
    if (!label) return;
    const box = boxOfLabel(label, set);
    for (const link of picture.main.links)
      for (let x = Math.max(box.x0, link.x0); x <= Math.min(box.x1, link.x1); x += 2) {
        const middle = middleAt(link, x);
        expect(middle + link.drawn / 2 < box.y0 + 3 || middle - link.drawn / 2 > box.y1).toBe(true);
      }
    expect(box.y1).toBeLessThanOrEqual(picture.frame.legend.y1);
  });
});
