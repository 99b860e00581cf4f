import { readCodeTree } from './code-tree.ts';
import { buildRelation } from './relation-build.ts';
import type { Relation } from './relation.ts';
import type { Field } from './table.ts';
import { fieldName, present, rowAt, rowName, termAt, type Readings, type TableReading } from './table-reading.ts';

const CODED = ['2', '3', '5', '6', '8', '9', '10'] as const;
const LISTS = ['11', '12'] as const;

/** Each amount column down, and each class over its children. */
export function* columnRelations(readings: Readings): Generator<Relation> {
  for (const reading of present(CODED.map((id) => readings[id]))) {
    yield* codedColumns(reading);
    yield* classTrees(reading);
    yield* governmentTrees(reading);
  }
  for (const reading of present(LISTS.map((id) => readings[id]))) yield* listColumns(reading);
}

function codedColumns(reading: TableReading): Relation[] {
  const { roots, leaves } = readCodeTree(reading);
  const differ = leaves.length !== roots.length || leaves.some((leaf, at) => leaf !== roots[at]);
  if (reading.total < 0 && reading.table.lost === null) return [];
  const whole = { top: reading.total, family: 'column' } as const;
  return reading.amounts.flatMap((field) => [
    downRelation(reading, field, { ...whole, parts: roots, rule: 'classes', noun: '各类之和' }),
    ...(differ
      ? [downRelation(reading, field, { ...whole, parts: leaves, rule: 'leaves', noun: '各末级科目之和' })]
      : []),
  ]);
}

function classTrees(reading: TableReading): Relation[] {
  return [...readCodeTree(reading).children].flatMap(([top, parts]) =>
    reading.amounts.map((field) =>
      downRelation(reading, field, { top, parts, family: 'tree', rule: 'code', noun: '下级科目之和' }),
    ),
  );
}

/** Tables 6 and 10 once more by the second coding: all rows of a 政府预算 class against all items under it. */
function governmentTrees(reading: TableReading): Relation[] {
  const classes = new Map<string, { tops: number[]; items: number[] }>();
  reading.table.rows.forEach(({ secondCode }, at) => {
    if (secondCode === undefined) return;
    const group = classes.get(secondCode.slice(0, 3)) ?? { tops: [], items: [] };
    (secondCode.length === 3 ? group.tops : group.items).push(at);
    classes.set(secondCode.slice(0, 3), group);
  });
  return [...classes].flatMap(([code, { tops, items }]) =>
    tops.length === 0 || items.length === 0
      ? []
      : reading.amounts.map((field) =>
          buildRelation({
            id: `tree:${reading.id}:government:${code}:${field}`,
            family: 'tree',
            text: `表${reading.id} 按政府预算科目：${code} = 其各款之和`,
            left: present(tops.map((at) => termAt(reading, at, field, 1, secondName(reading, at)))),
            right: present(items.map((at) => termAt(reading, at, field, 1, secondName(reading, at)))),
            rightText: `${code} 各款之和`,
          }),
        ),
  );
}

function secondName(reading: TableReading, at: number): string {
  const row = rowAt(reading, at);
  return row ? `${row.secondCode ?? ''}（${rowName(row)}）` : '';
}

/** Tables 11 and 12: 合计 = 各单位 (and what stands before the first), a unit = its rows. */
function* listColumns(reading: TableReading): Generator<Relation> {
  const first: number[] = [];
  const units: { at: number; rows: number[] }[] = [];
  reading.table.rows.forEach((row, at) => {
    if (row.kind === 'unit') units.push({ at, rows: [] });
    if (row.kind === 'unit' || (row.kind === 'item' && units.length === 0)) first.push(at);
    else if (row.kind === 'item') units.at(-1)?.rows.push(at);
  });
  const noun = reading.id === '12' ? '各项目之和' : '各项之和';
  for (const field of reading.amounts) {
    if (reading.total >= 0 || reading.table.lost !== null)
      yield downRelation(reading, field, {
        top: reading.total,
        parts: first,
        family: 'column',
        rule: 'units',
        noun: units.length > 0 ? '各单位之和' : noun,
      });
    for (const { at, rows } of units)
      yield downRelation(reading, field, { top: at, parts: rows, family: 'column', rule: 'unit', noun });
  }
}

/** A row and those below it that it is the sum of, by their positions. */
interface Down {
  readonly top: number;
  readonly parts: readonly number[];
  readonly family: 'column' | 'tree';
  /** What tells such relations of a row apart, in their ids. */
  readonly rule: string;
  /** What the parts are called together: 各类之和. */
  readonly noun: string;
}

function downRelation(reading: TableReading, field: Field, { top, parts, family, rule, noun }: Down): Relation {
  const row = rowAt(reading, top);
  const name = row ? rowName(row) : '合计（转录稿缺）';
  const nameAt = (at: number) =>
    rowName(reading.table.rows[at] ?? { kind: 'item', label: null, code: null, cells: [], line: 1 });
  return buildRelation({
    id: `${family}:${reading.id}:${row?.code ?? top + 1}:${rule}:${field}`,
    family,
    text: `表${reading.id} ${fieldName(reading, field)}一栏：${name} = ${noun}`,
    left: present([termAt(reading, top, field, 1, name)]),
    leftText: name,
    right: present(parts.map((at) => termAt(reading, at, field, 1, nameAt(at)))),
    rightText: parts.length === 0 ? '零（本表没有分项）' : `${noun}（${parts.length}项）`,
  });
}
