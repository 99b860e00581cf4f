/** The words of the reconcile page (核对). */
export const reconcileStrings = {
  title: '核对',
  filter: '按结论筛选',
  all: '全部',
  left: '左边',
  right: '右边',
  difference: '相差',
  bound: '舍入可解释的上限',
  corrections: '与原文的出入',
  correctionsNote: '除此以外，一字未改。“确定”的已按下列读法采用；“存疑”的只列出，仍照原文。',
  noCorrections: '没有。',
  issues: '读取时发现的问题',
  noIssues: '没有。',
  certain: '确定',
  doubtful: '存疑',
  byFile: '勘误表',
  byRule: '拼接规则',
  where: '位置',
  printed: '原文',
  read: '读作',
  why: '理由',
  dataId: '数据标识',
  dataIdNote: '由全部表格算出；表格相同，标识就相同。',
  relation: '勾稽关系',
  notice: '提示',
  terms: '组成',
} as const;

/** What the verdicts of relations are called. */
export const OUTCOME_NAMES = {
  holds: '相等',
  rounding: '舍入',
  scope: '口径不同',
  lost: '转录缺失',
  broken: '不符',
} as const;

/** What the families of relations are called. */
export const FAMILY_NAMES = {
  balance: '收支平衡',
  cross: '表与表相等',
  row: '一行之内：分栏相加等于合计',
  column: '一列之内：各行相加等于合计',
  tree: '科目的上级等于下级之和',
  threePublic: '“三公”经费与经济科目',
  operating: '行政经费与经济科目',
  loan: '还贷项目与债务科目',
  narrative: '文字说明与表格',
  percent: '增减额与百分比',
  key: '重点项目与表 12',
} as const;
