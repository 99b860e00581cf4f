import { aboutStrings } from './strings-about.ts';
import { cellStrings, termStrings } from './strings-cells.ts';
import { goalsStrings } from './strings-goals.ts';
import { briefingStrings } from './strings-briefing.ts';
import { embedStrings } from './strings-embed.ts';
import { flowStrings } from './strings-flow.ts';
import { overviewStrings } from './strings-overview.ts';
import { projectStrings } from './strings-project.ts';
import { projectsStrings, stripStrings } from './strings-projects.ts';
import { reconcileStrings } from './strings-reconcile.ts';
import { tablesStrings } from './strings-tables.ts';

/** Every word of the interface that does not come from the document. Sentences with figures are made in views.
 * Each page keeps its own words in `strings-<page>.ts`. */
export const strings = {
  site: {
    name: '预算透视',
    skip: '跳到正文',
    loading: '正在读取预算数据…',
    edition: '预算',
    menu: '主导航',
    settings: '显示设置',
    briefing: '汇报模式',
  },
  views: {
    overview: '总览',
    projects: '项目',
    goals: '绩效目标',
    flow: '资金流向',
    tables: '数据表',
    reconcile: '核对',
    about: '说明',
    project: '项目详情',
  },
  units: { legend: '单位', auto: '自动', yuan: '元', wan: '万元', yi: '亿元' },
  themes: { legend: '主题', auto: '自动', paper: '纸', wall: '幕', contrast: '高对比' },
  shapes: { legend: '形式', chart: '图', table: '表' },
  fault: {
    title: '数据没有读出来',
    absent: '本站没有这一版预算',
    kept: '下面仍是先前读到的数据。',
    file: '文件',
    field: '字段',
    expected: '应为',
    found: '实为',
    retry: '重新读取',
    crashed: '这一页出错了',
    crashedAdvice: '请刷新页面，或换一页查看；其他页面不受影响。',
    what: '怎么办',
    plain: '不用脚本的文字版照常可看',
    late: '等了十秒，这一页还没有取到：可以再等等，或刷新页面。',
  },
  footer: {
    source: '数据来源',
    unit: '单位',
    printedUnit: '按原表单位',
    autoUnit: '每个数自带：1 亿元以上写“亿”，其余写“万”；原数点开可见',
    derived: '占比由本站计算，四舍五入；各组、各列的按最大余数，合计 100%',
    tables: {
      overview: '表 1、3、4、7、12 及预算情况说明；上年数由增减额反推',
      projects: '表 12',
      goals: '表 12 绩效目标栏及预算情况说明',
      flow: '表 1、3、5、6、10、11',
      project: '表 12 及预算情况说明',
      tables: '',
      reconcile: '全部表格及预算情况说明',
      about: '第一、三、四部分',
    },
    published: '公布',
    original: '原文链接',
  },
  cells: cellStrings,
  terms: termStrings,
  overview: overviewStrings,
  strip: stripStrings,
  projects: projectsStrings,
  goals: goalsStrings,
  embed: embedStrings,
  flow: flowStrings,
  project: projectStrings,
  tables: tablesStrings,
  reconcile: reconcileStrings,
  about: aboutStrings,
  briefing: briefingStrings,
} as const;
