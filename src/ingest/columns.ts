import type { TableId } from '../model/cell.ts';
import type { Column, Field } from '../model/table.ts';
import { textKey, tidyLabel } from './printed-text.ts';

/** What the fields are called where a table has lost its headings, or one of them. */
const FIELD_NAMES: Readonly<Partial<Record<Field, string>>> = {
  incomeItem: '收入/项目', incomeAmount: '收入/预算', expenditureItem: '支出/项目', expenditureAmount: '支出/预算',
  item: '项目', functionalCode: '功能分类科目/科目编码', functionalName: '功能分类科目/科目名称', functionalClass: '功能科目名称',
  departmentEconomic: '部门预算支出经济科目', governmentEconomic: '政府预算支出经济科目', total: '合计', amount: '预算', basic: '基本支出',
  project: '项目支出', operatingExpenditure: '事业单位经营支出', subsidyToSubordinates: '对附属单位补助支出', paidToSuperior: '上缴上级支出',
  carriedForward: '结转下年', fiscalTotal: '财政拨款/合计', generalBudget: '一般公共预算', governmentFund: '政府性基金预算', stateCapital: '国有资本经营预算',
  specialAccount: '财政专户拨款', educationFees: '教育收费', otherSpecialAccount: '其他专户收入拨款', otherFunds: '其他资金', businessIncome: '事业收入',
  operatingIncome: '经营收入', otherIncome: '其他收入', superiorSubsidy: '上级补助收入', subordinateIncome: '附属单位上缴收入',
  businessFundBalance: '用事业基金弥补收支差额', broughtForward: '上年结转', goal: '绩效目标',
}; // prettier-ignore

/** A column of the template: its field, how its heading is told, and whether an edition may lack it. */
interface ColumnRule {
  readonly field: Field;
  readonly heading: RegExp;
  readonly optional?: boolean;
  /** The column that may stand for it: 单位资金 alone, without its parts. */
  readonly within?: Field | undefined;
  /** True for a column that only later years print. */
  readonly later?: boolean;
  /** Its heading in plain words. */
  readonly words: string;
}

const rule = (field: Field, heading: RegExp, optional = false, within?: Field): ColumnRule => ({
  field,
  heading,
  optional,
  within,
  words: FIELD_NAMES[field] ?? field,
});

/** A column of later years; 上年结转结余 and 单位资金 with its parts are those of the 2023 template. */
const later = (field: Field, heading: RegExp): ColumnRule => ({ ...rule(field, heading, true), later: true });

const TWO_SIDED: readonly ColumnRule[] = [
  rule('incomeItem', /^收入\/(?:项目|科目|来源|收入项目)/),
  rule('incomeAmount', /^收入\/.*(?:预算|金额|合计)/),
  rule('expenditureItem', /^支出\/(?:项目|科目|支出项目|功能)/),
  rule('expenditureAmount', /^支出\/.*(?:预算|金额|合计)/),
];
const FUNCTIONAL: readonly ColumnRule[] = [
  rule('functionalCode', /科目编码$/, true),
  rule('functionalName', /(?:^|\/)科目名称$/, true),
  rule('functionalClass', /^(?:功能(?:分类)?科目(?:名称)?|科目)$/, true),
];
const FUND: readonly ColumnRule[] = [
  ...FUNCTIONAL,
  rule('total', /(?:^|\/)(?:小计|合计|总计)$/),
  rule('basic', /基本支出$/),
  rule('project', /项目支出$/),
];
const ECONOMIC: readonly ColumnRule[] = [
  rule('departmentEconomic', /部门预算.*经济/),
  rule('governmentEconomic', /政府预算.*经济/),
  rule('amount', /^(?:\d{4}年)?(?:预算|金额|合计)(?:数|金额)?$/),
];
const BUDGETS: readonly ColumnRule[] = [
  rule('generalBudget', /一般公共预算/),
  rule('governmentFund', /政府性基金/),
  rule('stateCapital', /国有资本经营/),
];
const BY_SOURCE: readonly ColumnRule[] = [
  rule('item', /项目类别|^项目(?:名称)?$|资金使用单位|^单位名称$/),
  rule('total', /^(?:总计|合计)$/),
  rule('fiscalTotal', /财政拨款\/(?:合计|小计)$|^财政拨款$/),
  ...BUDGETS,
  rule('specialAccount', /财政专户/),
  rule('otherFunds', /其他资金|单位资金/),
];

/** The template's columns, in its order. */
const COLUMN_RULES: Readonly<Partial<Record<TableId, readonly ColumnRule[]>>> = {
  '1': TWO_SIDED,
  '2': [
    ...FUNCTIONAL,
    rule('total', /^(?:合计|总计)$/),
    later('broughtForward', /上年结转/),
    later('fiscalTotal', /^财政拨款(?:收入)?(?:\/(?:小计|合计))?$/),
    rule('generalBudget', /一般公共预算/),
    rule('governmentFund', /政府性基金/),
    rule('stateCapital', /国有资本经营/),
    later('specialAccount', /^财政专户(?:拨款|管理资金)?(?:收入)?(?:\/(?:小计|合计))?$/),
    rule('educationFees', /教育收费/, false, 'specialAccount'),
    rule('otherSpecialAccount', /其他专户|财政专户.*其他/, false, 'specialAccount'),
    later('otherFunds', /^(?:其他资金|单位资金)(?:收入)?(?:\/(?:小计|合计))?$/),
    rule('businessIncome', /事业收入/, false, 'otherFunds'),
    rule('operatingIncome', /经营收入/, false, 'otherFunds'),
    rule('otherIncome', /其他收入$/, false, 'otherFunds'),
    rule('superiorSubsidy', /上级补助/, false, 'otherFunds'),
    rule('subordinateIncome', /附属单位上缴/, false, 'otherFunds'),
    rule('businessFundBalance', /事业基金|非财政拨款结余/),
  ],
  '3': [
    ...FUNCTIONAL,
    rule('total', /^(?:合计|总计)$/),
    rule('basic', /基本支出$/),
    rule('project', /项目支出$/),
    rule('operatingExpenditure', /经营支出/, true),
    rule('subsidyToSubordinates', /附属单位补助/, true),
    rule('paidToSuperior', /上缴上级/, true),
    rule('carriedForward', /结转/, true),
  ],
  '4': TWO_SIDED,
  '5': FUND,
  '6': ECONOMIC,
  '7': [rule('item', /项目/), rule('total', /合计|小计|总计/), ...BUDGETS],
  '8': FUND,
  '9': FUND,
  '10': ECONOMIC,
  '11': BY_SOURCE,
  '12': [...BY_SOURCE, rule('goal', /绩效目标/, true)],
  key: [rule('item', /项目/), rule('total', /预算|金额/), rule('goal', /绩效目标/)],
};

const WORDS =
  /^(?:收入|支出|项目(?:名称)?|(?:\d{4}年)?预算(?:数|金额)?|金额|(?:支出)?功能(?:分类)?科目(?:名称|编码)?|科目(?:编码|名称)?|合计|总计|小计|财政拨款(?:收入)?|财政专户(?:拨款)?(?:收入)?|(?:其他|单位)资金(?:收入)?|使用非财政拨款结余|上年结转(?:结余|收入)?|年终结转结余|财政专户管理资金(?:收入)?|一般公共预算(?:支出|拨款)?|政府性基金(?:预算)?(?:支出|拨款)?|国有资本经营(?:预算)?(?:支出|拨款)?|教育收费|其他专户收入拨款|事业收入|(?:事业单位)?经营收入|其他收入|上级补助收入|附属单位上缴收入|用?事业基金弥补收支差额|(?:其中:)?基本支出|(?:其中:)?项目支出|(?:事业单位)?经营支出|对附属单位补助支出|上缴上级支出|结转下年|部门预算支出经济(?:分类)?科目|政府预算支出经济(?:分类)?科目|支出项目类别.*|绩效目标)$/;

/** Whether a printed cell is a word of the template's headings. */
export function isHeadingWord(printed: string): boolean {
  return printed.length < 60 && WORDS.test(textKey(printed).replace(/\((?:万|亿)?元\)$/, ''));
}

/**
 * The columns of a table from its heading rows. A heading over several columns is printed once, over the first of
 * them; it is repeated for a column that has its own word below and none above.
 */
export function readColumns(id: TableId, headingRows: readonly (readonly string[])[]): Column[] {
  const width = Math.max(0, ...headingRows.map((row) => row.length));
  const columns: { heading: string[]; key: string }[] = [];
  const above: string[] = [];
  for (let at = 0; at < width; at += 1) {
    const heading: string[] = [];
    headingRows.forEach((row, level) => {
      const word = tidyLabel(row[at] ?? '');
      if (word !== '') above[level] = word;
      else if (headingRows.slice(level + 1).every((below) => tidyLabel(below[at] ?? '') === '')) return;
      const shown = word !== '' ? word : above[level];
      if (shown !== undefined) heading.push(shown);
    });
    columns.push({ heading, key: heading.map((word) => word.replace(/\s+/g, '')).join('/') });
  }
  const taken = new Set<Field>();
  return columns.map((column) => {
    const field = fieldOf(id, column.key, taken);
    if (field) taken.add(field);
    return { ...column, field };
  });
}

function fieldOf(id: TableId, key: string, taken: ReadonlySet<Field>): Field | null {
  const plain = textKey(key)
    .replace(/"/g, '')
    .replace(/\((?:万|亿)?元\)/g, '');
  const rules = COLUMN_RULES[id] ?? [];
  const direct = rules.find((candidate) => candidate.heading.test(plain) && !taken.has(candidate.field));
  if (direct) return direct.field;
  if (rules !== TWO_SIDED || !/^(?:项目|预算数?|金额)$/.test(plain)) return null;
  const order: readonly Field[] =
    plain === '项目' ? ['incomeItem', 'expenditureItem'] : ['incomeAmount', 'expenditureAmount'];
  return order.find((field) => !taken.has(field)) ?? null;
}

/** What is wrong with a table's columns against the template: unknown, missing, twice, out of order. */
export function checkColumns(id: TableId, columns: readonly Column[]): { column: string | null; message: string }[] {
  const rules = COLUMN_RULES[id] ?? [];
  const found = columns.map((column) => column.field).filter((field): field is Field => field !== null);
  const bare = columns.flatMap((column, at) => (column.key === '' ? [at + 1] : []));
  const problems: { column: string | null; message: string }[] = columns
    .filter((column) => column.field === null && column.key !== '')
    .map((column) => ({
      column: column.key,
      message: `表头“${column.key}”不是本表的栏目，栏内所印照录，不当作金额相加`,
    }));
  if (bare.length > 0) problems.push({ column: null, message: `第 ${bare.join('、')} 栏没有表头，可能缺了一行表头` });
  for (const { field, optional, within, words } of rules) {
    if (optional || found.includes(field) || (within && found.includes(within))) continue;
    problems.push({ column: null, message: `缺少“${words}”栏` });
  }
  // 上年结转 stands first or last; 其他收入 is the last part of 单位资金, and of 其他资金 the one before 上级补助.
  const unitFunds = columns.some(({ field, key }) => field === 'otherIncome' && key.includes('单位资金'));
  const free: readonly Field[] = unitFunds ? ['broughtForward', 'otherIncome'] : ['broughtForward'];
  const bound = found.filter((field) => !free.includes(field));
  const order = rules.map((candidate) => candidate.field).filter((field) => bound.includes(field));
  const swapped = bound.findIndex((field, at) => field !== order[at]);
  if (swapped >= 0) {
    const column = columns.find((candidate) => candidate.field === bound[swapped]);
    problems.push({ column: column?.key ?? null, message: '栏目次序与模板不同，可能表头互换' });
  }
  return problems;
}

/** The template's columns for a table that lost its headings, if their number fits; otherwise columns without fields. */
export function defaultColumns(id: TableId, width: number): Column[] {
  const rules = COLUMN_RULES[id] ?? [];
  const shapes = [
    rules.filter(({ field, later: added }) => field !== 'functionalClass' && !added),
    rules.filter(({ field, later: added }) => field !== 'functionalCode' && field !== 'functionalName' && !added),
  ];
  const shape = shapes.find((candidate) => candidate.length === width);
  return Array.from({ length: width }, (_, at) => {
    const field = shape?.[at]?.field ?? null;
    const key = field ? (FIELD_NAMES[field] ?? field) : `第${at + 1}栏`;
    return { heading: key.split('/'), key, field };
  });
}
