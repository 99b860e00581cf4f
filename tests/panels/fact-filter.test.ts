import { render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import FactFilter from '../../src/panels/FactFilter.svelte';

const options = [
  { value: 'all', label: '全部', count: 2, amount: '3.00', share: '60.0%' },
  { value: 'deadline', label: '写有时限', count: 0, amount: '0.00', share: '0%' },
];

function names(value: string): (string | null)[] {
  render(FactFilter, { legend: '筛选', options, value, unit: '万元', onchange: vi.fn() });
  return screen.getAllByRole('button').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

describe(FactFilter, () => {
  it('says the count, the exact sum and the share of each, and offers no class that nothing is in', () => {
    expect(names('all')).toEqual(['全部 2 项 3.00 万元 · 60.0%']);
  });

  it('shows an empty class that is chosen', () => {
    expect(names('deadline')).toHaveLength(2);
    expect(screen.getByRole('button', { pressed: true }).textContent).toContain('写有时限');
  });
});
