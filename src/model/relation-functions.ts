import { ZERO, type Amount } from './amount.ts';
import { moneyTerms, otherIncome, type BalanceLine } from './balance-lines.ts';
import { buildRelation } from './relation-build.ts';
import { crossRelation, moneyTotals, totalTerm, type CrossReading } from './cross-reading.ts';
import { termsTotal, type Figures } from './relation-figures.ts';
import type { Relation, Term } from './relation.ts';
import type { Field } from './table.ts';
import { convertAmount } from './unit-scale.ts';
import {
  AMOUNT_FIELDS,
  amountAt,
  missingTables,
  plainName,
  present,
  strangeColumns,
  termAt,
  type Readings,
  type TableReading,
} from './table-reading.ts';

/** Two sides that should print the same for one code or name, but for money from elsewhere. */
interface Pair {
  readonly key: string;
  readonly text: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** The functional classes between tables: 3=5 by code, 2=3, 2=5, 1=3, 4=5 and 1=4 by name. */
export function functionRelations(figures: Figures, cross: CrossReading): Relation[] {
  return [...byCode(figures, cross), ...incomeByCode(cross.readings), ...byName(figures, cross)];
}

/**
 * Pairs that are equal but for `beside`, money that only the left tables hold (3 minus 5 = 用事业基金). Where all of it
 * belongs is not printed; it follows when a single pair differs, or a single one by just that amount. Where several
 * share it, the pairs that differ are left to the totals.
 */
function differBy(
  figures: Figures,
  id: string,
  pairs: readonly Pair[],
  beside: readonly Term[],
  missing: string | null = null,
): Relation[] {
  const total = (terms: readonly Term[]) => termsTotal(figures, terms, '元');
  const money = total(beside);
  const slack = roundingBetween(figures, pairs);
  const differing = pairs
    .map((pair) => ({ pair, by: total(pair.left).minus(total(pair.right)) }))
    .filter(({ by }) => by.abs().gt(slack));
  const fitting = differing.filter(({ by }) => by.minus(money).abs().lte(slack));
  const carrier = money.isZero()
    ? undefined
    : differing.length === 1
      ? differing[0]
      : fitting.length === 1
        ? fitting[0]
        : undefined;
  const shared = !money.isZero() && !carrier ? new Set(differing.map(({ pair }) => pair)) : new Set<Pair>();
  return pairs.flatMap((pair) => {
    if (shared.has(pair)) return [];
    const extra = pair === carrier?.pair ? beside : [];
    const text = extra.length > 0 ? `${pair.text} + ${extra.map(({ name }) => name).join(' + ')}` : pair.text;
    return crossRelation(`${id}:${pair.key}`, text, pair.left, [...pair.right, ...extra], missing);
  });
}

/** In 元: nothing where both sides print in one unit, else a step of the coarser, which rounds the other. */
function roundingBetween(figures: Figures, pairs: readonly Pair[]): Amount {
  const steps = new Map<string, Amount>();
  for (const { left, right } of pairs) {
    for (const { cell } of [...left, ...right]) {
      const figure = steps.has(cell.table) ? null : figures.at(cell);
      if (figure) steps.set(cell.table, convertAmount(figure.half.times(2), figure.unit, '元'));
    }
  }
  const [first = ZERO, ...others] = steps.values();
  if (others.every((step) => step.eq(first))) return ZERO;
  return others.reduce((coarsest, step) => (step.gt(coarsest) ? step : coarsest), first);
}

const KINDS = ['total', 'basic', 'project'] as const;

/** Table 3 = table 5 + 8 + 9, code by code and level by level. */
function byCode(figures: Figures, { readings, income }: CrossReading): Relation[] {
  const all = readings['3'];
  const fiscal = present([readings['5'], readings['8'], readings['9']]);
  const other = otherIncome(income);
  if (!all || !readings['5'] || all.table.lost !== null || fiscal.some(({ table }) => table.lost !== null)) return [];
  const codes = [...new Set([all, ...fiscal].flatMap(({ byCode: known }) => [...known.keys()]))].sort();
  return KINDS.flatMap((field) => {
    if (![all, ...fiscal].every((reading) => givesField(reading, field))) return [];
    const missing = missingTables(readings, ['8', '9']) ?? besideUnread(readings, field);
    const beside = field === 'total' ? other && moneyTerms(other) : besideOf(readings, field);
    if (!beside) return [];
    return [3, 5, 7].flatMap((length) =>
      differBy(
        figures,
        `3=5:${field}`,
        codes
          .filter((code) => code.length === length)
          .map((code) => ({
            key: code,
            text: `表3 ${code} ${fieldWord(field)} = 表5、表8、表9 同一科目之和`,
            left: codeTerms(all, code, field),
            right: fiscal.flatMap((reading) => codeTerms(reading, code, field, reading.id !== '5')),
          })),
        beside,
        missing,
      ),
    );
  });
}

function besideOf(readings: Readings, field: 'basic' | 'project'): Term[] | null {
  const id = field === 'basic' ? '11' : '12';
  if (!readings[id] || !totalTerm(readings, id, 'total')) return null;
  return moneyTotals(readings, id, ['specialAccount', 'otherFunds']);
}

/** False for a table whose column was not understood: nothing of it is compared with zero. One without rows has nothing. */
const givesField = ({ table, columns }: TableReading, field: Field): boolean =>
  table.rows.length === 0 || columns.has(field);

function besideUnread(readings: Readings, field: (typeof KINDS)[number]): string | null {
  return field === 'total' ? null : strangeColumns(readings[field === 'basic' ? '11' : '12']);
}

function fieldWord(field: Field): string {
  return AMOUNT_FIELDS.find(([known]) => known === field)?.[1] ?? field;
}

function codeTerms(reading: TableReading, code: string, field: Field, moneyOnly = false): Term[] {
  const rows = reading.byCode.get(code) ?? [];
  const wanted = moneyOnly ? rows.filter((at) => !amountAt(reading, at, field).isZero()) : rows;
  return present(wanted.map((at) => termAt(reading, at, field)));
}

/** Table 2 by code: 合计 = table 3, 一般公共预算 = table 5, 政府性基金 = table 8, 国有资本经营 = table 9. */
function incomeByCode(readings: Readings): Relation[] {
  const income = readings['2'];
  if (!income) return [];
  const pairs = [
    ['3', 'total'],
    ['5', 'generalBudget'],
    ['8', 'governmentFund'],
    ['9', 'stateCapital'],
  ] as const;
  return pairs.flatMap(([id, field]) => {
    const other = readings[id];
    if (!other?.columns.has('total') || !income.columns.has(field)) return [];
    const partly = income.table.lost !== null || other.table.lost !== null;
    const codes = new Set([...income.byCode.keys(), ...(partly ? [] : other.byCode.keys())]);
    return [...codes].flatMap((code) => {
      const left = codeTerms(income, code, field);
      const right = codeTerms(other, code, 'total');
      const carried = readings['3'] && id !== '3' ? termsMoney(readings['3'], code, 'carriedForward') : ZERO;
      if ((partly && (left.length === 0 || right.length === 0)) || !carried.isZero()) return [];
      return crossRelation(
        `2=${id}:${field}:${code}`,
        `表2 ${code} ${fieldWord(field)} = 表${id} 同一科目合计`,
        left,
        right,
      );
    });
  });
}

function termsMoney(reading: TableReading, code: string, field: Field): Amount {
  return (reading.byCode.get(code) ?? []).reduce((sum, at) => sum.plus(amountAt(reading, at, field)), ZERO);
}

/** The functional items of tables 1 and 4 by name: 1 = the classes of 3, 4 = the classes of 5, 8 and 9, 1 = 4. */
function byName(figures: Figures, { readings, expenditure, fiscalExpenditure, income }: CrossReading): Relation[] {
  const other = otherIncome(income);
  const fiscal = new Map(fiscalExpenditure.lines.map((line) => [line.name, line]));
  const both = expenditure.lines.flatMap((line): Pair[] => {
    const twin = fiscal.get(line.name);
    return twin
      ? [{ key: line.name, text: `表1 ${line.name} = 表4 同名项`, left: [line.term], right: [twin.term] }]
      : [];
  });
  return [
    ...linesToClasses('1=3', '1', expenditure.lines, present([readings['3']])),
    ...(readings['5']
      ? linesToClasses(
          '4=5',
          '4',
          fiscalExpenditure.lines,
          present([readings['5'], readings['8'], readings['9']]),
          missingTables(readings, ['8', '9']),
        )
      : []),
    ...(other ? differBy(figures, '1=4', both, moneyTerms(other)) : []),
  ];
}

const LISTED_BELOW: readonly Field[] = ['subsidyToSubordinates', 'paidToSuperior', 'carriedForward'];

function linesToClasses(
  id: string,
  from: string,
  lines: readonly BalanceLine[],
  tables: readonly TableReading[],
  missing: string | null = null,
): Relation[] {
  if (tables.length === 0) return [];
  if (tables.some((reading) => reading.table.lost !== null || !givesField(reading, 'total'))) return [];
  const classes = tables.flatMap((reading) =>
    reading.table.rows.flatMap((row, at) =>
      row.code?.length === 3 && row.label !== null ? [{ reading, at, name: lineName(row.label) }] : [],
    ),
  );
  const names = new Set(lines.map(({ name }) => lineName(name)));
  const allKnown = classes.every(({ name }) => names.has(name));
  const to = tables.map((reading) => reading.id).join('、');
  return lines.flatMap((line) => {
    const found = classes.filter(({ name }) => name === lineName(line.name));
    if (found.length === 0 && !allKnown) return [];
    const right = found.flatMap(({ reading, at }) => [
      termAt(reading, at, 'total'),
      ...LISTED_BELOW.filter((field) => !amountAt(reading, at, field).isZero()).map((field) =>
        termAt(reading, at, field, -1),
      ),
    ]);
    return [
      buildRelation({
        id: `cross:${id}:${line.name}`,
        family: 'cross',
        text: `表${from} ${line.name} = 表${to} 同名类合计`,
        left: [line.term],
        right: present(right),
        missing,
        ...(found.length === 0 ? { rightText: `零（表${to} 没有这一类）` } : {}),
      }),
    ];
  });
}

function lineName(name: string): string {
  return plainName(name).replace(/支出$/, '');
}
