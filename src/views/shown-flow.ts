import { flowRows } from './flow-lists.ts';
import { flowSharesNote } from './flow-shares.ts';
import type { BudgetFlow } from './flow.ts';
import { amountWriter, exactIn, tableUnit, type ShownUnit } from './format.ts';
import { oneRemark, roundingNote } from './rounding-note.ts';
import type { ShownTable } from './shown-table.ts';
import { strings } from './strings.ts';

/** Every path of a flow as a table, its classes as deep as the picture shows them: where from, for what, on what, how much, and how one knows; largest first. */
export function shownFlow(flow: BudgetFlow, shown: ShownUnit): ShownTable {
  const unit = tableUnit(shown, flow.unit);
  const text = strings.flow;
  const rows = flowRows(flow, amountWriter(flow.unit, unit));
  /** The sum has its cells where every path has. */
  const summed = rows.some(({ status }) => status === 'estimated') ? [] : flow.paths.flatMap(({ terms }) => terms);
  return {
    title: text.table,
    unit,
    sorted: 'amount-desc',
    columns: [
      { key: 'source', heading: text.source, kind: 'text', wide: true },
      { key: 'functional', heading: text.functional, kind: 'text' },
      { key: 'economic', heading: text.economic, kind: 'text' },
      { key: 'kind', heading: text.kind, kind: 'text' },
      { key: 'amount', heading: strings.projects.amount, note: unit, kind: 'number' },
      { key: 'share', heading: strings.projects.share, kind: 'share', wide: true },
      { key: 'status', heading: text.status, kind: 'text', wide: true },
      { key: 'derivation', heading: text.derivation, kind: 'text', wide: true, long: true },
      { key: 'cells', heading: text.cells, kind: 'text', wide: true, long: true },
    ],
    rows: rows.map((row, at) => ({
      id: row.id,
      cells: {
        source: { text: row.source },
        functional: { text: row.functional },
        economic: { text: row.economic },
        kind: { text: row.kind },
        amount: {
          text: row.amount,
          value: exactIn(row.exact, flow.unit, unit),
          ...(row.status === 'estimated' ? {} : { cells: flow.paths[at]?.terms ?? [] }),
        },
        share: { text: row.share, value: row.exact },
        status: { text: row.statusName },
        derivation: { text: row.derivation },
        cells: { text: row.cells.join('、') },
      },
    })),
    remark: oneRemark(
      roundingNote(
        rows.map(({ exact }) => exact),
        flow.unit,
        unit,
      ),
      flowSharesNote(flow),
    ),
    totals: {
      source: { text: strings.projects.total },
      functional: { text: `${strings.projects.total} ${rows.length} 条` },
      amount: {
        text: amountWriter(flow.unit, unit)(flow.total),
        value: exactIn(flow.total, flow.unit, unit),
        cells: summed,
      },
      share: { text: '100%' },
    },
  };
}
