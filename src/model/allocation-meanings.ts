import { plainName } from './table-reading.ts';

/**
 * Functional classes whose name says on what economic items they are spent: left the functional name, right the item
 * names (部门预算 coding; names of the 支出经济分类科目 of the Ministry of Finance). Only a proposal: it counts where the
 * amounts agree to the last digit and in one way only.
 */
const MEANINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/养老保险缴费/, /养老保险缴费/],
  [/职业年金/, /职业年金/],
  [/离退休/, /^(?:离休费|退休费|离退休费|退职[(（]役[)）]费|其他对个人和家庭的补助.*|生活补助|医疗费补助|奖励金)$/],
  [/住房公积金/, /住房公积金/],
  [/提租补贴|购房补贴/, /津贴补贴|提租补贴|购房补贴/],
  [/公务员医疗补助/, /公务员医疗补助/],
  [/(?:行政|事业)单位医疗/, /基本医疗保险|^医疗费$|其他社会保障缴费/],
  [/(?:失业|工伤|生育)保险|其他社会保障/, /社会保障缴费/],
  [/抚恤|丧葬/, /抚恤金|丧葬/],
  [/^培训支出$|干部教育|进修及培训/, /培训费/],
];

/** The pattern of the item names that a functional class means; null for one whose name says nothing of the kind. */
export function meaningOf(functionalName: string): RegExp | null {
  return MEANINGS.find(([name]) => name.test(plainName(functionalName)))?.[1] ?? null;
}
