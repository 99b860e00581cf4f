/** The words of the tables page (数据表). */
export const tablesStrings = {
  title: '原表照录',
  list: '目录',
  missing: '本文件没有这张表',
  unit: '单位',
  agency: '单位名称',
  empty: '本表无数据',
  lost: '转录缺失',
  unchecked: '相关核对缺页',
  note: '注',
  row: '行',
  cell: '格子',
  take: '下载此表',
  project: '项目详情',
  goTo: '定位',
  found: '当前格',
  kind: '格内所载',
  relations: '所在的勾稽关系',
  noRelations: '这一格不在任何勾稽关系中。',
  uses: '本站用到这一格的地方',
  usesUnderway: '正在查各图……',
  noUses: '本站各图没有用到这一格。',
  printed: '原文印作',
  hint: '方向键逐格移动，回车看这一格的勾稽关系与用处，Ctrl+C 复制这一格，Esc 回到表格。',
  marked: '已标出的格子',
  clear: '取消标出',
  subtracted: '减去',
  more: '另有',
  key: '数后的记号',
  folded: '长文先显示四行，选中那一格即显示全文。',
  marks: (count: number) => `${count} 处`,
} as const;

/** What stands in a cell, in words. */
export const KIND_NAMES = {
  published: '公布的数',
  zero: '公布的零',
  text: '文字',
  blank: '原表空白（不是零）',
  lost: '转录缺失（不是零）',
  unread: '读不成数，照录原文',
  withheld: '依法不公开明细，只公布金额',
} as const;

/** The mark of a verdict beside a figure. */
export const OUTCOME_MARKS = { holds: '✓', rounding: '≈', scope: '∥', lost: '?', broken: '≠' } as const;

/** What each mark says of the relations of the figure before it. */
export const OUTCOME_KEYS = {
  holds: '所在的勾稽关系都相等',
  rounding: '有的只差四舍五入的尾数',
  scope: '有的两处口径不同',
  lost: '有的缺页，无从核对',
  broken: '有的不符',
} as const;
