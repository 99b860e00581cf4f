/** The words of the overview page (总览). */
export const overviewStrings = {
  total: '支出总计',
  income: '收入总计',
  project: '项目支出',
  basic: '基本支出',
  projects: '钱花在哪些项目上',
  /** Where a budget has no projects to show. */
  missing: { none: '没有项目支出', unread: '项目支出表（表 12）未读入' },
  noPicture: {
    none: '这份预算没有项目支出，所以没有图。',
    unread: '项目支出表（表 12）未读入，有哪些项目不详，所以画不出图。',
    undrawn: '各项目的金额为零或负数，画不出面积。',
  },
  see: (count: number) => (count > 0 ? `查看 ${count} 个项目` : '查看项目'),
  flow: '钱从哪来，花成什么',
  seeFlow: '查看资金流向',
  domain: '业务领域',
  source: '资金来源',
} as const;
