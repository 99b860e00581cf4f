import { describe, expect, it } from 'vitest';
import { linkTexts, nodeTexts } from '../../src/charts/flow-texts.ts';
import { shareInFlow } from '../../src/views/flow-shares.ts';
import { measureByTable, wordSegmenter } from '../../src/charts/measure.ts';
import { widthOf, type FlowLabel } from '../../src/layouts/flow-labels.ts';
import { flowPicture } from '../../src/layouts/flow-picture.ts';
import { flowPictureDown } from '../../src/layouts/flow-picture-down.ts';
import { flowWordsDown } from '../../src/layouts/flow-words-down.ts';
import { flowWords } from '../../src/layouts/flow-words.ts';
import type { Typesetting } from '../../src/layouts/label.ts';
import { buildFlow, type BudgetFlow } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { committedBudget } from '../views/budgets.ts';

const edition = committedBudget();
const set: Typesetting = { measure: measureByTable, segment: wordSegmenter(), smallest: 12, largest: 26 };
const fine = { scale: 1, thinnest: 1 };

/** All labels of the picture of a flow in a box, as the chart writes them. */
function labelsOf(flow: BudgetFlow, width: number, height: number, down = false): readonly FlowLabel[] {
  const trunk = splitTrunk(flow);
  const write = (amount: string) => amount;
  const wording = {
    nodeTexts: nodeTexts((id) => shareInFlow(flow, id), write),
    lensTexts: nodeTexts(null, write, trunk?.trunk.nodes),
    linkTexts: linkTexts((id) => shareInFlow(flow, id), flow, write),
    lensLinkTexts: linkTexts(null, flow, write),
  };
  const size = { width, height };
  const words = down
    ? flowWordsDown(flowPictureDown(flow, trunk, size, fine), wording, set)
    : flowWords(flowPicture(flow, trunk, size, fine), wording, set);
  return [...words.main, ...words.lens];
}

/** The boxes of the lines of a label: letters from a little above the middle of the line to the baseline. */
function boxesOf(label: FlowLabel) {
  return label.lines.map((line, row) => {
    const x0 = label.anchor === 'start' ? label.x : label.x - widthOf(line, set);
    const y1 = label.y + row * label.leading;
    return { x0, x1: x0 + widthOf(line, set), y0: y1 - set.smallest * 0.8, y1 };
  });
}

const textOf = (label: FlowLabel) => label.lines.flatMap((line) => line.map(({ text }) => text)).join(' ');

function expectClear(labels: readonly FlowLabel[], width: number, height: number): void {
  const boxes = labels.flatMap((label) => boxesOf(label).map((box) => ({ ...box, text: textOf(label) })));
  for (const [index, one] of boxes.entries()) {
    expect(one.x0, one.text).toBeGreaterThanOrEqual(-0.5);
    expect(one.x1, one.text).toBeLessThanOrEqual(width + 0.5);
    expect(one.y1, one.text).toBeLessThanOrEqual(height + 0.5);
    const over = boxes
      .slice(index + 1)
      .filter((other) => one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1);
    expect(over.map(({ text }) => text), `over ${one.text}`).toEqual([]); // prettier-ignore
  }
}

describe(flowWords, () => {
  it.each([
    ['department', 'all', 3, 1360, 668],
    ['government', 'all', 3, 1360, 668],
    ['department', 'basic', 3, 1360, 668],
    ['department', 'project', 3, 944, 600],
    ['department', 'all', 5, 1360, 1330],
    ['government', 'all', 5, 944, 1000],
    ['department', 'all', 5, 1360, 640],
  ] as const)('of %s, %s, %s digits in %s x %s lie in the picture and on no other', (coding, kind, digits, w, h) => {
    const flow = buildFlow(edition, { coding, kind, economicDigits: digits });
    expectClear(labelsOf(flow, w, h), w, h);
  });

  it('name every item where the picture is as high as its lines need', () => {
    const flow = buildFlow(edition, { economicDigits: 5 });
    const written = new Set(labelsOf(flow, 1360, 1330).map(({ id }) => id));
    for (const node of flow.nodes.filter(({ layer }) => layer === 2)) expect(written, node.name).toContain(node.id);
  });

  it('say that an amount is without the trunk, and write no code instead of a name', () => {
    const texts = labelsOf(buildFlow(edition), 1360, 668).map(textOf);
    expect(texts.some((text) => text.includes('除主干外 2723.08'))).toBe(true);
    expect(texts.some((text) => text.includes('行政单位离退休 237.88'))).toBe(true);
    expect(texts.filter((text) => text.startsWith('科目'))).toEqual([]);
  });
});

describe(flowWordsDown, () => {
  it.each([
    [3, 358, 1000],
    [5, 358, 1330],
    [5, 288, 1330],
  ] as const)('list every class of %s digits by name in %s x %s, none over another', (digits, w, h) => {
    const flow = buildFlow(edition, { economicDigits: digits });
    const labels = labelsOf(flow, w, h, true);
    expectClear(labels, w, h);
    expect(labels.map(textOf).filter((text) => text.startsWith('科目'))).toEqual([]);
  });
});
