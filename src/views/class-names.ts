import type { Budget } from '../model/budget.ts';
import { columnOf } from '../model/table.ts';

/** Printed with its code in front, as tables 6 and 10 do: `[501]机关工资福利支出`. */
const CODE_IN_FRONT = /^[[［]\d+[\]］]/;

/** The names under which the tables print the classes, by code: functional, and economic in both codings. */
export function classNames(budget: Pick<Budget, 'tables'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const note = (code: string | null | undefined, name: string | null) => {
    if (code && name && !names.has(code)) names.set(code, name.replace(CODE_IN_FRONT, '').trim());
  };
  for (const table of budget.tables) {
    const second = columnOf(table, 'governmentEconomic');
    for (const row of table.rows) {
      note(row.code, row.label);
      const cell = row.cells[second];
      note(row.secondCode, cell?.kind === 'text' ? cell.text : null);
    }
  }
  return names;
}
