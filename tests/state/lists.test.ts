import { describe, expect, it } from 'vitest';
import * as state from '../../src/state/view-state.ts';
import { OUTCOMES } from '../../src/views/checks.ts';
import { GOAL_FILTERS } from '../../src/views/filter.ts';
import { FUNCTIONAL_DIGITS } from '../../src/views/flow.ts';
import { DISPLAY_UNITS } from '../../src/views/format.ts';
import { GOAL_FACTS } from '../../src/views/goals.ts';
import { GROUPINGS } from '../../src/views/grouping.ts';
import { FLOW_SETTINGS } from '../../src/views/uses-flow.ts';

// The room of the state imports nothing of the views: what both can say is written in both, and held together here.
describe('what an address can say is what a view can show', () => {
  it.each([
    ['GROUPINGS', state.GROUPINGS, GROUPINGS],
    ['GOAL_FILTERS', state.GOAL_FILTERS, GOAL_FILTERS],
    ['GOAL_FACTS', state.GOAL_FACTS, GOAL_FACTS],
    ['UNIT_KEYS', state.UNIT_KEYS, Object.keys(DISPLAY_UNITS)],
  ])('%s, in the same order', (_, said, shown) => {
    expect(said).toEqual(shown);
  });

  it.each([
    ['CODINGS', state.CODINGS, FLOW_SETTINGS.coding],
    ['KINDS', state.KINDS, FLOW_SETTINGS.kind],
    ['LEVELS', state.LEVELS, FLOW_SETTINGS.level],
    ['FUNCTIONAL_LEVELS', state.FUNCTIONAL_LEVELS, FLOW_SETTINGS.functional],
    ['FUNCTIONAL_LEVELS', state.FUNCTIONAL_LEVELS, Object.keys(FUNCTIONAL_DIGITS)],
    ['OUTCOME_FILTERS', state.OUTCOME_FILTERS, ['all', ...OUTCOMES]],
  ])('%s, each in its own order', (_, said, shown) => {
    expect([...said].sort()).toEqual([...shown].sort());
  });
});
