import { cleanup, render, screen, within, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import BrowseMode from '../../src/modes/BrowseMode.svelte';
import { fetchPage } from '../../src/modes/page-table.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';
import { VIEWS } from '../../src/state/view-state.ts';
import { readEdition } from '../views/edition.ts';

const budget = readEdition();
const editions = [
  { id: 'gd-zwfw-2022', title: '2022', path: 'a/' },
  { id: 'gd-zwfw-2023', title: '2023', path: 'b/' },
];
const fault = {
  file: 'data/b/budget.json',
  summary: '这个文件有 1 处与格式不符。',
  problems: [{ field: 'projects.0.amount', expected: 'a plain decimal as text', found: '890' }],
  advice: '请重新生成。',
};

function show(query: string, given: { budget?: typeof budget | null; fault?: typeof fault; loading?: boolean } = {}) {
  window.history.replaceState(null, '', `/${query}`);
  const explorer = new Explorer(window);
  const onretry = vi.fn();
  render(BrowseMode, {
    explorer,
    editions,
    chosen: 'gd-zwfw-2022',
    budget,
    info: null,
    fault: null,
    loading: false,
    site: null,
    help: { wanted: () => false, decline: vi.fn() },
    ...given,
    onretry,
  });
  return { explorer, onretry, user: userEvent.setup() };
}

// Pages are fetched when they are asked for; here they are there.
// Under load on two cores the pages take longer to be read than a hook is given by itself.
beforeAll(() => Promise.all(VIEWS.map(fetchPage)), 60_000);

beforeEach(() => {
  window.scrollTo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
});

describe(BrowseMode, () => {
  it('has a header, a navigation that knows its page, a main part and a footer with source and unit', () => {
    show('?view=reconcile&outcome=rounding');
    expect(screen.getByRole('banner')).toBeVisible();
    const nav = screen.getByRole('navigation', { name: '主导航' });
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveTextContent('核对');
    expect(screen.getByRole('contentinfo')).toHaveTextContent(/数据来源.*按原表单位/);
    expect(screen.getByRole('link', { name: '跳到正文' })).toHaveAttribute('href', '#main');
  });

  it('names the chosen unit below the pages that convert, and the print’s below those that do not', () => {
    show('?view=projects&shape=table&unit=yuan');
    expect(screen.getByRole('contentinfo')).toHaveTextContent('单位：元');
    cleanup();
    show('?view=tables&unit=yuan');
    expect(screen.getByRole('contentinfo')).not.toHaveTextContent('单位：元');
  });

  it('calls the window by the project that is open', () => {
    show('?view=project&project=p25');
    expect(document.title).toMatch(/^省数字政府统一电子印章服务平台升级/);
  });

  it('goes back from a project to the projects by Escape', async () => {
    const { explorer, user } = show('?view=project&project=p25&focus=domain:公共支撑');
    await user.keyboard('{Escape}');
    expect(explorer.state).toMatchObject({
      view: 'projects',
      project: null,
      selected: 'p25',
      focus: 'domain:公共支撑',
    });
  });

  it('turns pages through the address bar, and says so in the title', async () => {
    const { explorer, user } = show('?view=about&unit=yi');
    await user.click(screen.getByRole('link', { name: '数据表' }));
    expect(explorer.state).toMatchObject({ view: 'tables', unit: 'yi' });
    expect(window.location.search).toBe('?view=tables&unit=yi');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus();
    expect(document.title).toContain('数据表');
  });

  it('changes unit and theme without a new place', async () => {
    const { explorer, user } = show('?view=project&project=p25');
    const before = window.history.length;
    await user.click(screen.getByRole('button', { name: /^显示/ }));
    await user.click(within(screen.getByRole('group', { name: '单位' })).getByRole('button', { name: '元' }));
    expect(screen.getByText('5,087,000', { selector: '.sheet-amount a' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '幕' }));
    expect(explorer.state).toMatchObject({ unit: 'yuan', theme: 'wall', project: 'p25' });
    expect(window.history.length).toBe(before);
  });

  it('tells a fault above an edition that was read before, which stays', async () => {
    const { onretry, user } = show('?view=about', { fault });
    const notice = screen.getByRole('alert');
    for (const text of [fault.file, 'projects.0.amount', 'a plain decimal as text', '890', fault.advice]) {
      expect(notice).toHaveTextContent(text);
    }
    expect(screen.getByRole('heading', { level: 1, name: /^文字说明/ })).toBeVisible();
    await user.click(within(notice).getByRole('button', { name: '重新读取' }));
    expect(onretry).toHaveBeenCalledOnce();
  });

  it('stays usable when nothing could be read', async () => {
    const { user } = show('', { budget: null, fault });
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^显示/ }));
    expect(screen.getByRole('combobox', { name: '预算' })).toBeVisible();
  });

  it('says that it is reading', () => {
    show('', { budget: null, loading: true });
    expect(screen.getByRole('status')).toHaveTextContent('正在读取');
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  });

  it('offers the choice of editions', async () => {
    const { explorer, user } = show('?view=about');
    await user.click(screen.getByRole('button', { name: /^显示/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: '预算' }), 'gd-zwfw-2023');
    expect(explorer.state).toMatchObject({ edition: 'gd-zwfw-2023', view: 'about' });
  });
});

describe('the page of a project', () => {
  it('says name, amount, place and goal with its indicators marked', () => {
    show('?view=project&project=p25');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '省数字政府统一电子印章服务平台升级（2021年）项目',
    );
    expect(screen.getByText('0.51%')).toBeVisible();
    expect(screen.getByText('第 36 位')).toBeVisible();
    const marks = document.querySelectorAll('mark');
    expect(marks).toHaveLength(budget.projects[24]?.goal?.indicators.length ?? -1);
    const [amount] = screen.getAllByRole('link', { name: '508.70' });
    expect(amount).toHaveAttribute('href', expect.stringContaining('cell=12.27.2'));
  });

  it('sets the two printings side by side where they differ', () => {
    show('?view=project&project=p88');
    const only = screen
      .getAllByText(/^[缩扩]$/, { selector: 'ins' })
      .map((element) => [element.tagName, element.textContent]);
    expect(only).toEqual([['INS', '缩'], ['INS', '扩']]); // prettier-ignore
  });

  it('is whole for a project without a goal and for a withheld one', async () => {
    const { explorer } = show('?view=project&project=p1');
    expect(screen.getByText('本项目未公开绩效目标')).toBeVisible();
    expect(screen.getByRole('heading', { name: '出处' })).toBeVisible();
    explorer.go({ project: 'p132' });
    expect(await screen.findByText(/依法不公开名称/)).toBeVisible();
    expect(screen.queryByText('业务领域（本站归类）', { selector: 'dt' })).toBeNull();
  });

  it('says so where there is no such project', () => {
    show('?view=project&project=p9999');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这份预算里没有这个项目');
  });
});

describe('the page of projects', () => {
  it('lists every project in its table, largest first, and turns the order about', async () => {
    const { user } = show('?view=projects&shape=table');
    const table = screen.getByRole('table', { name: /全部项目/ });
    const names = () => within(table).getAllByRole('rowheader').map((cell) => cell.textContent); // prettier-ignore
    expect(names()[0]).toContain('政务云扩容');
    expect(names()).toHaveLength(141);
    await user.click(within(table).getByRole('button', { name: /金额/ }));
    // The heading answers at once, the rows follow.
    expect(within(table).getByRole('columnheader', { name: /金额/ })).toHaveAttribute('aria-sort', 'ascending');
    await waitFor(() => expect(names()[0]).toContain('统一物流平台升级'));
  });

  it('narrows to what a search finds, and announces how many', async () => {
    const { user, explorer } = show('?view=projects&shape=table');
    await user.type(screen.getByRole('searchbox', { name: '搜索项目名称' }), '粤省事');
    expect(explorer.state.q).toBe('粤省事');
    expect(await screen.findByRole('table', { name: /检索结果/ })).toHaveTextContent('合计 5 项1,934.49');
    expect(screen.getByRole('table', { name: /全部项目/ })).toHaveTextContent('合计 5 项1,934.49');
    await user.click(screen.getByRole('button', { name: '清除' }));
    expect(explorer.state.q).toBe('');
  });

  it('groups by year as a new place', async () => {
    const { user, explorer } = show('?view=projects&shape=table');
    const grouping = screen.getByRole('group', { name: '分组' });
    await user.click(within(grouping).getByRole('button', { name: '立项年度' }));
    expect(explorer.state.grouping).toBe('year');
    await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('立项'));
  });
});

describe('the page of tables', () => {
  it('shows the cell that the address names', () => {
    show('?view=tables&cell=3.1.4');
    const cell = screen.getByRole('gridcell', { name: /^3,089\.22/, current: true });
    expect(cell).toHaveAttribute('data-here');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('支出总体情况表');
  });

  it('says what the transcription lost and why a table is empty', async () => {
    const { explorer } = show('?view=tables&table=2');
    expect(screen.getByText(/^转录缺失：/)).toBeVisible();
    explorer.go({ table: '8' });
    expect(await screen.findByText(/^本表无数据：/)).toBeVisible();
  });
});

describe('the page of checks', () => {
  it('shows both sides, the difference, the bound and the reason of a rounding', () => {
    show('?view=reconcile&outcome=rounding');
    const [first] = document.querySelectorAll('.check');
    expect(first).toHaveTextContent('舍入');
    expect(first).toHaveTextContent(/相差 −?0\.01/);
    expect(first).toHaveTextContent('舍入可解释的上限');
    expect(document.querySelectorAll('.check')).toHaveLength(14);
  });

  it('filters by verdict', async () => {
    const { user, explorer } = show('?view=reconcile&outcome=rounding');
    await user.click(screen.getByRole('button', { name: /^口径不同/ }));
    expect(explorer.state.outcome).toBe('scope');
    expect(document.querySelectorAll('.check')).toHaveLength(1);
  });

  it('lists every departure from the source text', () => {
    show('?view=reconcile&outcome=scope');
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('rowheader')).toHaveLength(budget.corrections.length);
  });
});

describe('the page of flows', () => {
  it('lists every flow with its status and derivation in its table', async () => {
    const { user, explorer } = show('?view=flow&shape=table&level=item');
    const table = screen.getByRole('table', { name: /资金流向明细/ });
    expect(table).toHaveTextContent('96,547.47');
    expect(table).toHaveTextContent('103,089.22');
    await user.click(screen.getByRole('button', { name: '政府预算科目' }));
    expect(explorer.state.coding).toBe('government');
    expect(table).toHaveTextContent('50205');
  });
});

describe('the overview', () => {
  it('says the sentence and the four figures', () => {
    show('');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('10.31 亿元预算');
    for (const text of ['3,795.13', '102.50', '1,386.13', '98,795', '+3.8%', '−27.6%', '+24.6%']) {
      expect(screen.getByText(text, { exact: false, selector: '.card-figure a' })).toBeVisible();
    }
  });
});
