/** The words of the panel that leads from a figure to its cells (panels/Figure). */
export const cellStrings = {
  title: '这个数从哪里来',
  sum: '合计',
  exact: '精确值',
  all: '在表中标出这些格子',
  whole: '分母',
  part: '分子',
  close: '关闭',
  count: '格',
  amount: '数额',
  change: '比上年增减',
  percent: '增减幅度',
  unnamed: '（无名称）',
  open: '看出处',
  estimated: '原表只公布两方的合计，没有公布这个交叉数；下列各格是估算所依据的合计数，相加不等于本数。',
  document: '出自',
  undated: '公布日期未记录',
  share: '占比由本站计算：分子 ÷ 分母',
} as const;

/** The words around explained terms (panels/Term). */
export const termStrings = {
  fromDocument: '原文件第四部分 名词解释',
  fromSite: '本站说明',
  explain: '解释',
  onPage: '本页用语',
  more: '全部名词',
} as const;
