import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import TreemapKey from '../../src/panels/TreemapKey.svelte';

describe(TreemapKey, () => {
  it('draws the scale square only in sizes that can be seen and fit', () => {
    for (const side of [null, 0, 0.5, 1, 41]) {
      const { container, unmount } = render(TreemapKey, {
        side,
        sideAmount: '100 万元',
        goals: null,
        withheld: 0,
        merged: null,
      });
      expect(container.querySelector('.key-square'), String(side)).toBeNull();
      unmount();
    }
    const { container } = render(TreemapKey, {
      side: 12,
      sideAmount: '100 万元',
      goals: null,
      withheld: 0,
      merged: null,
    });
    expect(container.querySelector('.key-square')).toHaveAttribute('width', '11');
  });
});
