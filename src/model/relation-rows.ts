import { buildRelation } from './relation-build.ts';
import type { Relation } from './relation.ts';
import type { Field } from './table.ts';
import { fieldName, present, rowName, termAt, type Readings, type TableReading } from './table-reading.ts';

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
    ],
  },
  { id: 'fiscal', total: 'fiscalTotal', parts: ['generalBudget', 'governmentFund', 'stateCapital'] },
  { id: 'account', total: 'specialAccount', parts: ['educationFees', 'otherSpecialAccount'] },
  { id: 'other', total: 'otherFunds', parts: ['businessIncome', 'operatingIncome', 'otherIncome'] },
];

/** Each row across, in every table whose columns add up: 合计 = 各栏, 财政拨款 = 三本预算. */
export function* rowRelations(readings: Readings): Generator<Relation> {
  for (const reading of present(Object.values(readings))) {
    for (const { id, total, parts } of SUMS) {
      const fields = partsOf(reading, parts);
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
