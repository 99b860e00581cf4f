import { PICTURES, type PictureName } from '../../model/briefing.ts';
import type { Budget } from '../../model/budget.ts';
import { plainAmount, toAmount } from '../../model/amount.ts';
import { checkBudget } from '../checks.ts';
import { backCells } from '../figures.ts';
import { cellsOf, type SignedCell } from '../cell-list.ts';
import { buildFlow, type BudgetFlow } from '../flow.ts';
import { convert, formatAmount, formatCount } from '../format.ts';
import type { Grouping } from '../grouping.ts';
import { foldSmall, smallLimit } from '../small.ts';
import { differingLines } from '../differing.ts';
import { indicatorPhrase } from '../goal-indicators.ts';
import { buildSheet } from '../sheet.ts';
import { projectStrings } from '../strings-project.ts';
import { usesStrings as words } from '../strings-uses.ts';
import { readTotals, type PrintedFigure } from '../totals.ts';
import { buildTree, type Tree, type TreeNode } from '../tree.ts';
import { namesOf } from './names.ts';
import { askedNode, WALL_PARTS } from './rest.ts';

/** What of an address the wall needs. */
export interface Place {
  readonly view: string;
  readonly grouping: Grouping;
  readonly focus: string | null;
  readonly project: string | null;
}

/** A part and a row of bars, as `layouts/wall/bars-scene.ts` draws them. */
interface Part {
  readonly id: string;
  /** What it is called, where it is no project. */
  readonly name: string;
  /** The cells whose signed sum the amount is; none for the projects, each of which has its own, and for counts. */
  readonly cells: readonly SignedCell[];
  readonly amount: string;
  readonly tint: string;
  readonly projects: boolean;
}
interface Row {
  readonly label: string;
  readonly written: string;
  readonly parts: readonly Part[];
}

/** What a step shows, exact: pixels come later. `source` are the tables, `remark` what must be said of the drawing. */
export type Picture = { readonly source: string; readonly remark: string } & (
  | { readonly kind: 'bars'; readonly rows: readonly Row[]; readonly quotes: readonly string[]; readonly plain: boolean; readonly counted: boolean }
  | { readonly kind: 'treemap'; readonly tree: Tree; readonly shown: TreeNode; readonly grouped: boolean }
  | { readonly kind: 'project'; readonly project: string; readonly blocks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[] }
  | { readonly kind: 'flow'; readonly flow: BudgetFlow; readonly lens: boolean }
); // prettier-ignore

const BY_VIEW: Readonly<Record<string, PictureName>> = {
  overview: 'whole', projects: 'treemap', project: 'project', flow: 'flow', reconcile: 'checks', goals: 'treemap', tables: 'running',
}; // prettier-ignore

/** The picture that a step shows: the one it names, else that of its address. */
export function pictureName(named: string | null, view: string): PictureName {
  return PICTURES.find((picture) => picture === named) ?? BY_VIEW[view] ?? 'title';
}

/** All projects by domain, in the order in which their marks keep through the deck. */
export function wallTree(budget: Budget): Tree {
  return buildTree(budget, 'domain');
}

/** What a step shows. A project or group that the edition lacks gives the whole treemap. */
export function buildPicture(budget: Budget, named: string | null, place: Place): Picture {
  const name = pictureName(named, place.view);
  switch (name) {
    case 'title':
    case 'closing':
      return { ...bars([projectsRow(budget)], [], '表 12', '条长与金额成比例'), plain: true };
    case 'whole':
      return bars(wholeRows(budget), [], '表 1、3、4', '两条等长：收入等于支出');
    case 'kinds':
      return bars(kindRows(budget), [], '表 1、3、12', '条长与金额成比例');
    case 'change':
      return bars(yearRows(budget, ['expenditure']), reasons(budget, ['expenditure']), '预算情况说明', '上年数为反推');
    case 'running':
      return bars(yearRows(budget, ['threePublic', 'operating']), reasons(budget, ['threePublic', 'operating']), '表 7、预算情况说明', '上年数为反推'); // prettier-ignore
    case 'checks':
      return { ...bars(checkRows(budget), [], '全部表格及预算情况说明', '条长与条数成比例'), counted: true };
    case 'project':
      return projectPicture(budget, place.project) ?? treemapPicture(budget, { ...place, focus: null });
    case 'flow':
    case 'lens': {
      const flow = buildFlow(budget, { coding: 'department', kind: 'all' });
      return {
        kind: 'flow',
        flow,
        lens: name === 'lens',
        source: '表 1、3、5、6、10、11',
        remark: '虚线边：由原表推得',
      };
    }
    case 'treemap':
      return treemapPicture(budget, { ...place, grouping: place.view === 'goals' ? 'goal' : place.grouping });
    default:
      return unknownPicture(name);
  }
}

/** A project's page; null when the edition has no such project. */
export function projectPicture(budget: Budget, id: string | null): Picture | null {
  const sheet = id === null ? null : buildSheet(budget, id);
  if (!sheet) return null;
  const goal = sheet.goal?.paragraphs.map(({ marker, runs }) => `${marker ?? ''}${runs.map(({ text }) => text).join('')}`);
  const none = sheet.withheld ? '涉密项目，依法不公开名称与绩效目标。' : '本项目未公开绩效目标。';
  const counted = sheet.indicators.map(indicatorPhrase);
  const blocks = [
    { title: '绩效目标（原文）', paragraphs: goal ?? [none] },
    ...(sheet.goal?.printings?.differs
      ? [{ title: projectStrings.twoTexts, paragraphs: differingLines(sheet.goal.printings.differences) }]
      : []),
    ...(counted.length > 0 ? [{ title: '可量化指标', paragraphs: counted }] : []),
  ];
  return { kind: 'project', project: sheet.id, blocks, source: `表 12 第 ${sheet.order} 项`, remark: '左侧竖条：全部项目' };
} // prettier-ignore

function treemapPicture(budget: Budget, { grouping, focus }: Place): Picture {
  const tree = buildTree(budget, grouping);
  const asked = focus === null ? null : askedNode(tree, focus);
  const folded = foldSmall(tree, smallLimit(tree, WALL_PARTS));
  const ours = grouping === 'domain' ? '业务领域为本站归类；' : '';
  if (!asked || asked.whole.children.length === 0)
    return { kind: 'treemap', tree, shown: folded, grouped: grouping !== 'none', source: '表 12', remark: `${ours}面积与金额成比例` }; // prettier-ignore
  return { kind: 'treemap', tree, shown: asked.shown, grouped: false, source: '表 12', remark: `${ours}本页另成比例` };
}

/** Every part of the bars of the default pictures that is a sum of cells. */
export function barParts(budget: Budget): Part[] {
  const rows = [...wholeRows(budget), ...kindRows(budget), ...yearRows(budget, ['expenditure']), ...yearRows(budget, ['threePublic', 'operating'])]; // prettier-ignore
  return rows.flatMap((row) => row?.parts.filter(({ cells }) => cells.length > 0) ?? []);
}

function bars(rows: readonly (Row | null)[], quotes: readonly string[], source: string, remark: string) {
  const drawn = rows.filter((row): row is Row => row !== null);
  return { kind: 'bars', rows: drawn, quotes, plain: false, counted: false, source, remark } as const;
}

function projectsRow(budget: Budget): Row {
  const tree = wallTree(budget);
  return { label: '项目支出', written: write(budget, tree.amount), parts: [{ id: 'projects', name: '', cells: [], amount: tree.amount, tint: 'tint-project', projects: true }] }; // prettier-ignore
}

function spendingParts(budget: Budget): Part[] {
  const { basic, expenditure, project } = readTotals(budget);
  const projects = projectsRow(budget).parts;
  const listed = projects[0]?.amount ?? '0';
  // What the total holds beside the projects of table 12 and 基本支出 (a difference in scope) still has its length.
  const rest = expenditure && basic ? toAmount(expenditure.amount).minus(basic.amount).minus(listed) : null;
  return [
    ...projects,
    ...(rest?.gt('0') && project && expenditure && basic
      ? [{ id: 'other', name: words.rest, cells: restCells(budget, expenditure, basic), amount: plainAmount(rest), tint: 'tint-other', projects: false }]
      : []),
    ...(basic ? [basicPart(basic)] : []),
  ];
} // prettier-ignore

function basicPart({ amount, cell }: PrintedFigure): Part {
  return { id: 'basic', name: '基本支出', cells: cellsOf(cell), amount, tint: 'tint-basic', projects: false };
}

/** The total less 基本支出 and every project. */
function restCells(budget: Budget, total: PrintedFigure, basic: PrintedFigure): SignedCell[] {
  const less = [...cellsOf(basic.cell), ...cellsOf(budget.projects.map(({ cell }) => cell))];
  return [...cellsOf(total.cell), ...less.map(({ cell }): SignedCell => ({ cell, sign: -1 }))];
}

function wholeRows(budget: Budget): (Row | null)[] {
  const { income, expenditure, sources } = readTotals(budget);
  const tints = ['tint-last', 'tint-fund', 'tint-other'];
  const parts = sources.map(({ name, figure }, at) => ({ id: `source:${name}`, name, cells: cellsOf(figure.cell), amount: figure.amount, tint: tints[at] ?? 'tint-other', projects: false })); // prettier-ignore
  const names = sources.map(({ name, figure }) => `${name} ${write(budget, figure.amount)}`).join('，');
  return [
    income && parts.length > 0 ? { label: '收入', written: `${write(budget, income.amount)}　${names}`, parts } : null,
    expenditure ? { label: '支出', written: write(budget, expenditure.amount), parts: spendingParts(budget) } : null,
  ];
}

function kindRows(budget: Budget): (Row | null)[] {
  const { basic } = readTotals(budget);
  const part = basic && basicPart(basic);
  return [projectsRow(budget), part && { label: '基本支出', written: write(budget, part.amount), parts: [part] }];
}

/** Last year (worked back) and this year of figures of part three, whose amounts are money. */
function yearRows(budget: Budget, topics: readonly string[]): (Row | null)[] {
  const lookup = namesOf(budget);
  const year = String(budget.document.year);
  return topics.flatMap((topic) => {
    const [now, last, subject] = [lookup(`figure.${topic}`), lookup(`figure.${topic}.last`), lookup(`figure.${topic}.subject`)];
    if (now?.kind !== 'money') return [];
    const name = topics.length > 1 && subject?.kind === 'text' ? `${subject.text} ` : '';
    const whole = topic === 'expenditure';
    // Of one item both years have the decimals that the finer of them needs.
    const amounts = [now.amount, ...(last?.kind === 'money' ? [last.amount] : [])];
    const places = whole ? 0 : Math.max(...amounts.map((amount) => convert(amount, now.unit, '万元').decimalPlaces()));
    const shown = (amount: string) => formatAmount(amount, now.unit, '万元', places);
    const before: Row | null = last?.kind === 'money' ? { label: `${name}上年`, written: shown(last.amount), parts: [{ id: `last:${topic}`, name: `${name}上年`, cells: backCells(budget, topic), amount: last.amount, tint: 'tint-last', projects: false }] } : null;
    const own: Part[] = whole ? spendingParts(budget) : [{ id: `now:${topic}`, name: `${name}${year}`, cells: now.cells.flatMap((ref) => cellsOf(ref)), amount: now.amount, tint: 'tint-mixed', projects: false }];
    return [before, { label: `${name}${year}`, written: shown(now.amount), parts: own }];
  });
} // prettier-ignore

function reasons(budget: Budget, topics: readonly string[]): string[] {
  return topics.flatMap((topic) => {
    const figure = budget.explanation.figures.find((one) => one.topic === topic);
    const name = topics.length > 1 ? figure?.subject : '主要原因';
    return figure?.reason ? [`${name}：${figure.reason}。`] : [];
  });
}

function checkRows(budget: Budget): Row[] {
  return [...checkBudget(budget).counts].reverse().map(({ outcome, name, count }) => ({
    label: name,
    written: `${formatCount(count)} 条`,
    parts: [{ id: `check:${outcome}`, name, cells: [], amount: String(count), tint: outcome === 'broken' ? 'tint-basic' : 'tint-project', projects: false }],
  }));
} // prettier-ignore

function write(budget: Budget, amount: string): string {
  return formatAmount(amount, budget.document.unit, '万元', 0);
}

function unknownPicture(name: never): never {
  throw new RangeError(`unknown picture: ${String(name)}`);
}
