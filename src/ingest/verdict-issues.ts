import type { Budget } from '../model/budget.ts';
import { tableOf, valueAt } from '../model/budget.ts';
import type { IssueKind } from '../model/issue.ts';
import type { Family, Verdict } from '../model/relation.ts';
import { sideUnits } from '../model/side-units.ts';
import { toAmount, type Amount } from '../model/amount.ts';
import { convertAmount } from '../model/unit-scale.ts';
import type { IssueLog } from './issue-log.ts';

const KINDS: Readonly<Record<Family, IssueKind>> = {
  balance: 'balance',
  cross: 'cross',
  row: 'row-sum',
  column: 'column-sum',
  tree: 'tree',
  threePublic: 'cross',
  operating: 'cross',
  loan: 'cross',
  narrative: 'narrative',
  percent: 'percent',
  key: 'key-amount',
};

/** Every broken relation as an issue: where its left side stands, both figures, the difference. */
export function reportBroken(budget: Budget, verdicts: readonly Verdict[], log: IssueLog): void {
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'broken') continue;
    const { relation, left, right, difference } = verdict;
    const cell = relation.left.terms[0]?.cell ?? relation.right.terms[0]?.cell ?? null;
    const table = cell && cell.table !== 'text' ? tableOf(budget, cell.table) : undefined;
    const value = cell ? valueAt(budget, cell) : undefined;
    const printed =
      value === undefined
        ? null
        : 'printed' in value && value.printed !== undefined
          ? value.printed
          : 'amount' in value
            ? value.amount
            : null;
    const units = relation.family === 'narrative' && byUnit(left, right);
    log.add(
      units ? 'unit' : KINDS[relation.family],
      units ? `${relation.text}：两边正好差一万倍，单位可能印错` : message(budget, verdict),
      {
        table: cell?.table ?? null,
        row: cell?.row ?? null,
        column: (cell && table?.columns[cell.column - 1]?.key) ?? null,
        printed,
        left,
        right,
        difference,
        line: cell && table ? (table.rows[cell.row - 1]?.line ?? null) : null,
      },
    );
  }
}

function message(budget: Budget, verdict: Verdict): string {
  const { relation, left, right, difference, reason } = verdict;
  const units = sideUnits(budget, verdict);
  const own = units ? { left: ` ${units.leftUnit}`, right: `${units.right} ${units.rightUnit}（合 ${right ?? ''} ${units.leftUnit}）` } : { left: '', right }; // prettier-ignore
  const figures =
    left !== null && right !== null
      ? `：${relation.left.text} ${left}${own.left}，${relation.right.text} ${own.right ?? ''}，相差 ${difference ?? ''}${own.left}`
      : '';
  return `${relation.text}，不成立${figures}${reason ? `（${reason}）` : ''}`;
}

/** Whether two figures differ by the factor of 元 and 万元. */
function byUnit(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return false;
  const [first, second] = [toAmount(left), toAmount(right)];
  const taken = (amount: Amount) => convertAmount(amount, '万元', '元');
  return !first.isZero() && (first.eq(taken(second)) || second.eq(taken(first)));
}
