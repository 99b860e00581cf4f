import { describe, expect, it } from 'vitest';
import { PICTURES, type Picture } from '../../src/views/use.ts';
import { readSources, withoutComments } from '../setup/source-files.ts';

/**
 * Every file that draws a shape whose size or place is an amount, and the pictures it draws. `null` says why a shape is
 * no mark of its own. tests/browser/provenance.spec.ts walks these pictures in the built site.
 */
const DRAWN: Readonly<Record<string, readonly Picture[] | string>> = {
  'panels/SpendingBar.svelte': ['spending'],
  'panels/FigureCards.svelte': ['card'],
  'panels/GoalCoverage.svelte': ['coverage'],
  'panels/RelativeBars.svelte': ['relatives'],
  'charts/TreemapMarks.svelte': ['treemap', 'goals-treemap', 'overview-treemap'],
  'charts/dense/DenseTreemap.svelte': ['treemap', 'goals-treemap', 'overview-treemap'],
  'charts/still/StillTreemap.svelte': ['overview-treemap'],
  'charts/still/StillFlow.svelte': ['overview-flow'],
  'charts/SmallStrip.svelte': ['strip'],
  'charts/BeeswarmMarks.svelte': ['swarm'],
  'charts/LocatorMarks.svelte': ['locator'],
  'charts/dense/DenseLocator.svelte': ['locator'],
  'charts/dense/DenseSwarm.svelte': 'bars of counts, not of money; Enter lists the projects that are counted',
  'charts/wall/WallMarks.svelte': ['wall', 'wall-bars'],
  'charts/FlowBands.svelte': ['flow', 'overview-flow'],
  'charts/FlowList.svelte': 'the items of a node: parts of the flow, whose picture hands them their names',
  'modes/briefing/mark-focus.svelte.ts': 'gives the chosen mark of the wall the focus',
  'charts/roving.svelte.ts': 'gives the marks of the pictures that use it their place in the tab order',
};

/** What a mark is made with: its id, or a length that is an amount. */
const MARKS = /data-mark=|'data-mark':|\.\.\.marks\.of\(|\.\.\.markOf\(|formatLength\(|style:width=\{\w+\.length\}/;

describe('the pictures of the app', () => {
  const drawing = readSources('src').filter(
    ({ path, text }) => /\.svelte(\.ts)?$/.test(path) && MARKS.test(withoutComments(text)),
  );

  it('are all on the list of what is drawn, so that a new one must name its cells', () => {
    expect(drawing.map(({ path }) => path).sort()).toEqual(Object.keys(DRAWN).sort());
  });

  it('are of every kind that a cell can be used in', () => {
    const kinds = Object.values(DRAWN).flatMap((one) => (typeof one === 'string' ? [] : one));
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(PICTURES).sort());
  });
});
