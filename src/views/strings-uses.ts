/** The words of what a cell is used for: pages and the pictures on them. */
export const usesStrings = {
  views: {
    overview: '总览',
    projects: '项目',
    project: '项目详情',
    goals: '绩效目标',
    flow: '资金流向',
    briefing: '汇报模式',
  },
  /** Empty for the picture that its page is about. */
  pictures: {
    spending: '',
    card: '数字卡',
    'overview-treemap': '项目小图',
    'overview-flow': '资金流向小图',
    treemap: '',
    strip: '小额项目放大图',
    swarm: '金额分布',
    locator: '位置图',
    relatives: '同类项目',
    coverage: '覆盖条',
    'goals-treemap': '项目图',
    flow: '',
    wall: '项目图',
    'wall-bars': '条形图',
  },
  merged: (count: number) => `小额 ${count} 项`,
  last: '上年',
  now: '本年',
  rest: '其余支出',
} as const;
