import { amountWriter, exactIn, formatShare, tableUnit, type ShownUnit } from './format.ts';
import { GROUPING_NAMES } from './grouping.ts';
import { dividedNote, shareIn } from './group-shares.ts';
import type { Links } from './links.ts';
import { omittedPart } from './omitted.ts';
import { oneRemark, roundingNote } from './rounding-note.ts';
import type { ShownTable } from './shown-table.ts';
import { shareStrings } from './strings-share.ts';
import { strings } from './strings.ts';
import type { Tree } from './tree.ts';

/** The groups of a tree as a table: how many projects, how much, what part; their shares add up to 100.0. */
export function shownGroups(tree: Tree, shown: ShownUnit, links: Pick<Links, 'page'>): ShownTable {
  const unit = tableUnit(shown, tree.unit);
  const text = strings.projects;
  const { name, note } = GROUPING_NAMES[tree.grouping];
  const write = amountWriter(tree.unit, unit);
  const omitted = omittedPart(tree);
  return {
    title: `${strings.overview.projects}：${name}`,
    sorted: 'amount-desc',
    unit,
    source: strings.footer.tables.projects,
    scope: `${shareStrings.whole}；${text.grouping} ${name}${note ? `（${note}）` : ''}`,
    columns: [
      { key: 'group', heading: name, ...(note ? { note } : {}), kind: 'text' },
      { key: 'count', heading: text.count, kind: 'number' },
      { key: 'amount', heading: text.amount, note: unit, kind: 'number' },
      { key: 'share', heading: strings.project.share, kind: 'share' },
    ],
    rows: [
      ...tree.children.map((group) => ({ ...group, share: shareIn(tree, group) })),
      ...(omitted ? [{ ...omitted, id: 'undrawn', share: formatShare(omitted.amount, tree.whole) }] : []),
    ].map((group) => ({
      id: group.id,
      cells: {
        group: { text: group.name, href: links.page('projects') },
        count: { text: `${group.count}`, value: `${group.count}` },
        amount: { text: write(group.amount), value: exactIn(group.amount, tree.unit, unit) },
        share: { text: group.share, value: group.amount },
      },
    })),
    remark: groupsRemark(tree, unit),
    totals: {
      group: { text: text.total },
      count: { text: `${tree.count}`, value: `${tree.count}` },
      amount: { text: write(tree.amount), value: exactIn(tree.amount, tree.unit, unit) },
      share: { text: tree.count === 0 ? '—' : '100.0%' },
    },
  };
}

/** What a reader should know who adds up the amounts or the shares of the groups; null where nothing is to be said. */
export function groupsRemark(tree: Tree, shown: ShownUnit): string | null {
  const amounts = [...tree.children, omittedPart(tree)].flatMap((part) => part?.amount ?? []);
  return oneRemark(roundingNote(amounts, tree.unit, shown), dividedNote(tree));
}
