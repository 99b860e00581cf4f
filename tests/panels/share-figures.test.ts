import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import SheetHead from '../../src/panels/SheetHead.svelte';
import SpendingBar from '../../src/panels/SpendingBar.svelte';
import { listCells, cellsOf, type CellSource } from '../../src/views/cell-list.ts';
import { amountWriter } from '../../src/views/format.ts';
import { shareOfKinds } from '../../src/views/group-shares.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { projectWhole } from '../../src/views/total-figures.ts';
import { readTotals } from '../../src/views/totals.ts';
import { readEdition } from '../views/edition.ts';
import { deskAround } from './desk-around.ts';

const budget = readEdition();
const links = { cell: (ref: string) => `?cell=${ref}` };
const source = {
  list: (cells: CellSource) => listCells(budget, cellsOf(cells)),
  cellHref: links.cell,
  explain: () => null,
};

describe('a share leads to its cells (FIS-4)', () => {
  it('on a page of a project', () => {
    const sheet = buildSheet(budget, 'p34');
    const whole = projectWhole(budget);
    expect(listCells(budget, cellsOf(whole)).exact).toContain('100,000.00');
    render(SheetHead, { props: { sheet, amount: '', unit: '', colour: '', domainHref: null, cellHref: '', whole } as never, context: deskAround(source) }); // prettier-ignore
    expect(screen.getByRole('button', { name: sheet?.share ?? '' })).toHaveAttribute('data-share');
  });

  it('on the overview: of basic and of project expenditure', () => {
    const totals = readTotals(budget);
    render(SpendingBar, { props: { totals, write: amountWriter('万元', '万元'), unit: '万元', links }, context: deskAround(source) }); // prettier-ignore
    const shares = shareOfKinds(totals);
    for (const share of [shares?.basic, shares?.project])
      expect(screen.getByRole('button', { name: share ?? '' })).toHaveAttribute('data-share');
  });
});
