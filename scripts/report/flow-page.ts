import { flowNodeRows, residueLines } from '../../src/views/flow-lists.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { formatPrinted } from '../../src/views/format.ts';
import { flowHeadline } from '../../src/views/headline.ts';
import { shownFlow } from '../../src/views/shown-flow.ts';
import { cellHref } from './addresses.ts';
import { list, paragraph, plainTable, section } from './markup.ts';
import type { ReportBody, ReportSource } from './pages.ts';
import { writerOf } from './pages.ts';
import { reportStrings as words } from './strings-report.ts';

/** 资金流向: every flow from source over function to economic class, and every node with its sum. */
export function flowPage({ budget }: ReportSource): ReportBody {
  const flow = buildFlow(budget, { coding: 'department', kind: 'all' });
  const write = writerOf(budget);
  const { lines, sub } = flowHeadline(budget, budget.document.unit, { coding: 'department', kind: 'all' });
  const table = shownFlow(flow, flow.unit);
  const shown = table.columns.filter(({ key }) => key !== 'cells');
  const rows = table.rows.map((row) => ({
    id: row.id,
    cells: shown.map(({ key, kind }) => ({ text: row.cells[key]?.text ?? '', number: kind !== 'text' })),
  }));
  const totals = { total: true, cells: shown.map(({ key, kind }) => ({ text: table.totals?.[key]?.text ?? '', number: kind !== 'text' })) };
  const layers = flowNodeRows(flow, write).map(({ layer, rows: nodes }) =>
    plainTable(
      `${layer}（${flow.unit}）`,
      words.nodeHeads.map((text, at) => ({ text, number: at === 1 || at === 2 })),
      nodes.map(({ id, name, amount, share, statusName, residue, cells }) => ({
        id,
        cells: [
          { text: name },
          { text: formatPrinted(amount.replace(/,/g, '')), number: true, href: cells[0] === undefined ? null : cellHref(cells[0]) },
          { text: share, number: true },
          { text: [statusName, residue].filter(Boolean).join('；') },
        ],
      })),
    ),
  );
  const residues = residueLines(flow, write).map(({ text }) => text);
  return {
    title: lines.map((line) => line.map(({ text }) => text).join('')).join(''),
    main: [
      paragraph(sub),
      section('flows', words.flows, plainTable(`${words.flows}（${flow.unit}）`, shown.map(({ heading, kind }) => ({ text: heading, number: kind !== 'text' })), [...rows, totals])),
      section('nodes', words.nodes, `<div>${layers.join('\n')}</div>`),
      ...(residues.length > 0 ? [section('residues', words.residues, list(residues))] : []),
    ].join('\n'),
  };
} // prettier-ignore
