import { render } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import TreemapChart from '../../src/charts/TreemapChart.svelte';
import { buildTree } from '../../src/views/tree.ts';
import { drawn } from '../setup/drawn.ts';
import { committedBudget } from '../views/budgets.ts';

const props = {
  tree: buildTree(committedBudget(), 'year'),
  focus: null,
  selected: null,
  hits: null,
  mergedWord: '小额',
  unitFormat: (amount: string) => amount,
  onselect: vi.fn(),
  onopen: vi.fn(),
  onfocus: vi.fn(),
  onhover: vi.fn(),
};
const marks = () => document.querySelectorAll('svg [data-mark]').length;

afterEach(() => window.dispatchEvent(new Event('afterprint')));

describe('a picture that is still to come', () => {
  it('is drawn at once where the page is printed, before and while it is', () => {
    render(TreemapChart, { props });
    expect(marks()).toBe(0);
    window.dispatchEvent(new Event('beforeprint'));
    const before = marks();
    expect(before).toBeGreaterThan(50);
    render(TreemapChart, { props: { ...props, threshold: 0 } });
    expect(marks()).toBeGreaterThan(before);
  });

  it('waits again after printing', async () => {
    render(TreemapChart, { props: { ...props, threshold: 200 } });
    expect(marks()).toBe(0);
    await drawn();
  });
});
