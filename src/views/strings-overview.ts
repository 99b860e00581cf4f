/** The words of the overview page (总览). */
export const overviewStrings = {
  total: '支出总计',
  income: '收入总计',
  project: '项目支出',
  basic: '基本支出',
  projects: '钱花在哪些项目上',
  flow: '钱从哪来，花成什么',
  seeFlow: '查看资金流向',
  domain: '业务领域',
  source: '资金来源',
} as const;
