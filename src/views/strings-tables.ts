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
  project: '项目详情',
  goTo: '定位',
} as const;
