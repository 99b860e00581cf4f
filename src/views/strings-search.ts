/** The words of the search over everything. */
export const searchStrings = {
  open: '搜索',
  title: '搜索项目、目标、表格、科目、术语',
  placeholder: '名称、科目代码、金额，可用拼音或首字母',
  close: '关闭',
  hint: '例如：政务云、zwy、会计hs、2010399、2.39亿',
  none: '没有找到。可以少写几个字，换个说法，或只写拼音首字母；金额可写“2.39亿”。',
  keys: '↑↓ 选择，回车打开，Esc 关闭',
  all: '在项目页查看全部',
  more: '另有',
  groups: {
    projects: '项目',
    goals: '绩效目标原文',
    classes: '科目',
    rows: '数据表',
    terms: '名词解释',
    relations: '核对关系',
    pages: '页面',
  },
} as const;
