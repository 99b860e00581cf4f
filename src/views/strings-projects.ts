/** The words of the projects page (项目). */
export const projectsStrings = {
  all: '全部项目',
  search: '搜索项目名称',
  grouping: '分组',
  ours: '本站归类',
  hits: '检索结果',
  none: '没有名称、领域或金额符合的项目。可以少写几个字，或清除检索。',
  clear: '清除',
  total: '合计',
  name: '名称',
  amount: '金额',
  share: '占比',
  domain: '业务领域',
  year: '立项年度',
  goal: '绩效目标',
  order: '序',
  hasGoal: '有',
  noGoal: '—',
  withheld: '涉密项目（依法不公开明细）',
  details: '详情',
  group: '分组',
  count: '项数',
  ofGroup: '占本组',
  open: '进入',
  omitted: '金额为零或负的项目画不出面积，列在这里：',
} as const;

/** The words of the magnified strip below the treemap. */
export const stripStrings = { title: '小额项目放大图' } as const;
