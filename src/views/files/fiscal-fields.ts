/** A column of a file of the Fiscal Data Package; `columnType` is OpenSpending's word for its meaning, where there is one. */
export interface FiscalField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  readonly columnType?: string;
  readonly description?: string;
}

const AMOUNT: FiscalField = { name: 'amount', type: 'number', title: '金额（元）', columnType: 'value' };
const YEAR: FiscalField = { name: 'year', type: 'integer', title: '年度', columnType: 'date:fiscal-year' };

const functional = (level: 1 | 2 | 3, word: string): FiscalField[] => [
  { name: `functional_${level}_code`, type: 'string', title: `功能科目${word}编码`, columnType: `functional-classification:generic:level${level}:code:full` },
  { name: `functional_${level}`, type: 'string', title: `功能科目${word}`, columnType: `functional-classification:generic:level${level}:label` },
]; // prettier-ignore
const economic = (level: 1 | 2, word: string): FiscalField[] => [
  { name: `economic_${level}_code`, type: 'string', title: `部门预算经济科目${word}编码`, columnType: `economic-classification:generic:level${level}:code:full` },
  { name: `economic_${level}`, type: 'string', title: `部门预算经济科目${word}`, columnType: `economic-classification:generic:level${level}:label` },
]; // prettier-ignore

/** The columns of `budget.csv`: all money by source, function, economic class and kind. */
export const FISCAL_FIELDS: readonly FiscalField[] = [
  { name: 'id', type: 'string', title: '编号', columnType: 'budget-line-id' },
  YEAR,
  { name: 'administrator', type: 'string', title: '部门', columnType: 'administrator:generic:name' },
  { name: 'source_code', type: 'string', title: '资金来源编号' },
  { name: 'source', type: 'string', title: '资金来源' },
  ...functional(1, '类'),
  ...functional(2, '款'),
  ...functional(3, '项'),
  ...economic(1, '类'),
  ...economic(2, '款'),
  { name: 'kind_code', type: 'string', title: '支出类别编号', columnType: 'activity:generic:program:code' },
  { name: 'kind', type: 'string', title: '支出类别', columnType: 'activity:generic:program:label' },
  AMOUNT,
  {
    name: 'status',
    type: 'string',
    title: '依据',
    description: 'published 原表所载；derived 由原表推得；estimated 推算',
  },
  { name: 'derivation', type: 'string', title: '推导' },
  { name: 'cells', type: 'string', title: '原表格子', description: '表.行.列，行列从 1 起' },
];

/** The columns of `projects.csv`: every project of table 12 with its goal. */
export const PROJECT_FIELDS: readonly FiscalField[] = [
  { name: 'id', type: 'string', title: '编号', columnType: 'activity:generic:project:code' },
  YEAR,
  { name: 'name', type: 'string', title: '项目', columnType: 'activity:generic:project:label' },
  { name: 'domain', type: 'string', title: '业务领域', description: '本站归类，非官方口径' },
  { name: 'years', type: 'string', title: '项目名称所注年度' },
  AMOUNT,
  { name: 'withheld', type: 'string', title: '涉密项目' },
  { name: 'goal', type: 'string', title: '绩效目标', description: '原文' },
  { name: 'cell', type: 'string', title: '原表格子', description: '表.行.列，行列从 1 起' },
];
