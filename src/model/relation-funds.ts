import { allLines, otherIncome, type BalanceLine, type IncomeRole } from './balance-lines.ts';
import type { TableId } from './cell.ts';
import { crossRelation, totalTerm, type CrossReading, type MaybeTerm } from './cross-reading.ts';
import { partsOf } from './relation-rows.ts';
import type { Relation, Term } from './relation.ts';
import type { Field } from './table.ts';
import { strangeColumns, type TableReading } from './table-reading.ts';

const SCOPE_OTHER_FUNDS =
  '“其他资金”在两表中含义不同：表11、表12的“其他资金”包括上级补助、附属单位上缴和用事业基金弥补的收支差额，表1把它们另列在本年收入合计之下。';

/** The lines below 本年支出合计 in table 1 are columns of table 3. */
export function belowLineRelations({ readings, expenditure }: CrossReading): Relation[] {
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
export function otherFundRelations({ readings, income }: CrossReading): Relation[] {
  const lines = allLines(income);
  const both = (field: Field): MaybeTerm[] => [totalTerm(readings, '11', field), totalTerm(readings, '12', field)];
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
export function fundRelations({ readings, fiscalIncome }: CrossReading, nothingCarried: boolean): Relation[] {
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

const WIDE_ROLES: readonly IncomeRole[] = ['funds', 'superior', 'subordinate'];

/** 单位资金 of later years holds 上级补助 and 附属单位上缴 too, unless they have columns of their own beside it. */
function isWide({ table, columns }: TableReading): boolean {
  const heading = table.columns[columns.get('otherFunds') ?? -1]?.heading ?? [];
  const apart = (['superiorSubsidy', 'subordinateIncome'] as const).some((field) => {
    const column = table.columns[columns.get(field) ?? -1];
    return column !== undefined && column.heading[0] !== heading[0];
  });
  return heading.some((word) => word.includes('单位资金')) && !apart;
}

/** The total row of table 2 against the income of table 1. */
export function incomeRelations({ readings, income }: CrossReading): Relation[] {
  const reading = readings['2'];
  if (!reading) return [];
  return [
    ...crossRelation('1=2:total', '表2 合计 = 表1 收入总计', [totalTerm(readings, '2', 'total')], [income.grand]),
    ...INCOME_COLUMNS.flatMap(([field, role, text]) => {
      const columns = partsOf(reading, [field]);
      const lines = rolesOf(allLines(income), field === 'otherFunds' && isWide(reading) ? WIDE_ROLES : [role]);
      if (columns.length === 0 || lines.length === 0) return [];
      return crossRelation(
        `1=2:${field}`,
        `表2 ${text}`,
        columns.map((column) => totalTerm(readings, '2', column)),
        lines,
        strangeColumns(reading),
      );
    }),
  ];
}
