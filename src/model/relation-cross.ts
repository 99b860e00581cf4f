import { allLines, moneyTerms, negated, otherIncome } from './balance-lines.ts';
import type { TableId } from './cell.ts';
import { carriedLines, crossRelation, moneyTotals, totalTerm, type CrossReading } from './cross-reading.ts';
import { belowLineRelations, fundRelations, incomeRelations, otherFundRelations } from './relation-funds.ts';
import type { Relation, Term } from './relation.ts';
import { missingTables, strangeColumns, type Readings } from './table-reading.ts';
import type { Field } from './table.ts';

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
  const funds = missingTables(readings, ['8', '9']);
  const fiscalTerms = fiscal.map(({ term }) => term);
  return [
    ...make('1=3:total', '表1 支出总计 = 表3 合计', [expenditure.grand], [total('3', 'total')]),
    ...belowLineRelations(cross),
    ...(fiscalTerms.length > 0
      ? make('1=4:fiscal', '表1 预算拨款 = 表4 本年收入合计', fiscalTerms, [fiscalIncome.year ?? fiscalIncome.grand])
      : []),
    ...(other
      ? make(
          '3=5:total',
          '表3 合计 = 表5 合计 + 政府性基金、国有资本经营支出 + 财政拨款以外的收入',
          [total('3', 'total')],
          [total('5', 'total'), ...fund('total'), ...moneyTerms(other), ...fiscalCarried],
          funds,
        )
      : []),
    ...kindRelations(readings, beside),
    ...make(
      '4=5:total',
      '表4 本年支出合计 = 表5 合计 + 表8 合计 + 表9 合计',
      [fiscalExpenditure.year ?? fiscalExpenditure.grand],
      [total('5', 'total'), ...fund('total')],
      funds,
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
      strangeColumns(readings['3']),
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
    ...otherFundRelations(cross),
    ...fundRelations(cross, fiscalCarried.length === 0),
    ...incomeRelations(cross),
  ];
}

/** 3 = 5 + 8 + 9 + the other money of table 11 (基本支出) or 12 (项目支出); not without those tables. */
function kindRelations(readings: Readings, beside: readonly Term[]): Relation[] {
  const kinds = [
    { kind: 'basic', list: '11', word: '基本支出', left: [] },
    { kind: 'project', list: '12', word: '项目支出（及其他支出）', left: beside },
  ] as const;
  return kinds.flatMap(({ kind, list, word, left }) => {
    if (!totalTerm(readings, list, 'total')) return [];
    const funds = (['8', '9'] as const).flatMap((id) => moneyTotals(readings, id, [kind]));
    return crossRelation(
      `3=5:${kind}`,
      `表3 ${word} = 表5、表8、表9 的${word} + 表${list} 财政拨款以外的资金`,
      [totalTerm(readings, '3', kind), ...left],
      [totalTerm(readings, '5', kind), ...funds, ...moneyTotals(readings, list, ['specialAccount', 'otherFunds'])],
      strangeColumns(readings[list]) ?? missingTables(readings, ['8', '9']),
    );
  });
}
