import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import FilterBar from '../../src/panels/FilterBar.svelte';
import {
  activeFacets,
  asks,
  facetOptions,
  filterOf,
  NO_FILTER,
  reliefOf,
  type FacetOption,
} from '../../src/views/filter.ts';
import { filterHeadline } from '../../src/views/headline.ts';
import { buildTree } from '../../src/views/tree.ts';
import { readEdition } from '../views/edition.ts';

const edition = readEdition();
const asked = { ...NO_FILTER, domain: '政务云', year: '2019' };

function show(filter = NO_FILTER) {
  const onchange = vi.fn();
  const onclear = vi.fn();
  const facets = facetOptions(edition);
  const active = activeFacets(edition, filter);
  render(FilterBar, {
    facets,
    active,
    chosen: ({ change }: FacetOption) => asks(filter, change),
    found: '0 项',
    relief: reliefOf(edition, filter),
    onchange,
    onclear,
  });
  return { onchange, onclear };
}

describe('the filter bar', () => {
  it('asks for what is chosen in a facet, and takes it back with 全部', async () => {
    const { onchange } = show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '筛选' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '业务领域' }), '政务云');
    expect(onchange).toHaveBeenLastCalledWith({ domain: '政务云' });
  });

  it('shows each condition as a chip that takes it away, and one button for all', async () => {
    const { onchange, onclear } = show(asked);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '去掉 业务领域：政务云' }));
    expect(onchange).toHaveBeenLastCalledWith({ domain: null });
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(onclear).toHaveBeenCalledOnce();
  });

  it('says of an empty result what taking a condition away would find', () => {
    show(asked);
    const without = buildTree(edition, 'none', { ...asked, year: null }).count;
    expect(screen.getByRole('button', { name: `去掉“2019 年”，去掉后有 ${without} 项` })).toBeInTheDocument();
  });
});

describe('filterHeadline', () => {
  it('says what is asked, how many and how much; and that nothing meets it', () => {
    const filter = filterOf({ ...NO_FILTER, domain: '政务云' });
    const tree = buildTree(edition, 'domain', filter);
    const says = filterHeadline(edition, tree, activeFacets(edition, filter), tree.unit).lines[0]?.[0]?.text ?? '';
    expect(says).toContain(`政务云：${tree.count} 个项目`);
    const none = buildTree(edition, 'domain', asked);
    expect(filterHeadline(edition, none, activeFacets(edition, asked), tree.unit).lines[0]?.[0]?.text).toContain(
      '没有项目符合',
    );
  });

  it('keeps the filter that asks nothing as it is', () => {
    expect(filterOf({ ...NO_FILTER })).toBe(NO_FILTER);
  });
});
