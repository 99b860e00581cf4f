import { pinyin } from 'pinyin-pro';
import type { Budget } from '../src/model/budget.ts';
import { makeReadings } from '../src/views/readings.ts';
import { spokenTexts } from '../src/views/search-entries.ts';

/** The `search.json` of an edition: how its characters are read, worked out once, at build time. */
export function readingsOf(budgetJson: string): string {
  const budget = JSON.parse(budgetJson) as Budget;
  const file = makeReadings(spokenTexts(budget), {
    readingsOf: (character) => pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
    speak: (text) => pinyin(text, { toneType: 'none', type: 'array', v: true }),
  });
  return JSON.stringify(file);
}
