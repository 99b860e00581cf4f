import { expect, test } from 'vitest';
import { finish } from '../../src/model/steps.ts';
import { filterSteps, type CheckFilter } from '../../src/views/check-filter.ts';
import { checkBudget } from '../../src/views/checks.ts';
import { readEdition } from './edition.ts';

const checks = checkBudget(readEdition());
const filtered = (filter: CheckFilter) => finish(filterSteps(checks, filter));

test('without a narrower question every relation is listed', () => {
  const all = filtered({ outcome: 'all' });
  expect(all.count).toBe(checks.count);
  expect(all.groups.flatMap((group) => group.checks)).toHaveLength(checks.count);
  for (const { outcome, count } of checks.counts) expect(all.counts.get(outcome) ?? 0).toBe(count);
});

test.each([{ table: '2' }, { text: '人员' }, { table: '1', text: '合计' }, { text: '没有这样的字' }])(
  'what choosing a verdict would list is what it lists: %o',
  (narrow) => {
    const any = filtered({ outcome: 'all', ...narrow });
    expect(any.within).toBe(any.count);
    for (const { outcome } of checks.counts) {
      const chosen = filtered({ outcome, ...narrow });
      const listed = chosen.groups.flatMap((group) => group.checks);
      expect(chosen.count).toBe(any.counts.get(outcome) ?? 0);
      expect(listed).toHaveLength(chosen.count);
      expect(listed.every((check) => check.outcome === outcome)).toBe(true);
      expect(chosen.within).toBe(any.count);
    }
  },
);
