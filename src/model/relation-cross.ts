import {
  allLines,
  moneyTerms,
  negated,
  otherIncome,
  readBalanceSide,
  type BalanceLine,
  type IncomeRole,
} from './balance-lines.ts';
import { buildRelation } from './relation-build.ts';
import { partsOf } from './relation-rows.ts';
import type { Relation, Term } from './relation.ts';
import type { TableId } from './cell.ts';
import type { Field } from './table.ts';
import { amountAt, present, termAt, type Readings } from './table-reading.ts';

const SCOPE_OTHER_FUNDS =
  '“其他资金”在两表中含义不同：表11、表12的“其他资金”包括上级补助、附属单位上缴和用事业基金弥补的收支差额，表1把它们另列在本年收入合计之下。';

type Maybe = Term | null;

/** What the cross relations of totals need of a budget, read once. */
export interface CrossReading {
  readonly readings: Readings;
  readonly income: ReturnType<typeof readBalanceSide>;
  readonly expenditure: ReturnType<typeof readBalanceSide>;
  readonly fiscalIncome: ReturnType<typeof readBalanceSide>;
  readonly fiscalExpenditure: ReturnType<typeof readBalanceSide>;
}

/** Reads tables 1 and 4 for the cross relations. */
export function readCross(readings: Readings): CrossReading {
  return {
    readings,
    income: readBalanceSide(readings['1'], 'income'),
    expenditure: readBalanceSide(readings['1'], 'expenditure'),
    fiscalIncome: readBalanceSide(readings['4'], 'income'),
    fiscalExpenditure: readBalanceSide(readings['4'], 'expenditure'),
  };
}

/** The cell of a table's total row in a field. */
export function totalTerm(readings: Readings, id: TableId, field: Field): Maybe {
  const reading = readings[id];
  return reading ? termAt(reading, reading.total, field) : null;
}

/** The cells of a total row that hold a field (its own column or its parts), without the zeros. */
export function moneyTotals(readings: Readings, id: TableId, fields: readonly Field[]): Term[] {
  const reading = readings[id];
  if (!reading) return [];
  const money = partsOf(reading, fields).filter((field) => !amountAt(reading, reading.total, field).isZero());
  return present(money.map((field) => termAt(reading, reading.total, field)));
}

/** A relation of the family cross; none when a cell that it cannot do without is missing. */
export function crossRelation(id: string, text: string, left: readonly Maybe[], right: readonly Maybe[]): Relation[] {
  if ([...left, ...right].some((term) => term === null)) return [];
  return [buildRelation({ id: `cross:${id}`, family: 'cross', text, left: present(left), right: present(right) })];
}

/** Lines of table 1 or 4 that carry money over to the next year. */
export function carriedLines(lines: readonly BalanceLine[]): BalanceLine[] {
  return lines.filter(({ name }) => name.includes('结转'));
}

/** Totals of one table against totals of another: 1=3, 1=4, 3=5, 4=5, 5=6, 5=10, 6=11, 10=12, 8=11, 9=11, 3=11, 3=12, 11+12=1, 2=1. */
export function crossRelations(cross: CrossReading): Relation[] {
  const { readings, income, expenditure, fiscalIncome, fiscalExpenditure } = cross;
  const total = (id: TableId, field: Field) => totalTerm(readings, id, field);
  const optional = (id: TableId, field: Field) => moneyTotals(readings, id, [field]);
  const make = crossRelation;
  const fiscal = allLines(income).filter(({ role }) => role === 'fiscal');
  const other = otherIncome(income);
  const carried = moneyTerms(carriedLines(allLines(expenditure)));
  const fiscalCarried = moneyTerms(carriedLines(allLines(fiscalExpenditure)));
  const beside = moneyTotals(readings, '3', ['operatingExpenditure', 'subsidyToSubordinates', 'paidToSuperior']);
  const fund = (field: Field) => [...optional('8', field), ...optional('9', field)];
  const fiscalTerms = fiscal.map(({ term }) => term);
  return [
    ...make('1=3:total', '表1 支出总计 = 表3 合计', [expenditure.grand], [total('3', 'total')]),
    ...belowLines(cross),
    ...(fiscalTerms.length > 0
      ? make('1=4:fiscal', '表1 预算拨款 = 表4 本年收入合计', fiscalTerms, [fiscalIncome.year ?? fiscalIncome.grand])
      : []),
    ...(other
      ? make(
          '3=5:total',
          '表3 合计 = 表5 合计 + 政府性基金、国有资本经营支出 + 财政拨款以外的收入',
          [total('3', 'total')],
          [total('5', 'total'), ...fund('total'), ...moneyTerms(other), ...fiscalCarried],
        )
      : []),
    ...make(
      '3=5:basic',
      '表3 基本支出 = 表5 基本支出 + 政府性基金、国有资本经营基本支出 + 表11 财政拨款以外的资金',
      [total('3', 'basic')],
      [total('5', 'basic'), ...fund('basic'), ...moneyTotals(readings, '11', ['specialAccount', 'otherFunds'])],
    ),
    ...make(
      '3=5:project',
      '表3 项目支出（及其他支出） = 表5 项目支出 + 政府性基金、国有资本经营项目支出 + 表12 财政拨款以外的资金',
      [total('3', 'project'), ...beside],
      [total('5', 'project'), ...fund('project'), ...moneyTotals(readings, '12', ['specialAccount', 'otherFunds'])],
    ),
    ...make(
      '4=5:total',
      '表4 本年支出合计 = 表5 合计 + 表8 合计 + 表9 合计',
      [fiscalExpenditure.year ?? fiscalExpenditure.grand],
      [total('5', 'total'), ...fund('total')],
    ),
    ...make('5=6:basic', '表5 基本支出合计 = 表6 合计', [total('5', 'basic')], [total('6', 'amount')]),
    ...make('5=10:project', '表5 项目支出合计 = 表10 合计', [total('5', 'project')], [total('10', 'amount')]),
    ...make('6=11:total', '表6 合计 = 表11 一般公共预算合计', [total('6', 'amount')], [total('11', 'generalBudget')]),
    ...make(
      '10=12:total',
      '表10 合计 = 表12 一般公共预算合计',
      [total('10', 'amount')],
      [total('12', 'generalBudget')],
    ),
    ...make('3=11:total', '表3 基本支出合计 = 表11 总计', [total('3', 'basic')], [total('11', 'total')]),
    ...make(
      '3=12:total',
      '表3 项目支出（及其他支出）合计 = 表12 总计',
      [total('3', 'project'), ...beside],
      [total('12', 'total')],
    ),
    ...make(
      '11+12=1:total',
      '表11 总计 + 表12 总计 = 表1 支出总计（不含结转下年）',
      [total('11', 'total'), total('12', 'total')],
      [expenditure.grand, ...carried.map(negated)],
    ),
    ...(fiscalTerms.length > 0
      ? make(
          '11+12=1:fiscal',
          '表11 财政拨款 + 表12 财政拨款 = 表1 预算拨款',
          [total('11', 'fiscalTotal'), total('12', 'fiscalTotal')],
          [...fiscalTerms, ...fiscalCarried.map(negated)],
        )
      : []),
    ...otherFunds(cross),
    ...fundTables(cross, fiscalCarried.length === 0),
    ...incomeTable(cross),
  ];
}

/** The lines below 本年支出合计 in table 1 are columns of table 3. */
function belowLines({ readings, expenditure }: CrossReading): Relation[] {
  const columns = [
    ['subsidyToSubordinates', /附属单位补助/],
    ['paidToSuperior', /上缴上级/],
    ['carriedForward', /结转/],
  ] as const;
  return columns.flatMap(([field, pattern]) => {
    const line = allLines(expenditure).find(({ name }) => pattern.test(name));
    return line
      ? crossRelation(
          `1=3:${field}`,
          `表1 ${line.name} = 表3 同名栏合计`,
          [line.term],
          [totalTerm(readings, '3', field)],
        )
      : [];
  });
}

const rolesOf = (lines: readonly BalanceLine[], roles: readonly IncomeRole[]): Term[] =>
  lines.filter(({ role }) => role !== null && roles.includes(role)).map(({ term }) => term);

/** 财政专户拨款 and 其他资金 of tables 11 and 12 against table 1: narrow (another scope) and wide (the same money). */
function otherFunds({ readings, income }: CrossReading): Relation[] {
  const lines = allLines(income);
  const both = (field: Field): Maybe[] => [totalTerm(readings, '11', field), totalTerm(readings, '12', field)];
  const named = rolesOf(lines, ['funds']);
  const wide = rolesOf(lines, ['funds', 'superior', 'subordinate', 'businessFund']);
  const special = rolesOf(lines, ['special']);
  const known = otherIncome(income) !== null;
  return [
    ...(special.length > 0
      ? crossRelation('11+12=1:special', '表11、表12 财政专户拨款 = 表1 财政专户拨款', both('specialAccount'), special)
      : []),
    ...(known && wide.length > named.length
      ? crossRelation(
          '11+12=1:otherFundsWide',
          '表11、表12 其他资金 = 表1 其他资金与本年收入合计以下各项收入之和',
          both('otherFunds'),
          wide,
        )
      : []),
    ...(named.length > 0
      ? crossRelation('11+12=1:otherFunds', '表11、表12 其他资金 = 表1 其他资金', both('otherFunds'), named).map(
          (relation) => ({ ...relation, scope: wide.length > named.length ? SCOPE_OTHER_FUNDS : null }),
        )
      : []),
  ];
}

const BUDGETS = [
  ['generalBudget', '5', /^一般公共预算/, '一般公共预算'],
  ['governmentFund', '8', /^政府性基金/, '政府性基金预算'],
  ['stateCapital', '9', /^国有资本经营/, '国有资本经营预算'],
] as const;

/** Each of the three budgets: table 4's income = its own table (5, 8, 9) = its columns of tables 11 and 12. */
function fundTables({ readings, fiscalIncome }: CrossReading, nothingCarried: boolean): Relation[] {
  const total = (id: TableId, field: Field) => totalTerm(readings, id, field);
  return BUDGETS.flatMap(([field, id, pattern, word]) => {
    const line = allLines(fiscalIncome).find(({ name }) => pattern.test(name));
    return [
      ...(line && nothingCarried
        ? crossRelation(`4=${id}:${field}`, `表4 ${word}收入 = 表${id} 合计`, [line.term], [total(id, 'total')])
        : []),
      ...(line && nothingCarried
        ? crossRelation(
            `11+12=4:${field}`,
            `表11、表12 ${word} = 表4 ${word}收入`,
            [total('11', field), total('12', field)],
            [line.term],
          )
        : []),
      ...crossRelation(
        `${id}=11:${field}`,
        `表${id} 基本支出合计 = 表11 ${word}合计`,
        [total(id, 'basic')],
        [total('11', field)],
      ),
      ...crossRelation(
        `${id}=12:${field}`,
        `表${id} 项目支出合计 = 表12 ${word}合计`,
        [total(id, 'project')],
        [total('12', field)],
      ),
    ];
  });
}

const INCOME_COLUMNS: readonly (readonly [Field, IncomeRole, string])[] = [
  ['fiscalTotal', 'fiscal', '财政拨款收入 = 表1 预算拨款'],
  ['specialAccount', 'special', '财政专户拨款收入 = 表1 财政专户拨款'],
  ['otherFunds', 'funds', '其他资金收入 = 表1 其他资金'],
  ['superiorSubsidy', 'superior', '上级补助收入 = 表1 上级补助收入'],
  ['subordinateIncome', 'subordinate', '附属单位上缴收入 = 表1 附属单位上缴收入'],
  ['businessFundBalance', 'businessFund', '用事业基金弥补收支差额 = 表1 同名项'],
];

/** The total row of table 2 against the income of table 1. */
function incomeTable({ readings, income }: CrossReading): Relation[] {
  const reading = readings['2'];
  if (!reading) return [];
  return [
    ...crossRelation('1=2:total', '表2 合计 = 表1 收入总计', [totalTerm(readings, '2', 'total')], [income.grand]),
    ...INCOME_COLUMNS.flatMap(([field, role, text]) => {
      const columns = partsOf(reading, [field]);
      const lines = rolesOf(allLines(income), [role]);
      if (columns.length === 0 || lines.length === 0) return [];
      return crossRelation(
        `1=2:${field}`,
        `表2 ${text}`,
        columns.map((column) => totalTerm(readings, '2', column)),
        lines,
      );
    }),
  ];
}
