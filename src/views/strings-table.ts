import { formatCount } from './format.ts';

/** The words of the sortable tables. */
export const tableStrings = {
  copy: '复制表格',
  take: '下载此表',
  copied: '已复制，可直接粘贴到 Excel',
  refused: '浏览器不允许复制；请在下框中全选后复制',
  byHand: '表格文本',
  columns: '选择列',
  ascending: '升序',
  descending: '降序',
  pages: '分页',
  first: '首页',
  previous: '上一页',
  next: '下一页',
  last: '末页',
  rows: (from: number, to: number, count: number) =>
    `第 ${formatCount(from)} 至 ${formatCount(to)} 行，共 ${formatCount(count)} 行`,
} as const;
