import { byAmount, compareAmounts, plainAmount, sumAmounts, toAmount, type Amount } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { EconomicCoding } from '../model/classification.ts';
import type { FlowKind } from './flow-printed.ts';
import { buildFlow } from './flow.ts';
import { formatAmount, formatCount, formatNearPercent, formatShare, withUnit, type ShownUnit } from './format.ts';
import { shareIn, shareOfKinds, shareOfResult } from './group-shares.ts';
import type { Hits } from './search.ts';
import { NO_FILTER, type ActiveFacet } from './filter.ts';
import { keptTree } from './kept-trees.ts';
import { rankedProjects } from './ranked.ts';
import { smallLimit } from './small.ts';
import { buildTree, findNode, projectsOf, type Tree, type TreeNode } from './tree.ts';
import { NO_YEAR, wanIn, WITH_GOAL, WITHHELD, type Grouping } from './grouping.ts';
import { projectTotal, readTotals, type Totals } from './totals.ts';
import { missingHeadline, projectsMissing } from './no-projects.ts';
import { countWord, inWords } from './share-words.ts';
import { overviewStrings } from './strings-overview.ts';
import type { Unit } from '../model/table.ts';
import { unreadProjects } from '../model/unread-projects.ts';
import { headlineStrings } from './strings-headline.ts';

/** A stretch of a headline; `domain` where it names one, to be drawn in that domain's colour. */
export interface HeadlineRun {
  readonly text: string;
  readonly domain?: string;
  /** The printed cell that a figure in it stands on. */
  readonly cell?: string | undefined;
}

/** The sentence over a view and the line below it; every figure in them is computed from the budget. */
export interface Headline {
  readonly lines: readonly (readonly HeadlineRun[])[];
  readonly sub: string;
}

const TOP = 10;
/** Small is what the widest picture takes together. */
const SMALL_PARTS = 100;

/** The sentence over the overview: the total, the projects' share of it, and what the largest domain takes. */
export function overviewHeadline(budget: Budget): Headline {
  const unit = budget.document.unit;
  const totals = readTotals(budget);
  const total = totals.expenditure?.amount ?? plainAmount(projectTotal(budget));
  const projects = totals.project?.amount ?? plainAmount(projectTotal(budget));
  const missing = projectsMissing(budget);
  if (missing !== null) return withoutProjects(totals, unit, missing);
  const first = [
    { text: `${formatAmount(total, unit, '亿元', 2)} 亿元`, cell: totals.expenditure?.cell },
    { text: '预算，' },
    {
      text: inShort(shareOfKinds(totals)?.project ?? formatShare(projects, total), projects, total),
      cell: totals.project?.cell,
    },
    { text: ` 用于 ${budget.projects.length + unreadProjects(budget).length} 个项目` },
  ];
  const top = largestDomain(budget);
  if (!top) return { lines: [first], sub: unreadNote(budget) };
  const share = inWords(top.amount, total) ?? ` ${formatShare(top.amount, total)}`;
  const second = [
    { text: `其中${countWord(top.count)}个` },
    { text: top.name, domain: top.name },
    { text: `项目，占去总额的${share}` },
  ];
  return { lines: [[...first, { text: '；' }], second], sub: unreadNote(budget) };
}

/** The same where there are no projects: how many there are of an unread table nobody knows. */
function withoutProjects(totals: Totals, unit: Unit, why: 'none' | 'unread'): Headline {
  const words = overviewStrings.missing[why];
  const { expenditure, project } = totals;
  if (!expenditure) return { lines: [[{ text: words }]], sub: '' };
  const total = { text: `${formatAmount(expenditure.amount, unit, '亿元', 2)} 亿元`, cell: expenditure.cell };
  if (why === 'none' || !project) return { lines: [[total, { text: `预算，${words}` }]], sub: '' };
  const share = shareOfKinds(totals)?.project ?? formatShare(project.amount, expenditure.amount);
  const part = { text: inShort(share, project.amount, expenditure.amount), cell: project.cell };
  return { lines: [[total, { text: '预算，' }, part, { text: ' 为项目支出；' }], [{ text: words }]], sub: '' };
}

/** A share as a sentence says it: whole percents without their decimal, and nearly the whole as that. */
function inShort(share: string, part: string, whole: string): string {
  return share.startsWith('>') ? formatNearPercent(part, whole) : share.replace(/\.0%$/, '%');
}

/** The sentence over the projects: by the grouping, or about the group that the reader has zoomed to (a tree node's id). */
export function projectsHeadline(budget: Budget, grouping: Grouping, focus: string | null, shown: ShownUnit): Headline {
  const missing = missingHeadline(budget, shown);
  if (missing) return missing;
  const tree = keptTree(budget, grouping, NO_FILTER);
  const node = focus === null ? undefined : findNode(tree, focus);
  if (node && node.kind !== 'root') return groupHeadline(node, tree, shown);
  const total = tree.whole;
  const write = (amount: Amount | string) => withUnit(formatAmount(amount, tree.unit, shown), shown);
  // Largest first, whatever the grouping.
  const all = rankedProjects(budget.projects).map(({ amount }) => amount);
  const limit = wanIn(tree.unit, smallLimit(tree, SMALL_PARTS));
  const large = all.findIndex((amount) => compareAmounts(amount, limit) < 0);
  // Of the two parts the large one is counted: it has the fewer projects.
  const small = large < 0 ? 0 : all.length - large;
  const smallSum = toAmount(tree.amount).minus(sumAmounts(all.slice(0, all.length - small)));
  const top = sumAmounts(all.slice(0, TOP));
  const tail = isTelling(small, all.length, smallSum, total)
    ? `最小的 ${small} 个项目加在一起只占 ${formatShare(smallSum, total)}。`
    : '';
  const most = all.length > TOP ? `金额最大的 ${TOP} 个项目合计占 ${formatShare(top, total)}；` : '';
  const sub = `项目支出共 ${write(total)}。${most}${tail}`.replace(/；$/, '。') + unreadNote(budget);
  return { lines: [[{ text: groupingSentence(budget, tree, grouping, formatShare(top, total)) }]], sub };
}

/** Whether it says something that the smallest take so little: they are several, and take less than half of their even part. */
function isTelling(small: number, count: number, sum: Amount, total: string): boolean {
  if (small < 2 || small >= count || sum.lte(0)) return false;
  return sum.times(2 * count).lt(toAmount(total).times(small));
}

/** The sentence over a filter: what is asked, how many projects meet it, and what they cost together. */
export function filterHeadline(budget: Budget, tree: Tree, active: readonly ActiveFacet[], shown: ShownUnit): Headline {
  const asked = active.map(({ label }) => label).join('，');
  if (tree.count === 0) return { lines: [[{ text: `没有项目符合“${asked}”` }]], sub: '' };
  const sum = withUnit(formatAmount(tree.amount, tree.unit, shown), shown);
  return {
    lines: [[{ text: `${asked}：${formatCount(tree.count)} 个项目，共 ${sum}` }]],
    sub: `占全部 ${formatCount(budget.projects.length)} 个项目金额的 ${shareOfResult(budget, tree)}。${unreadNote(budget)}`,
  };
}

/** The sentence over a search: how many of the projects it found, and what they cost together. */
export function searchHeadline(budget: Budget, query: string, hits: Hits, shown: ShownUnit): Headline {
  const { unit, whole } = keptTree(budget, 'domain', NO_FILTER);
  const sum = withUnit(formatAmount(hits.total, unit, shown), shown);
  const count = formatCount(hits.ids.length);
  if (hits.ids.length === 0) return { lines: [[{ text: `没有检索到“${query}”` }]], sub: '' };
  return {
    lines: [[{ text: `检索“${query}”：${count} 个项目，共 ${sum}` }]],
    sub: `占全部 ${formatCount(budget.projects.length)} 个项目金额的 ${formatShare(hits.total, whole)}。${unreadNote(budget)}`,
  };
}

/** The sentence over the flows that are shown: the economic item that takes the most of their total. */
export function flowHeadline(
  budget: Budget,
  shown: ShownUnit,
  { coding = 'department', kind = 'all' }: { readonly coding?: EconomicCoding; readonly kind?: FlowKind } = {},
): Headline {
  const flow = buildFlow(budget, { coding, kind, economicDigits: 5 });
  const items = flow.nodes.filter((node) => node.layer === 2 && node.code?.length === 5);
  const item = byAmount(items, ({ amount }) => amount)[0];
  if (!item) return { lines: [[{ text: '资金从哪里来，花成什么' }]], sub: '' };
  const { money, sum } = FLOW_WORDS[kind];
  const words = `${formatNearPercent(item.amount, flow.total)} 的${money}，由“${item.name}”一个科目列支`;
  return { lines: [[{ text: words }]], sub: `${sum} ${withUnit(formatAmount(flow.total, flow.unit, shown), shown)}。` };
}

/** What the money of a selection is called, and its sum. */
const FLOW_WORDS: Readonly<Record<FlowKind, { readonly money: string; readonly sum: string }>> = {
  all: { money: '钱', sum: '支出总计' },
  basic: { money: '基本支出', sum: '基本支出合计' },
  project: { money: '项目支出', sum: '项目支出合计' },
};

function groupHeadline(node: TreeNode, tree: Tree, shown: ShownUnit): Headline {
  const { unit } = tree;
  const write = (amount: string) => withUnit(formatAmount(amount, unit, shown), shown);
  const leaves = byAmount(projectsOf(node), ({ amount }) => amount);
  const large = toAmount(node.amount).gte(toAmount('1000')) && unit === '万元';
  const sum = large ? `${formatAmount(node.amount, unit, '亿元', 2)} 亿元` : write(node.amount);
  const [first, last] = [leaves[0], leaves[leaves.length - 1]];
  const ends = first && last ? `最大的一项 ${write(first.amount)}，最小的一项 ${write(last.amount)}。` : '';
  return {
    lines: [
      [
        node.domain ? { text: node.name, domain: node.domain } : { text: node.name },
        { text: `：${formatCount(node.count)} 个项目，共 ${sum}` },
      ],
    ],
    sub: `合计 ${write(node.amount)}，占项目支出 ${shareIn(tree, node)}。${ends}`,
  };
}

/** That projects are missing from every figure because their amounts could not be read; empty where none is. */
function unreadNote(budget: Budget): string {
  const unread = unreadProjects(budget);
  const [first] = unread;
  if (!first) return '';
  const named = unread
    .slice(0, 3)
    .map(({ name, printed, cell }) => headlineStrings.unreadProject(name, cell.row, printed));
  return headlineStrings.unread(unread.length, named.join('；'), unread.length > named.length);
}

function groupingSentence(budget: Budget, tree: Tree, grouping: Grouping, top: string): string {
  const count = `${formatCount(budget.projects.length)} 个项目`;
  const share = (node: TreeNode) => shareIn(tree, node);
  switch (grouping) {
    case 'domain': {
      const group = largestDomain(budget);
      return group ? `${count}里，${countWord(group.count)}个${group.name}项目占去 ${share(group)}` : `${count}的金额`;
    }
    case 'year': {
      const group = tree.children.find((child) => child.id !== WITHHELD.id && child.id !== NO_YEAR.id);
      return group ? `${count}里，${group.name}立项的 ${group.count} 个占 ${share(group)}` : `${count}的名称都未注年度`;
    }
    case 'goal': {
      const owners = budget.projects.filter(({ goal, withheld }) => goal && !withheld);
      if (owners.length === 0) return `${count}都未列绩效目标`;
      const group = tree.children.find((child) => child.id === WITH_GOAL.id && child.count === owners.length);
      const part = group ? share(group) : formatShare(sumAmounts(owners.map(({ amount }) => amount)), tree.whole);
      return `${owners.length} 个项目附绩效目标，占项目支出 ${part}`;
    }
    case 'band':
    case 'none':
      return budget.projects.length > TOP ? `${count}里，最大的 ${TOP} 个占去 ${top}` : `${count}，由大到小`;
    default:
      return unknownGrouping(grouping);
  }
}

function largestDomain(budget: Budget): TreeNode | undefined {
  return buildTree(budget, 'domain').children.find((child) => child.domain !== null);
}

function unknownGrouping(grouping: never): never {
  throw new RangeError(`unknown grouping: ${String(grouping)}`);
}
