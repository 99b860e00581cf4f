import { describe, expect, it } from 'vitest';
import { appAddress } from '../../src/state/app-address.ts';

describe(appAddress, () => {
  it('finds the app’s address in a way into the report, and leaves every other address', () => {
    expect(appAddress('report/tables.html?view=tables&cell=3.1.3#t3-r1')).toBe('?view=tables&cell=3.1.3');
    expect(appAddress('report/goals.html?view=goals')).toBe('?view=goals');
    for (const other of ['?view=flow', '#main', './data/a.json', 'report/index.html', 'https://a.cn/report/x.html?a#b'])
      expect(appAddress(other)).toBe(other);
  });
});
