import { render, screen } from '@testing-library/svelte';
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

  it('names what colours mean where the headings do not', () => {
    const common = { side: 12, sideAmount: '100 万元', goals: null, withheld: 0, merged: null };
    const { container, unmount } = render(TreemapKey, common);
    expect(container).not.toHaveTextContent('颜色');
    unmount();
    render(TreemapKey, { ...common, colours: [{ name: '政务云', fill: 'rgb(1, 2, 3)' }] });
    const item = screen.getByText('颜色：业务领域，本站归类').closest('li');
    expect(item).toHaveTextContent('政务云');
    expect(item?.querySelector<HTMLElement>('.swatch')?.style.getPropertyValue('--swatch')).toBe('rgb(1, 2, 3)');
  });
});
