import type { TableId } from '../model/cell.ts';
import { textKey } from './printed-text.ts';

/** How a table's title is told, on its {@link titleKey}. The first that fits wins. */
const TITLES: readonly (readonly [TableId, RegExp])[] = [
  ['4', /财政拨款收支/],
  ['1', /收支(?:预算)?(?:总体|总|情况)|^(?:部门|单位)?收支/],
  ['2', /收入(?:预算)?(?:总体|总|情况)|^(?:部门|单位)?收入/],
  ['7', /三公|行政经费|机关运行经费/],
  ['8', /政府性基金/],
  ['9', /国有资本经营/],
  ['6', /一般公共预算.{0,8}基本支出/],
  ['10', /一般公共预算.{0,8}项目支出/],
  ['5', /一般公共预算/],
  ['11', /^(?:部门|单位)?(?:预算)?基本支出/],
  ['12', /项目支出/],
  ['3', /支出(?:预算)?(?:总体|总|情况)|^(?:部门|单位)?(?:预算)?支出/],
];

/** The template's names of its tables, for messages. */
export const TABLE_NAMES: Readonly<Record<TableId, string>> = {
  '1': '收支总体情况表',
  '2': '收入总体情况表',
  '3': '支出总体情况表',
  '4': '财政拨款收支总体情况表',
  '5': '一般公共预算支出情况表（按功能分类科目）',
  '6': '一般公共预算基本支出情况表（按经济分类款级科目）',
  '7': '财政拨款安排的行政经费及“三公”经费预算表',
  '8': '政府性基金预算支出情况表',
  '9': '国有资本经营预算支出情况表',
  '10': '一般公共预算项目支出情况表（按经济分类科目）',
  '11': '部门预算基本支出预算表',
  '12': '部门预算项目支出及其他支出预算表',
  key: '重点项目预算绩效目标情况',
  text: '部门预算情况说明',
};

const NUMBERING = /^(?:附?表\d{0,3}[:、.]?|[(]?[一二三四五六七八九十]{1,3}[)]?[、.]|\d{1,2}[、.])/;
const TAIL = /(?:[.·…]{2,}|\s)*-?\d{0,3}-?$/;
const ENDING = /表(?:[(][^()]{1,24}[)]){0,2}$/;

/** What is compared of a title line: no numbering, no year, no page number, no 续表. Empty when it can be no title. */
function titleKey(line: string): string {
  if (line.length > 120) return '';
  const key = textKey(line)
    .replace(/"/g, '')
    .replace(NUMBERING, '')
    .replace(TAIL, '')
    .replace(/[(]?续表?[)]?/g, '');
  return key.replace(/^\d{4}年(?:度)?/, '').replace(NUMBERING, '');
}

/** The table of which a line is the title, or null. */
export function recogniseTitle(line: string, agency: string): TableId | null {
  if (!line.includes('表')) return null;
  let key = titleKey(line);
  if (agency !== '') key = key.replace(textKey(agency), '').replace(/^\d{4}年(?:度)?/, '');
  if (key.length < 4 || key.length > 48 || !ENDING.test(key) || /[。;,!?]/.test(key) || /[:]/.test(key)) return null;
  return TITLES.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a line is the title of a table that the template does not have (it ends as titles do). */
export function looksLikeTitle(line: string): boolean {
  if (!line.includes('表')) return false;
  const key = titleKey(line);
  return key.length >= 4 && key.length <= 40 && ENDING.test(key) && !/[。;,:!?]/.test(key);
}

/** 第一部分 … 第四部分: the number of the part that a line opens, or null. */
export function recognisePart(line: string): 1 | 2 | 3 | 4 | null {
  if (line.length > 80 || !line.includes('第')) return null;
  const match = /^第([一二三四1234])部分(?!.*[。;])/.exec(textKey(line));
  if (!match) return null;
  const at = '一二三四1234'.indexOf(match[1] ?? '');
  return ((at % 4) + 1) as 1 | 2 | 3 | 4;
}

/** A page number standing alone: `- 12 -`, `第 12 页 共 60 页`, `12 / 60`, `Page 12`. */
export function isPageNumber(line: string): boolean {
  if (line.length > 40 || !/[\d０-９]/.test(line)) return false;
  const key = textKey(line).replace(/^[-·.]+|[-·.]+$/g, '');
  return /^(?:第?\d{1,4}页?|第?\d{1,4}页?[,/]?共?\d{1,4}页?|page\d{1,4}(?:(?:of|\/)\d{1,4})?|p\.?\d{1,4})$/i.test(key);
}

/** `表 1` standing alone. */
export function isTableNumber(line: string): boolean {
  return (
    line.length <= 20 &&
    line.includes('表') &&
    /^附?表(?:\d{1,2}|[一二三四五六七八九十]{1,3})[:.、]?$/.test(textKey(line))
  );
}

/** 目录, alone on a line. */
export function isContentsHeading(line: string): boolean {
  return line.length <= 20 && line.includes('目') && /^目录$/.test(textKey(line));
}
