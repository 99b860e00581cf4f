import { readFileSync } from 'node:fs';
import type { Budget } from '../../src/model/budget.ts';
import { readBudget } from '../../src/model/schema.ts';

/** The committed edition, validated. */
export function readEdition(): Budget {
  const reading = readBudget(JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.budget;
}
