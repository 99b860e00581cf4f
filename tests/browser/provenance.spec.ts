import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import { valueAt } from '../../src/model/budget.ts';
import { cellAmount } from '../../src/model/cell.ts';
import { added, sumCells } from '../../src/model/cell-set.ts';
import { cellsOf } from '../../src/views/cell-list.ts';
import { markCells } from '../../src/views/uses.ts';
import { budget, expect, open, test } from './site.ts';

const BASE = { grouping: 'domain', coding: 'department', kind: 'all', level: 'class' } as const;
const PICTURES = [
  { query: '?view=overview', place: { ...BASE, view: 'overview' } },
  ...(['domain', 'year', 'goal', 'band', 'none'] as const).map((grouping) => ({
    query: `?view=projects&grouping=${grouping}`,
    place: { ...BASE, view: 'projects', grouping },
  })),
  ...(['department', 'government'] as const).flatMap((coding) =>
    (['all', 'basic', 'project'] as const).map((kind) => ({
      query: `?view=flow&coding=${coding}&kind=${kind}`,
      place: { ...BASE, view: 'flow', coding, kind },
    })),
  ),
  { query: '?view=flow&level=item', place: { ...BASE, view: 'flow', level: 'item' as const } },
];

test('every mark drawn in every picture is the exact sum of its cells, and its name says that amount', async ({
  page,
}) => {
  test.setTimeout(120_000);
  let walked = 0;
  for (const { query, place } of PICTURES) {
    await open(page, query);
    await expect(page.locator('[data-mark]').first()).toBeAttached();
    const marks = await page.locator('[data-mark]').evaluateAll((all) =>
      all.map((mark) => ({
        id: mark.getAttribute('data-mark') ?? '',
        name: mark.getAttribute('aria-label') ?? '',
        limit: mark.closest('[data-limit]')?.getAttribute('data-limit') ?? null,
      })),
    );
    for (const { id, name, limit } of marks) {
      const use = markCells(budget, { ...place, threshold: limit === null ? null : Number(limit) }, id);
      expect(use, `${query} ${id}`).not.toBeNull();
      if (!use) continue;
      expect(use.cells.length, `${query} ${id}`).toBeGreaterThan(0);
      expect(use.exact && sumCells(budget, use.cells, use.unit)?.eq(toAmount(use.amount)), `${query} ${id}`).toBe(true);
      expect(name.replace(/,/g, ''), `${query} ${id}`).toContain(use.amount);
      walked += 1;
    }
  }
  expect(walked).toBeGreaterThan(300);
});

test('every figure that leads to its cells is their exact sum, on every page', async ({ page }) => {
  test.setTimeout(120_000);
  let walked = 0;
  for (const query of [
    '?view=overview',
    '?view=projects',
    '?view=projects&focus=domain:政务服务',
    '?view=projects&q=粤省事',
    '?view=projects&year=2021&shape=table',
    '?view=flow',
    '?view=flow&shape=table',
    '?view=about',
    '?view=goals',
    '?view=project&project=p34',
  ]) {
    await open(page, query);
    const figures = await page.locator('main [data-figure]:not([data-share])').evaluateAll((all) =>
      all.map((one) => ({
        text: one.textContent,
        refs: (one.getAttribute('data-figure') ?? '').split(' ').filter(Boolean),
        signs: one.getAttribute('data-sign')?.split(' ') ?? null,
        noted: one.hasAttribute('data-noted'),
        listed: one.tagName === 'BUTTON',
      })),
    );
    for (const { text, refs, signs, noted } of figures) {
      const plain = text.replace(/[,%+\s]/g, '').replace('−', '-');
      if (refs.length === 0 || !/^-?\d+(\.\d+)?$/.test(plain)) continue;
      const amounts = refs
        .map((ref) => cellsOf(ref)[0])
        .map((one) => (one ? cellAmount(valueAt(budget, one.cell)) : null));
      for (const [at, amount] of amounts.entries()) expect(amount, `${query} ${text} ${refs[at]}`).not.toBeNull();
      const exact = amounts.map((amount) => toAmount(amount ?? '0'));
      const total = sumAmounts(exact.map((amount, at) => (signs?.[at] === '-1' ? amount.neg() : amount)));
      // A change or a percentage of part three stands among the figures that it was checked with.
      const among = exact.some((amount) => amount.eq(toAmount(plain.replace('-', ''))));
      // A sentence may say 亿元 with two decimals; the panel says so and gives the exact sum.
      const rounded = noted && total.div(10_000).toFixed(2) === plain;
      expect(total.abs().eq(toAmount(plain).abs()) || among || rounded, `${query} ${text} = ${refs.join(' ')}`).toBe(
        true,
      );
      walked += 1;
    }
  }
  expect(walked).toBeGreaterThan(60);
});

const NUMBERED = [
  '?view=overview', '?view=projects', '?view=projects&grouping=year', '?view=projects&focus=domain:政务服务', '?view=projects&q=粤省事',
  '?view=projects&domain=政务云', '?view=projects&shape=table', '?view=flow', '?view=flow&shape=table', '?view=goals',
  '?view=goals&fact=none', '?view=about', '?view=project&project=p34', '?view=project&project=p3', '?view=reconcile',
]; // prettier-ignore

test('no amount stands on a page without a way to its cells', { tag: '@desktop' }, async ({ page }) => {
  test.setTimeout(180_000);
  let seen = 0;
  for (const query of NUMBERED) {
    await open(page, query);
    const { all, bare } = await page.locator('main').evaluate((main) => {
      const found: { text: string; bare: boolean }[] = [];
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        // Marks are walked by a test of their own; what is not shown is not on the screen.
        if (!parent || parent.closest('svg, [hidden], .hidden-text')) continue;
        if (!/\d[\d,]*\.\d{1,4}(?![\d.]*%)/.test(node.textContent ?? '')) continue;
        const leads = parent.closest('[data-figure]:not([data-figure=""]), a[href*="cell"], [data-cell]');
        // Inside a control nothing else can be pressed: what it opens has the figure. A row or an entry names its cells.
        const onward = parent.closest('button, a, summary');
        const beside = parent.closest('tr, li')?.querySelector('a[href*="cell"]');
        // The document's own sentences, and how it is cited.
        const verbatim = parent.closest('.goal-text, blockquote, .citation, .card-note');
        found.push({ text: (node.textContent ?? '').trim(), bare: !leads && !onward && !beside && !verbatim });
      }
      return { all: found.length, bare: found.filter((one) => one.bare).map(({ text }) => text.slice(0, 80)) };
    });
    seen += all;
    expect(bare, query).toEqual([]);
  }
  expect(seen).toBeGreaterThan(700);
});

test('from a mark to its cells by Shift and Enter and by Shift and a click; Escape goes back to the mark', async ({
  page,
}) => {
  await open(page, '?view=projects');
  const mark = page.locator('[data-mark="domain:政务云"]').first();
  await mark.focus();
  await page.keyboard.press('Shift+Enter');
  const panel = page.getByRole('dialog', { name: /这个数从哪里来/ });
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('表 12');
  await expect(panel).toContainText('精确值');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(mark).toBeFocused();
  await page.locator('.readout button.figure').click();
  await expect(panel).toContainText('在表中标出这些格子');
  await panel.getByRole('link', { name: /在表中标出/ }).click();
  const cloud = budget.projects.filter(({ domain }) => domain === '政务云');
  await expect(page.locator('td.marked')).toHaveCount(cloud.length);
});

test('a term is explained where it stands, by focus, by Enter and by tap, in the words of the document', async ({
  page,
}) => {
  await open(page, '?view=about');
  const term = page.getByRole('button', { name: /绩效目标/ }).last();
  await term.focus();
  await expect(page.getByRole('note')).toContainText('本站说明');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note')).toHaveCount(0);
  await term.click();
  await expect(page.getByRole('note')).toBeVisible();
});

test('the cells of the total are one cell, and a link goes straight to it', async ({ page }) => {
  expect(sumCells(budget, added([{ table: '3', row: 1, column: 3 }]), '万元')?.toString()).toBe('103089.22');
  await open(page, '?view=tables&cell=3.1.3');
  await expect(page.locator('[data-cell="3.1.3"]')).toHaveAttribute('aria-current', 'true');
});
