import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import TreemapChart from '../../src/charts/TreemapChart.svelte';
import { buildTree } from '../../src/views/tree.ts';
import { drawn } from '../setup/drawn.ts';
import { committedBudget } from '../views/budgets.ts';

const tree = buildTree(committedBudget(), 'domain');
const calls = { onselect: vi.fn(), onopen: vi.fn(), onfocus: vi.fn(), onhover: vi.fn(), onscale: vi.fn() };
const props = {
  tree,
  focus: null,
  selected: null,
  hits: null,
  mergedWord: '小额',
  unitFormat: (amount: string) => amount,
  unitName: '万元',
  ...calls,
};
const picture = () => screen.getByRole('graphics-document');
const mark = (name: string | RegExp) => within(picture()).getByRole('button', { name });

beforeEach(() => Object.values(calls).forEach((call) => call.mockClear()));

describe('TreemapChart', () => {
  it('is a named document with one mark for each group and each tile', async () => {
    render(TreemapChart, { props: { ...props, threshold: 0 } });
    await drawn();
    expect(picture()).toHaveAccessibleName('全部项目：140 个项目，100000.00 万元');
    expect(picture()).toHaveAttribute('aria-roledescription', '矩形树图');
    expect(within(picture()).getAllByRole('button')).toHaveLength(150);
  });

  it('names a mark by its name, amount, share and place', async () => {
    render(TreemapChart, { props });
    await drawn();
    expect(mark('省数字政府政务云扩容服务(2021年)项目，23947.04 万元，23.9%，第 1 项共 2 项')).toBeInTheDocument();
    expect(mark('政务云，36000.77 万元，36.0%，第 1 项共 10 项')).toBeInTheDocument();
    expect(mark(/^小额项目 22 项，767\.30 万元/)).toBeInTheDocument();
  });

  it('is one tab stop, from which arrows reach the next and last by size', async () => {
    const user = userEvent.setup();
    render(TreemapChart, { props });
    await drawn();
    expect(within(picture()).getAllByRole('button').filter((one) => one.getAttribute('tabindex') === '0')).toHaveLength(1); // prettier-ignore
    await user.tab();
    expect(mark(/^政务云，/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(mark(/^政务服务，/)).toHaveFocus();
    expect(calls.onselect).toHaveBeenLastCalledWith('domain:政务服务');
    await user.keyboard('{End}');
    expect(mark(/^协同办公，/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(mark(/^协同办公，/)).toHaveFocus();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(mark(/^政务云，/)).toHaveFocus();
  });

  it('keeps focus in the picture when a group is entered and left', async () => {
    const user = userEvent.setup();
    const { rerender } = render(TreemapChart, { props });
    await drawn();
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    await rerender({ ...props, focus: 'domain:政务服务' });
    await vi.waitFor(() => expect(mark(/第 1 项共 /)).toHaveFocus());
    await rerender({ ...props, focus: null });
    await vi.waitFor(() => expect(mark(/^政务服务，/)).toHaveFocus());
  });

  it('enters a group by Enter and leaves it by Escape', async () => {
    const user = userEvent.setup();
    const { rerender } = render(TreemapChart, { props });
    await drawn();
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(calls.onfocus).toHaveBeenLastCalledWith('domain:政务服务');
    await rerender({ focus: 'domain:政务服务' });
    expect(within(picture()).getAllByRole('button')).toHaveLength(50);
    mark(/第 50 项共 50 项$/).focus();
    await user.keyboard('{Enter}');
    expect(calls.onopen).toHaveBeenCalledTimes(1);
    await user.keyboard('{Escape}');
    expect(calls.onfocus).toHaveBeenLastCalledWith(null);
  });

  it('answers keys that are pressed before the picture asked for has come among the marks of that picture', async () => {
    const user = userEvent.setup();
    const { rerender } = render(TreemapChart, { props });
    await drawn();
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}');
    await rerender({ behind: true });
    calls.onselect.mockClear();
    await user.keyboard('{End}{ArrowLeft}{Enter}');
    expect(calls.onselect).not.toHaveBeenCalled();
    await rerender({ focus: 'domain:政务服务', behind: false });
    await vi.waitFor(() => expect(mark(/第 49 项共 50 项$/)).toHaveFocus());
    expect(calls.onopen).toHaveBeenCalledExactlyOnceWith(mark(/第 49 项共 50 项$/).dataset['mark']);
  });

  it('forgets keys that wait when focus leaves the picture', async () => {
    const user = userEvent.setup();
    const { rerender } = render(TreemapChart, { props });
    await drawn();
    await user.tab();
    await rerender({ behind: true });
    calls.onselect.mockClear();
    await user.keyboard('{End}{Tab}');
    await rerender({ behind: false });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(calls.onselect).not.toHaveBeenCalled();
    expect(picture()).not.toContainElement(document.activeElement as HTMLElement);
  });

  it('finds a name by its first letter, in pinyin too', async () => {
    const user = userEvent.setup();
    render(TreemapChart, { props });
    await drawn();
    await user.tab();
    await user.keyboard('x');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^(协同|信息|效能)/);
  });

  it('opens a project that is clicked, and enters the group of a merged tile', async () => {
    const user = userEvent.setup();
    render(TreemapChart, { props });
    await drawn();
    await user.click(mark(/^省政务云/));
    expect(calls.onopen).toHaveBeenCalledWith(
      committedBudget().projects.find(({ name }) => name.startsWith('省政务云'))?.id,
    );
    await user.click(mark(/^小额项目 22 项/));
    expect(calls.onfocus).toHaveBeenCalledWith('domain:政务服务');
  });

  it('draws withheld projects hatched and never in the colour of a domain', async () => {
    render(TreemapChart, { props });
    await drawn();
    const withheld = mark(/^涉密项目 4，1967\.31/);
    expect(withheld.querySelector('.hatched.withheld')).not.toBeNull();
    expect(withheld.querySelector('[class*="domain-"]')).toBeNull();
  });

  it('lets all but what is searched step back', async () => {
    render(TreemapChart, { props: { ...props, hits: new Set(['p34']) } });
    await drawn();
    expect(mark(/扩容服务\(2021年\)项目，23947/).querySelector('.found')).not.toBeNull();
    expect(mark(/^省政务云/).querySelector('.faded')).not.toBeNull();
  });

  it('tells how many pixels one unit gets', async () => {
    render(TreemapChart, { props });
    await drawn();
    const scale: unknown = calls.onscale.mock.lastCall?.[0];
    expect(scale).toBeGreaterThan(2);
    expect(scale).toBeLessThan((960 * 400) / 100000);
  });

  it('is drawn when the page around it stands, and once, for the room that there is', async () => {
    const { container } = render(TreemapChart, { props });
    expect(container.querySelector('.chart')).toBeInTheDocument();
    expect(container.querySelector('svg')).toBeNull();
    await drawn();
    expect(calls.onscale).toHaveBeenCalledTimes(1);
  });

  it('is there with its page where it was drawn before', async () => {
    const before = render(TreemapChart, { props });
    await drawn();
    before.unmount();
    render(TreemapChart, { props });
    await drawn('svg');
    expect(within(picture()).getAllByRole('button').length).toBeGreaterThan(100);
  });

  it('draws nothing, and breaks nothing, without projects', async () => {
    render(TreemapChart, {
      props: { ...props, tree: buildTree({ ...committedBudget(), projects: [] }, 'domain') },
    });
    await drawn('svg');
    expect(within(picture()).queryAllByRole('button')).toHaveLength(0);
  });
});
