import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findIndicators } from '../../src/ingest/indicators.ts';
import { readBudget } from '../../src/model/schema.ts';

interface Label {
  readonly value: string;
  readonly unit: string;
  readonly marked: string;
  readonly counts: string;
  readonly operator?: string | null;
}

interface Labelled {
  readonly edition: readonly { readonly project: string; readonly indicators: readonly Label[] }[];
  readonly others: readonly { readonly goal: string; readonly indicators: readonly Label[] }[];
}

const labelled = JSON.parse(readFileSync('tests/data/goals-labelled.json', 'utf8')) as Labelled;
const reading = readBudget(JSON.parse(readFileSync('data/gd-zwfw-2022/budget.json', 'utf8')));
const goals = new Map(
  (reading.ok ? reading.budget.projects : []).flatMap(({ name, goal }) =>
    goal ? [[key(name), goal.text] as const] : [],
  ),
);

function key(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Number, unit and highlighted stretch: an indicator counts as found only when all three are as labelled. */
function score(pairs: readonly { readonly text: string; readonly labels: readonly Label[] }[]) {
  let right = 0;
  let found = 0;
  let wanted = 0;
  let named = 0;
  const faults: string[] = [];
  for (const { text, labels } of pairs) {
    const left = new Map(labels.map((label) => [`${label.value} ${label.unit} ${label.marked}`, label]));
    wanted += labels.length;
    for (const indicator of findIndicators(text)) {
      found += 1;
      const marked = text.slice(indicator.start, indicator.end).replace(/\s/g, '');
      const id = `${indicator.value} ${indicator.unit} ${marked}`;
      const label = left.get(id);
      if (!label) {
        faults.push(`too much: ${id}`);
        continue;
      }
      left.delete(id);
      right += 1;
      const counts = indicator.counts.replace(/\s/g, '');
      if (counts === label.counts) named += 1;
      else faults.push(`${id} counts ${counts}, not ${label.counts}`);
      if (label.operator !== undefined) expect(indicator.operator, id).toBe(label.operator);
    }
    for (const id of left.keys()) faults.push(`missed: ${id}`);
  }
  return { precision: right / found, recall: right / wanted, named: named / right, wanted, faults };
}

function tell(title: string, result: ReturnType<typeof score>) {
  const figures = `precision ${result.precision.toFixed(2)}, recall ${result.recall.toFixed(2)}, thing counted ${result.named.toFixed(2)}`;
  process.stdout.write(`indicators, ${title}: ${figures} (${result.wanted} labelled)\n`);
  for (const fault of result.faults) process.stdout.write(`  ${fault}\n`);
}

describe('the rules for indicators against labels made by hand', () => {
  test('every goal of the edition is labelled', () => {
    expect(reading.ok).toBe(true);
    expect(labelled.edition.map(({ project }) => key(project))).toEqual([...goals.keys()]);
    expect(labelled.edition).toHaveLength(28);
  });

  test('the edition: all indicators are found, and nothing else', () => {
    const pairs = labelled.edition.map(({ project, indicators }) => ({
      text: goals.get(key(project)) ?? '',
      labels: indicators,
    }));
    const result = score(pairs);
    tell('this edition', result);
    expect(result).toMatchObject({ precision: 1, recall: 1, named: 1, faults: [] });
  });

  test('goals of other departments: nearly all are found, little else', () => {
    const result = score(labelled.others.map(({ goal, indicators }) => ({ text: goal, labels: indicators })));
    tell('other departments', result);
    expect(result.precision).toBeGreaterThanOrEqual(0.95);
    expect(result.recall).toBeGreaterThanOrEqual(0.95);
    expect(result.named).toBeGreaterThanOrEqual(0.9);
  });
});
