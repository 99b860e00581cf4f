import type { CheckGroup } from './checks.ts';
import type { CheckSide } from './written-check.ts';
import { lateRow, type ShownTable } from './shown-table.ts';
import { strings } from './strings.ts';

/** The relations that the page lists, as a table: both sides written out with their cells, the difference, the verdict. */
export function shownChecks(groups: readonly CheckGroup[], unit: string, scope: string): ShownTable {
  const text = strings.reconcile;
  const terms = ({ terms: list }: CheckSide) =>
    list.map(({ sign, name, ref, figure }) => `${sign}${name} ${figure}〔${ref}〕`).join(' ');
  return {
    title: text.relation,
    sorted: null,
    unit,
    scope,
    columns: [
      { key: 'family', heading: text.family, kind: 'text' },
      { key: 'relation', heading: text.relation, kind: 'text' },
      { key: 'left', heading: text.left, kind: 'text' },
      { key: 'leftamount', heading: `${text.left}合计`, kind: 'text' },
      { key: 'right', heading: text.right, kind: 'text' },
      { key: 'rightamount', heading: `${text.right}合计`, kind: 'text' },
      { key: 'difference', heading: text.difference, kind: 'text' },
      { key: 'bound', heading: text.bound, kind: 'text' },
      { key: 'verdict', heading: text.verdict, kind: 'text' },
      { key: 'id', heading: text.id, kind: 'text' },
    ],
    rows: groups.flatMap(({ name, checks }) =>
      checks.map((check) =>
        lateRow(check.id, () => ({
          family: { text: name },
          relation: { text: check.text },
          left: { text: terms(check.left) },
          leftamount: { text: check.left.amount },
          right: { text: terms(check.right) },
          rightamount: { text: check.right.amount },
          difference: { text: check.difference ?? '—' },
          bound: { text: check.bound ?? '' },
          verdict: { text: [check.outcomeName, check.reason].filter(Boolean).join('：') },
          id: { text: check.id },
        })),
      ),
    ),
    totals: null,
  };
}
