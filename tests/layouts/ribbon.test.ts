import { describe, expect, it } from 'vitest';
import { ribbonPath } from '../../src/layouts/ribbon.ts';

describe(ribbonPath, () => {
  it('is as thick at both ends as it is drawn', () => {
    expect(ribbonPath({ x0: 0, y0: 10, x1: 100, y1: 30, drawn: 8 })).toBe(
      'M0,6C50,6,50,26,100,26V34C50,34,50,14,0,14Z',
    );
    expect(ribbonPath({ x0: 10, y0: 0, x1: 30, y1: 100, drawn: 8 }, 'down')).toBe(
      'M6,0C6,50,26,50,26,100H34C34,50,14,50,14,0Z',
    );
  });
});
