import { buildRelation } from './relation-build.ts';
import type { Relation } from './relation.ts';
import type { Field } from './table.ts';
import {
  fieldName,
  present,
  rowName,
  strangeColumns,
  termAt,
  type Readings,
  type TableReading,
} from './table-reading.ts';

/** How columns add up, by the template: a field and what it is the total of. A part that a table lacks gives way to its own parts. */
const SUMS: readonly { readonly id: string; readonly total: Field; readonly parts: readonly Field[] }[] = [
  {
    id: 'kind',
    total: 'total',
    parts: ['basic', 'project', 'operatingExpenditure', 'subsidyToSubordinates', 'paidToSuperior', 'carriedForward'],
  },
  {
    id: 'source',
    total: 'total',
    parts: [
      'fiscalTotal',
      'specialAccount',
      'otherFunds',
      'superiorSubsidy',
      'subordinateIncome',
      'businessFundBalance',
      'broughtForward',
    ],
  },
  { id: 'fiscal', total: 'fiscalTotal', parts: ['generalBudget', 'governmentFund', 'stateCapital'] },
  { id: 'account', total: 'specialAccount', parts: ['educationFees', 'otherSpecialAccount'] },
  { id: 'other', total: 'otherFunds', parts: ['businessIncome', 'operatingIncome', 'otherIncome'] },
];

/** What later years print below 单位资金, and the template of 2022 beside 其他资金. */
const BELOW_FUNDS: ReadonlySet<Field> = new Set<Field>(['superiorSubsidy', 'subordinateIncome']);

const headOf = (reading: TableReading, field: Field): string | undefined =>
  reading.table.columns[reading.columns.get(field) ?? -1]?.heading[0];

/** Whether 上级补助 and 附属单位上缴 stand below a column that has its own total (单位资金/小计). */
function belowFunds(reading: TableReading, field: Field): boolean {
  return BELOW_FUNDS.has(field) && reading.columns.has('otherFunds') && headOf(reading, field) === headOf(reading, 'otherFunds'); // prettier-ignore
}

/** Each row across, in every table whose columns add up: 合计 = 各栏, 财政拨款 = 三本预算. */
export function* rowRelations(readings: Readings): Generator<Relation> {
  for (const reading of present(Object.values(readings))) {
    for (const { id, total, parts } of SUMS) {
      const nested = [...BELOW_FUNDS].filter((field) => reading.columns.has(field) && belowFunds(reading, field));
      const fields = [
        ...partsOf(reading, parts).filter((field) => !nested.includes(field)),
        ...(id === 'other' ? nested : []),
      ];
      if (!reading.columns.has(total) || fields.length === 0) continue;
      const names = fields.map((field) => fieldName(reading, field));
      const sum = `${fieldName(reading, total)} = ${names.join(' + ')}`;
      for (const [at, row] of reading.table.rows.entries()) {
        yield buildRelation({
          id: `row:${reading.id}:${at + 1}:${id}`,
          family: 'row',
          text: `表${reading.id} ${rowName(row)}一行：${sum}`,
          left: present([termAt(reading, at, total, 1, fieldName(reading, total))]),
          right: present(fields.map((field, part) => termAt(reading, at, field, 1, names[part]))),
          missing: strangeColumns(reading, at, total === 'total' ? undefined : headOf(reading, total)),
        });
      }
    }
  }
}

/** The columns of a table that together hold what the given fields hold: a field, or where it has no column its parts. */
export function partsOf(reading: TableReading, fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    if (reading.columns.has(field)) return [field];
    const below = SUMS.find(({ total }) => total === field && total !== 'total');
    return below ? partsOf(reading, below.parts) : [];
  });
}
