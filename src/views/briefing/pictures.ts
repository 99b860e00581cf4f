import { PICTURES, type PictureName } from '../../model/briefing.ts';
import type { Budget } from '../../model/budget.ts';
import { buildFlow, type BudgetFlow } from '../flow.ts';
import type { Grouping } from '../grouping.ts';
import { foldSmall, smallLimit } from '../small.ts';
import { differingLines } from '../differing.ts';
import { indicatorPhrase } from '../goal-indicators.ts';
import { buildSheet } from '../sheet.ts';
import { projectStrings } from '../strings-project.ts';
import { buildTree, type Tree, type TreeNode } from '../tree.ts';
import { checkRows, kindRows, reasonsOf, titleRow, wholeRows, yearRows, type BarRow, type Reason } from './bar-rows.ts';
import { askedNode, WALL_PARTS } from './rest.ts';

/** What of an address the wall needs. */
export interface Place {
  readonly view: string;
  readonly grouping: Grouping;
  readonly focus: string | null;
  readonly project: string | null;
}

/** What a step shows, exact: pixels come later. `source` are the tables, `remark` what must be said of the drawing. */
export type Picture = { readonly source: string; readonly remark: string } & (
  | { readonly kind: 'bars'; readonly rows: readonly BarRow[]; readonly quotes: readonly string[]; readonly reasons: readonly string[]; readonly plain: boolean; readonly counted: boolean }
  | { readonly kind: 'treemap'; readonly tree: Tree; readonly shown: TreeNode; readonly grouped: boolean }
  | { readonly kind: 'project'; readonly project: string; readonly blocks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[] }
  | { readonly kind: 'flow'; readonly flow: BudgetFlow; readonly lens: boolean }
); // prettier-ignore

const BY_VIEW: Readonly<Record<string, PictureName>> = {
  overview: 'whole', projects: 'treemap', project: 'project', flow: 'flow', reconcile: 'checks', goals: 'treemap', tables: 'running',
}; // prettier-ignore

/** The picture that a step shows: the one it names, else that of its address. */
function pictureName(named: string | null, view: string): PictureName {
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
      return { ...bars([titleRow(budget)], [], '表 1、3、12', '条长与金额成比例'), plain: true };
    case 'whole':
      return bars(wholeRows(budget), [], '表 1、3、4', '两条等长：收入等于支出');
    case 'kinds':
      return bars(kindRows(budget), [], '表 1、3、12', '条长与金额成比例');
    case 'change':
      return bars(
        yearRows(budget, ['expenditure']),
        reasonsOf(budget, ['expenditure']),
        '预算情况说明',
        '上年数为反推',
      );
    case 'running':
      return bars(yearRows(budget, ['threePublic', 'operating']), reasonsOf(budget, ['threePublic', 'operating']), '表 7、预算情况说明', '上年数为反推'); // prettier-ignore
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
        remark: '虚线边、细线断口：由原表推得',
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

function bars(rows: readonly (BarRow | null)[], reasons: readonly Reason[], source: string, remark: string) {
  const drawn = rows.filter((row): row is BarRow => row !== null);
  const said = { quotes: reasons.map(({ short }) => short), reasons: reasons.map(({ whole }) => whole) };
  return { kind: 'bars', rows: drawn, ...said, plain: false, counted: false, source, remark } as const;
}

function unknownPicture(name: never): never {
  throw new RangeError(`unknown picture: ${String(name)}`);
}
