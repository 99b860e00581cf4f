import { readBalanceSide, type BalanceSide } from './balance-lines.ts';
import { buildRelation } from './relation-build.ts';
import type { Relation } from './relation.ts';
import { present, type Readings } from './table-reading.ts';

const SIDES = [
  ['income', '收入'],
  ['expenditure', '支出'],
] as const;

/** Tables 1 and 4: 收入总计 = 支出总计; 本年合计 = the lines above it; 总计 = 本年合计 + the lines below it. */
export function balanceRelations(readings: Readings): Relation[] {
  return (['1', '4'] as const).flatMap((id) => {
    const reading = readings[id];
    if (!reading) return [];
    const sides = SIDES.map(([side, word]) => ({ side, word, read: readBalanceSide(reading, side) }));
    const [income, expenditure] = sides.map(({ read }) => read.grand ?? read.year);
    const balance =
      income && expenditure
        ? [
            buildRelation({
              id: `balance:${id}`,
              family: 'balance',
              text: `表${id} 收入总计 = 支出总计`,
              left: [income],
              right: [expenditure],
            }),
          ]
        : [];
    return [...balance, ...sides.flatMap(({ side, word, read }) => totals(id, side, word, read))];
  });
}

function totals(id: string, side: string, word: string, { lines, year, below, grand }: BalanceSide): Relation[] {
  const made: Relation[] = [];
  if (year) {
    made.push(
      buildRelation({
        id: `column:${id}:${side}:year`,
        family: 'column',
        text: `表${id} 本年${word}合计 = 以上各项${word}之和`,
        left: [year],
        right: lines.map(({ term }) => term),
        rightText: `以上各项${word}之和（${lines.length}项）`,
      }),
    );
  }
  if (grand) {
    const parts = year ? [year, ...below.map(({ term }) => term)] : lines.map(({ term }) => term);
    made.push(
      buildRelation({
        id: `column:${id}:${side}:grand`,
        family: 'column',
        text: year ? `表${id} ${word}总计 = 本年${word}合计 + 其下各项` : `表${id} ${word}总计 = 各项${word}之和`,
        left: present([grand]),
        right: parts,
      }),
    );
  }
  return made;
}
