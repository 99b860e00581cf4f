import { economicOf } from './allocation-margins.ts';
import type { Budget } from './budget.ts';
import { parentCode, type EconomicClass, type EconomicCoding, type FunctionalClass } from './classification.ts';
import { present, readTables } from './table-reading.ts';

/** Every functional class that tables 2, 3, 5, 8 and 9 print, by code; the first printing names it. */
export function readFunctionalClasses(budget: Pick<Budget, 'tables'>): ReadonlyMap<string, FunctionalClass> {
  const readings = readTables(budget);
  const classes = new Map<string, FunctionalClass>();
  for (const { table } of present([readings['3'], readings['5'], readings['2'], readings['8'], readings['9']])) {
    for (const { code, label } of table.rows) {
      if (code !== null && !classes.has(code))
        classes.set(code, { code, name: label ?? code, parent: parentCode(code) });
    }
  }
  return classes;
}

/** Every economic class that tables 6 and 10 print in a coding, by code; the first printing names it. */
export function readEconomicClasses(
  budget: Pick<Budget, 'tables'>,
  coding: EconomicCoding,
): ReadonlyMap<string, EconomicClass> {
  const readings = readTables(budget);
  const classes = new Map<string, EconomicClass>();
  for (const reading of present([readings['6'], readings['10']])) {
    for (const row of reading.table.rows) {
      const found = economicOf(reading, row, coding);
      if (found && !classes.has(found.code)) classes.set(found.code, found);
    }
  }
  return classes;
}
