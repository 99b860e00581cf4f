import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTexts, nodeTexts } from '../../src/charts/flow-texts.ts';
import { shareInFlow } from '../../src/views/flow-shares.ts';
import { measureByTable, wordSegmenter } from '../../src/charts/measure.ts';
import { numberOf } from '../../src/layouts/amount.ts';
import { flowPictureDown } from '../../src/layouts/flow-picture-down.ts';
import { flowPicture } from '../../src/layouts/flow-picture.ts';
import { flowWordsDown } from '../../src/layouts/flow-words-down.ts';
import { flowWords } from '../../src/layouts/flow-words.ts';
import type { FlowLabel } from '../../src/layouts/flow-labels.ts';
import { boxOfLabel, labelsMeet } from '../../src/layouts/ribbon-labels.ts';
import type { SankeyLayout } from '../../src/layouts/sankey.ts';
import type { Allocation } from '../../src/model/allocation.ts';
import { flowOf } from '../../src/views/flow.ts';
import { splitTrunk } from '../../src/views/trunk.ts';

const set = { measure: measureByTable, segment: wordSegmenter(), smallest: 12, largest: 26 };
const RUNS = { numRuns: 60, seed: 20_240_101 };
const pad = (index: number, digits: number) => String(index).padStart(digits, '0');

/** Departments of every kind: one source or five, one class or forty, no project money at all, amounts of all sizes. */
const allocations = fc
  .record({ sources: fc.integer({ min: 1, max: 5 }), functions: fc.integer({ min: 1, max: 12 }), items: fc.integer({ min: 1, max: 40 }) })
  .chain(({ sources, functions, items }) =>
    fc.array(
      fc.record({
        source: fc.integer({ min: 1, max: sources }),
        functional: fc.integer({ min: 1, max: functions }),
        economic: fc.integer({ min: 1, max: items }),
        kind: fc.constantFrom<'basic' | 'project'>('basic', 'project'),
        cents: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 2_000_000_000 })),
        status: fc.constantFrom<Allocation['status']>('published', 'derived', 'estimated'),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  )
  .map((all) =>
    all.map(({ source, functional, economic, kind, cents, status }, at): Allocation => ({
      id: String(at),
      source: { id: `s${source}`, name: source === 1 ? '一般公共预算' : `第${source}种用事业基金弥补收支差额` },
      functional: { code: `20${pad(functional % 10, 1)}${pad(functional, 2)}99`, name: `其他第${functional}类办公厅（室）及相关机构事务支出`, parent: null },
      economic: { code: `3${pad((economic % 9) + 1, 2)}${pad(economic, 2)}`, name: `第${economic}类机关事业单位缴费`, parent: null },
      kind,
      amount: `${Math.floor(cents / 100)}.${pad(cents % 100, 2)}`,
      status,
      cells: [],
      terms: [],
      derivation: '',
    })),
  ); // prettier-ignore

const sizes = fc.record({ width: fc.integer({ min: 600, max: 3000 }), height: fc.integer({ min: 400, max: 1600 }) });

function sound(layout: SankeyLayout, across: number): void {
  for (const node of layout.nodes) {
    const [low, high] = layout.direction === 'right' ? [node.y0, node.y1] : [node.x0, node.x1];
    expect(Number.isFinite(low) && Number.isFinite(high) && high > low).toBe(true);
    if (!node.thin) expect((high - low) / (numberOf(node.amount) * layout.scale)).toBeCloseTo(1, 6);
    expect(high).toBeLessThanOrEqual(across + 2);
    for (const side of ['source', 'target'] as const) {
      const links = layout.links.filter((link) => link[side] === node.id);
      if (links.length === 0) continue;
      const thick = links.reduce((sum, link) => sum + link.thickness, 0);
      expect(thick / (numberOf(node.amount) * layout.scale)).toBeCloseTo(1, 6);
    }
  }
}

/** No two on each other, none outside. Names above a ribbon or beside it may come near a line, never a word. */
function apart(labels: readonly FlowLabel[], width: number): void {
  for (const [at, one] of labels.entries()) {
    const box = boxOfLabel(one, set);
    expect(box.x0).toBeGreaterThanOrEqual(-1);
    expect(box.x1).toBeLessThanOrEqual(width + 1);
    for (const other of labels.slice(at + 1))
      expect(labelsMeet(one, other, set), `${JSON.stringify(one)} on ${JSON.stringify(other)}`).toBe(false);
  }
}

describe(flowPicture, () => {
  it('keeps amounts true, everything in its box, the lens a whole factor and words apart, for any department', () => {
    fc.assert(
      fc.property(allocations, sizes, fc.constantFrom<3 | 5>(3, 5), (items, size, economicDigits) => {
        const flow = flowOf(items, { economicDigits });
        const trunk = splitTrunk(flow);
        const picture = flowPicture(flow, trunk, size, { scale: 1, thinnest: 1 });
        sound(picture.main, size.height);
        // No room is kept for a magnified view that is not drawn.
        expect(picture.frame.lens === null).toBe(picture.lens === null);
        if (picture.lens) {
          sound(picture.lens, size.height);
          expect(picture.lens.factor).toBeGreaterThanOrEqual(2);
          expect(picture.lens.scale / picture.main.scale).toBeCloseTo(picture.lens.factor, 6);
        }
        const words = flowWords(picture, wording(flow, trunk), set);
        apart([...words.main, ...words.lens], size.width);
      }),
      RUNS,
    );
  });
});

describe(flowPictureDown, () => {
  it('does the same from above to below on a phone', () => {
    fc.assert(
      fc.property(allocations, fc.integer({ min: 288, max: 590 }), (items, width) => {
        const flow = flowOf(items, { economicDigits: 3 });
        const trunk = splitTrunk(flow);
        const picture = flowPictureDown(flow, trunk, { width, height: 900 }, { scale: 1, thinnest: 1 });
        sound(picture.main, width);
        if (picture.lens) sound(picture.lens, width);
        const words = flowWordsDown(picture, wording(flow, trunk), set);
        apart([...words.main, ...words.lens], width);
      }),
      RUNS,
    );
  });
});

function wording(flow: ReturnType<typeof flowOf>, trunk: ReturnType<typeof splitTrunk>) {
  const write = (amount: string) => amount;
  return {
    nodeTexts: nodeTexts((id) => shareInFlow(flow, id), write),
    lensTexts: nodeTexts(null, write, trunk?.trunk.nodes),
    linkTexts: linkTexts((id) => shareInFlow(flow, id), flow, write),
    lensLinkTexts: linkTexts(null, flow, write),
  };
}
