import { cellAmount } from '../model/cell.ts';
import type { CellRef } from '../model/cell.ts';
import type { PerformanceGoal, Project } from '../model/project.ts';
import type { Field, OfficialTable } from '../model/table.ts';
import { columnOf } from '../model/table.ts';
import { domainOf, type DomainRow } from './domains.ts';
import { splitGoal } from './goals.ts';
import { findIndicators } from './indicators.ts';
import type { IssueLog } from './issue-log.ts';
import { isWithheld, labelsApart, readYears, shortLabels, type ShortLabels } from './names.ts';
import type { TypedRow } from './rows.ts';
import { withoutSpace } from './printed-text.ts';

/** The leaf columns of table 12 that say where a project's money comes from. */
const SOURCES: readonly Field[] = ['generalBudget', 'governmentFund', 'stateCapital', 'specialAccount', 'otherFunds'];

/** How many characters of goals are searched for indicators in one document; a hundred times this edition's. */
const MOST_GOAL_TEXT = 1_500_000;

/** The projects of table 12, in its order. */
export function readProjects(
  table: OfficialTable,
  rows: readonly TypedRow[],
  agency: string,
  domains: ReadonlyMap<number, DomainRow>,
  log: IssueLog,
): Project[] {
  const projects: Project[] = [];
  const column = { item: columnOf(table, 'item'), total: columnOf(table, 'total'), goal: columnOf(table, 'goal') };
  let unit: string | null = null;
  let searched = 0;
  /** Of each project: what its name gives, and what domains.csv says. */
  const labels: ShortLabels[] = [];
  const owns: ReturnType<typeof domainOf>[] = [];
  rows.forEach((row, at) => {
    if (row.kind === 'unit') unit = row.label;
    const amount = cellAmount(row.cells[column.total]);
    if (row.kind !== 'item' || row.label === null) return;
    const printedTotal = row.cells[column.total];
    if (printedTotal?.kind === 'unread') {
      const why = `项目“${row.label}”的总计读不出（印作“${printedTotal.printed}”），没有列入项目，项目的个数和金额都不含它`;
      const heading = table.columns[column.total]?.key ?? null;
      log.add('not-an-amount', why, { table: table.id, row: at + 1, column: heading, printed: printedTotal.printed, line: row.line }); // prettier-ignore
    }
    if (amount === null) return;
    const order = projects.length + 1;
    const at1 = (index: number): CellRef => ({ table: table.id, row: at + 1, column: index + 1 });
    const goalCell = row.cells[column.goal];
    const own = domainOf(domains, order, row.label, log);
    if (goalCell?.kind === 'text') {
      if (searched <= MOST_GOAL_TEXT && searched + goalCell.text.length > MOST_GOAL_TEXT) {
        log.add('size', `绩效目标共超过 ${MOST_GOAL_TEXT} 字，其后的没有检出指标`, {
          table: table.id,
          row: at + 1,
          line: row.line,
        });
      }
      searched += goalCell.text.length;
    }
    labels.push(shortLabels(row.label, agency));
    owns.push(own);
    projects.push({
      id: `p${order}`,
      order,
      name: row.label,
      printed: (row.pieces[column.item] ?? []).filter((piece) => withoutSpace(piece) !== ''),
      amount,
      withheld: isWithheld(row.label),
      years: readYears(row.label),
      unit,
      goal: goalCell?.kind === 'text' ? readGoal(goalCell.text, at1(column.goal), searched <= MOST_GOAL_TEXT) : null,
      cell: at1(column.total),
      sources: SOURCES.flatMap((field) => {
        const index = columnOf(table, field);
        const value = row.cells[index];
        return value?.kind === 'published' ? [{ field, amount: value.amount, cell: at1(index) }] : [];
      }),
      domain: own?.domain || null,
      shortLabel: '',
      tinyLabel: '',
    });
  });
  const apart = labelsApart(labels);
  return projects.map((project, at) => ({
    ...project,
    shortLabel: owns[at]?.shortLabel || (apart[at]?.shortLabel ?? ''),
    tinyLabel: owns[at]?.tinyLabel || (apart[at]?.tinyLabel ?? ''),
  }));
}

function readGoal(text: string, cell: CellRef, search: boolean): PerformanceGoal {
  return { text, paragraphs: splitGoal(text), indicators: search ? findIndicators(text) : [], cell, second: null };
}
