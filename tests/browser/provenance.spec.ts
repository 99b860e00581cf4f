import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import { valueAt } from '../../src/model/budget.ts';
import type { Page } from '@playwright/test';
import { cellAmount, formatCellRef } from '../../src/model/cell.ts';
import { added, sumCells } from '../../src/model/cell-set.ts';
import { cellsOf } from '../../src/views/cell-list.ts';
import { PICTURES as KINDS } from '../../src/views/use.ts';
import { flowUses } from '../../src/views/uses-flow.ts';
import { markCells } from '../../src/views/uses.ts';
import { listUses, usesFinder } from '../fixtures/uses.ts';
import { budget, expect, open, test } from './site.ts';

const BASE = { grouping: 'domain', coding: 'department', kind: 'all', level: 'class' } as const;
const flows = (['class', 'group', 'item'] as const).flatMap((functional) =>
  (['class', 'item'] as const).map((level) => ({
    query: `?view=flow&functional=${functional}&level=${level}`,
    place: { ...BASE, view: 'flow', functional, level },
  })),
);
const PICTURES = [
  { query: '?view=overview', place: { ...BASE, view: 'overview' } },
  ...(['domain', 'year', 'goal', 'band', 'none'] as const).map((grouping) => ({
    query: `?view=projects&grouping=${grouping}`,
    place: { ...BASE, view: 'projects', grouping },
  })),
  { query: '?view=goals', place: { ...BASE, view: 'goals' } },
  ...['p34', budget.projects.find(({ withheld }) => withheld)?.id ?? ''].map((id) => ({
    query: `?view=project&project=${id}`,
    place: { ...BASE, view: 'project' },
  })),
  ...(['department', 'government'] as const).flatMap((coding) =>
    (['all', 'basic', 'project'] as const).map((kind) => ({
      query: `?view=flow&coding=${coding}&kind=${kind}`,
      place: { ...BASE, view: 'flow', coding, kind },
    })),
  ),
  ...flows,
];

/** What is drawn: each mark, the picture it stands in, what it is called, and how long it is where it is a bar. */
const drawn = (page: Page) =>
  page.locator('[data-mark]').evaluateAll((all) =>
    all.map((mark) => {
      const box = mark.getBoundingClientRect();
      return {
        id: mark.getAttribute('data-mark') ?? '',
        name: mark.getAttribute('aria-label') ?? '',
        limit: mark.closest('[data-limit]')?.getAttribute('data-limit') ?? null,
        picture: mark.closest('[data-picture]')?.getAttribute('data-picture') ?? null,
        /** Bars of one picture, or of one card, are of one scale. */
        scale: Array.from(document.querySelectorAll('[data-picture]')).indexOf(mark.closest('[data-picture]') ?? mark),
        length: mark instanceof HTMLElement && box.height > 0 ? box.width : null,
      };
    }),
  );

test('every mark drawn in every picture is the exact sum of its cells, its name or length says that amount, and each of its cells names it', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const usesOf = usesFinder(budget);
  const told = new Map<string, ReadonlySet<string>>();
  const namesAt = (ref: string) => {
    const names = told.get(ref) ?? new Set(usesOf(ref).map(({ name }) => name));
    told.set(ref, names);
    return names;
  };
  const seen = new Set<string>();
  let walked = 0;
  const wide = (page.viewportSize()?.width ?? 0) > 1000;
  // A phone draws the same marks otherwise: each kind of picture once.
  for (const { query, place } of wide ? PICTURES : PICTURES.filter((_, at) => [0, 1, 6, 7, 9].includes(at))) {
    await open(page, query);
    await expect(page.locator('svg [data-mark]').first()).toBeAttached();
    const bars = new Map<number, number[]>();
    const flows = new Map(place.view === 'flow' ? flowUses(budget, place).map((use) => [use.mark, use]) : []);
    // Gathered, and expected once a page: there are thousands of marks and tens of thousands of cells.
    const faults: string[] = [];
    for (const { id, name, limit, picture, scale, length } of await drawn(page)) {
      const threshold = limit === null ? null : Number(limit);
      const own = budget.projects.find((project) => project.id === id);
      // A dot, a place, a relative, a tile of the strip: told by the picture that it stands in.
      const use =
        (picture && own && usesOf(formatCellRef(own.cell)).find((one) => one.picture === picture)) ||
        (flows.get(id) ?? markCells(budget, { ...place, threshold }, id));
      if (!use) {
        faults.push(`${id} is no mark`);
        continue;
      }
      seen.add(use.picture);
      if (picture !== null && use.picture !== picture) faults.push(`${id} stands in ${picture}`);
      if (!use.exact || !sumCells(budget, use.cells, use.unit)?.eq(toAmount(use.amount)))
        faults.push(`${id} is not the sum of its cells`);
      if (length === null && !name.replace(/,/g, '').includes(use.amount)) faults.push(`${id} is called ${name}`);
      if (length !== null) {
        const amount = Number(use.amount);
        bars.set(scale, [...(bars.get(scale) ?? []), (length - 1) / amount, (length + 1) / amount]);
      }
      for (const { cell } of use.cells)
        if (!namesAt(formatCellRef(cell)).has(use.name))
          faults.push(`${formatCellRef(cell)} does not name ${use.name}`);
      walked += 1;
    }
    expect(faults, query).toEqual([]);
    // One scale for the bars of a picture: what each allows, to the pixel, has a value in common.
    for (const [scale, ends] of bars) {
      const [least, most] = [ends.filter((_, at) => at % 2 === 0), ends.filter((_, at) => at % 2 === 1)];
      expect(Math.max(...least), `${query} bars of picture ${scale}`).toBeLessThanOrEqual(Math.min(...most));
    }
  }
  expect(walked).toBeGreaterThan(wide ? 1500 : 400);
  const onPages = Object.entries(KINDS).flatMap(([picture, { view }]) => (view === 'briefing' ? [] : [picture]));
  expect([...seen].sort()).toEqual(onPages.filter((picture) => wide || picture !== 'strip').sort());
});

test('each mark on the wall is named by its cells', { tag: '@desktop' }, async ({ page }) => {
  const usesOf = usesFinder(budget);
  const all = [...listUses(budget), ...budget.projects.flatMap(({ cell }) => usesOf(formatCellRef(cell)))];
  let walked = 0;
  await page.goto('./?mode=briefing');
  await expect(page.locator('.stage [data-mark]').first()).toBeAttached();
  for (let step = 0; step < 14; step++) {
    const ids = await page
      .locator('[data-mark]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? ''));
    for (const id of new Set(ids)) {
      // A relation's count is no money: it leads to the list of relations.
      if (id.startsWith('check:')) continue;
      const own = all.filter(({ mark, picture }) => mark === id && /^(?:wall|flow)/.test(picture));
      expect(own, `step ${step}: ${id}`).not.toEqual([]);
      for (const { cells, amount, unit, name } of own) {
        expect(sumCells(budget, cells, unit)?.eq(toAmount(amount)), name).toBe(true);
        for (const { cell } of cells.slice(0, 1))
          expect(usesOf(formatCellRef(cell)).map((use) => use.name)).toContain(name);
      }
      walked += 1;
    }
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(50);
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
  const term = page.locator('a.term', { hasText: '绩效目标' }).last();
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
