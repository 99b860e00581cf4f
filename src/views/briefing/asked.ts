import type { Budget } from '../../model/budget.ts';
import { formatCount, formatAmount } from '../format.ts';
import { shareIn } from '../group-shares.ts';
import { readableName } from '../readable.ts';
import { buildSheet } from '../sheet.ts';
import type { Tree } from '../tree.ts';
import type { DeckStep } from './deck.ts';
import { askedNode } from './rest.ts';

/** A project that someone asked for in the middle of a briefing, as a step of its own; null when there is none. */
export function askedProject(budget: Budget, id: string, number: number): DeckStep | null {
  const sheet = buildSheet(budget, id);
  if (!sheet) return null;
  const amount = formatAmount(sheet.amount, sheet.unit, '万元', 0);
  return {
    number,
    view: `?view=project&project=${id}`,
    picture: 'project',
    headline: `${sheet.shortLabel}：${amount} 万元`,
    sub: sheet.withheld ? '涉密项目（依法不公开明细）' : sheet.name,
    figures: [
      { ...percent(sheet.share), label: '占项目支出', cells: [sheet.cell] },
      { prefix: '第', number: formatCount(sheet.rank.rank), suffix: '位', label: `共 ${formatCount(sheet.rank.count)} 项，按金额`, cells: [] },
    ],
    note: '',
    cells: [sheet.cell],
  };
} // prettier-ignore

/** A group, or what its picture takes together, that someone asked for; null when the tree has none of that id. */
export function askedGroup(tree: Tree, id: string, number: number): DeckStep | null {
  const node = askedNode(tree, id)?.whole;
  if (!node) return null;
  const name = node.project ? readableName(node.name) : node.name;
  return {
    number,
    view: `?view=projects&grouping=${tree.grouping}&focus=${encodeURIComponent(node.id)}`,
    picture: 'treemap',
    headline: `${name}：${formatCount(node.count)} 个项目，${formatAmount(node.amount, tree.unit, '万元', 0)} 万元`,
    sub: '选一块可看这个项目',
    figures: [{ ...percent(shareIn(tree, node)), label: '占项目支出', cells: [] }],
    note: '',
    cells: [],
  };
}

function percent(share: string): Pick<DeckStep['figures'][number], 'prefix' | 'number' | 'suffix'> {
  return { prefix: '', number: share.replace(/%$/, ''), suffix: share.endsWith('%') ? '%' : '' };
}
