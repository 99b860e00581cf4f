import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import SankeyChart from '../../src/charts/SankeyChart.svelte';
import { keptBy, stepInFlow } from '../../src/charts/flow-steps.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { drawn } from '../setup/drawn.ts';
import { committedBudget } from '../views/budgets.ts';

const flow = buildFlow(committedBudget());
const calls = { onselect: vi.fn(), onopen: vi.fn(), onhover: vi.fn(), onthreshold: vi.fn() };
const props = { flow, selected: null, unitFormat: (amount: string) => amount, unitName: '万元', ...calls };
const picture = () => screen.getByRole('graphics-document');
const mark = (name: string | RegExp) => within(picture()).getByRole('button', { name });

beforeEach(() => Object.values(calls).forEach((call) => call.mockClear()));

describe('SankeyChart', () => {
  it('is a named document with one mark for each node and link', async () => {
    render(SankeyChart, { props });
    await drawn();
    expect(picture()).toHaveAccessibleName('资金流向：从资金来源到功能分类、经济分类，合计 103089.22 万元');
    const rows = picture().querySelectorAll('.item').length;
    expect(within(picture()).getAllByRole('button').length).toBe(flow.nodes.length + flow.links.length + rows);
  });

  it('names nodes and links with their amounts, and says what is not printed', async () => {
    render(SankeyChart, { props });
    await drawn();
    expect(mark(/^一般公共预算，103019\.22 万元，99\.9%，第 1 项共 2 项/)).toBeInTheDocument();
    expect(mark('一般公共预算 → 其他政府办公厅（室）及相关机构事务支出，项目支出，100000.00 万元，97.0%；两端合计：一般公共预算 103019.22，其他政府办公厅（室）及相关机构事务支出 102587.08')).toBeInTheDocument(); // prettier-ignore
  });

  it('is one tab stop; arrows walk from nodes to links and on to nodes', async () => {
    const user = userEvent.setup();
    render(SankeyChart, { props });
    await drawn();
    await user.tab();
    expect(mark(/^一般公共预算，/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(mark(/^一般公共预算 → 其他政府办公厅.*项目支出/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(mark(/^其他政府办公厅（室）及相关机构事务支出，/)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(mark(/^机关事业单位基本养老保险缴费支出，/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(calls.onselect).toHaveBeenCalledWith('f:2080505');
    await user.keyboard('{Escape}');
    expect(mark(/^一般公共预算，/)).toHaveFocus();
  });

  it('opens what is chosen already', async () => {
    const user = userEvent.setup();
    render(SankeyChart, { props: { ...props, selected: 'f:2080505' } });
    await drawn();
    await user.click(mark(/^机关事业单位基本养老保险缴费支出，/));
    expect(calls.onopen).toHaveBeenCalledWith('f:2080505');
  });

  it('lets all but the chosen flow recede', async () => {
    render(SankeyChart, { props: { ...props, selected: 'f:2080505' } });
    await drawn();
    expect(mark(/^机关事业单位基本养老保险缴费支出，/)).not.toHaveClass('recedes');
    expect(mark(/^对个人和家庭的补助，/)).toHaveClass('recedes');
  });

  it('marks an estimate as one', async () => {
    const links = flow.links.map((link) => ({ ...link, status: 'estimated' as const }));
    render(SankeyChart, { props: { ...props, flow: { ...flow, links } } });
    await drawn();
    const link = mark(/^一般公共预算 → 其他政府办公厅.*项目支出.*本站估算/);
    expect(link).toHaveClass('estimated');
    expect(link.querySelector('.edge.estimated, .cut.estimated')).not.toBeNull();
  });

  it('draws what is derived otherwise than what is printed', async () => {
    render(SankeyChart, { props });
    await drawn();
    for (const status of ['published', 'derived'] as const) {
      const drawn = flow.links.find((link) => link.status === status && link.paths.length > 0);
      const mark = picture().querySelector(`[data-mark="${drawn?.id ?? ''}"]`);
      expect(mark?.querySelectorAll('.edge, .cut').length).toBe(status === 'derived' ? 1 : 0);
    }
  });

  it('says both figures where the print differs from the parts', async () => {
    render(SankeyChart, { props });
    await drawn();
    expect(
      mark(/^其他政府办公厅（室）及相关机构事务支出，.*原表合计印作 102587\.07，分项相加 102587\.08/),
    ).toBeInTheDocument();
  });

  it('tells the amount of the thinnest line', async () => {
    render(SankeyChart, { props });
    await drawn();
    expect(calls.onthreshold.mock.lastCall?.[0]).toBeGreaterThan(100);
  });
});

describe(keptBy, () => {
  it('keeps the paths through a node, and tells links that carry nothing else', () => {
    const kept = keptBy(flow, 'e:301');
    expect(kept?.ids.has('f:2010399>e:301>project')).toBe(true);
    expect(kept?.ids.has('s:generalBudget>f:2010399>project')).toBe(true);
    expect(kept?.whole.has('s:generalBudget>f:2010399>project')).toBe(false);
    expect(kept?.whole.has('s:generalBudget>f:2080505>basic')).toBe(true);
    expect(kept?.ids.has('e:303')).toBe(false);
  });

  it('keeps everything when nothing known is chosen', () => {
    expect(keptBy(flow, null)).toBeNull();
    expect(keptBy(flow, 'e:999')).toBeNull();
  });
});

describe(stepInFlow, () => {
  it.each([
    ['ArrowDown', 's:generalBudget', 's:businessFund'],
    ['ArrowUp', 's:generalBudget', null],
    ['ArrowRight', 's:generalBudget', 's:generalBudget>f:2010399>project'],
    ['ArrowLeft', 's:generalBudget', null],
    ['ArrowLeft', 'f:2080505', 's:generalBudget>f:2080505>basic'],
    ['ArrowRight', 'f:2080505>e:301>basic', 'e:301'],
    ['ArrowLeft', 'f:2080505>e:301>basic', 'f:2080505'],
    ['End', 'f:2010399', 'f:2080501'],
    ['Escape', 'e:303', 's:generalBudget'],
    ['Tab', 'e:303', null],
    ['ArrowRight', 'i:rest', 'i:30203'],
    ['ArrowDown', 'i:30203', 'i:30213'],
    ['ArrowLeft', 'i:30213', 'i:rest'],
  ])('%s from %s goes to %s', (key, from, to) => {
    expect(stepInFlow(key, flow, from, null)).toBe(to);
  });

  it('walks the links of the node from which one came', () => {
    const link = 'f:2080505>e:301>basic';
    expect(stepInFlow('ArrowUp', flow, link, 'e:301')).toMatch(/^f:2010399>e:301/);
    expect(stepInFlow('ArrowUp', flow, link, 'f:2080505')).toBeNull();
  });
});
