import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breather, type Breathe } from '../../src/model/breathe.ts';
import type { Budget } from '../../src/model/budget.ts';
import { parseInPieces, type NextText } from '../../src/model/json-pieces.ts';
import { readBudgetInPieces } from '../../src/model/schema-pieces.ts';
import { readBudget } from '../../src/model/schema.ts';

const never: Breathe = () => Promise.resolve(false);
const text = readFileSync('data/gd-zwfw-2022/budget.json', 'utf8');
const edition = (): Budget => JSON.parse(text) as Budget;

/** A text that comes in parts of so many characters. */
function parts(whole: string, size: number): NextText {
  let at = 0;
  return () => {
    const part = whole.slice(at, at + size);
    at += size;
    return Promise.resolve(part === '' ? null : part);
  };
}

describe(parseInPieces, () => {
  it('gives what JSON.parse gives, whatever the pieces and the spaces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        async (json, piece, indent) => {
          const value: unknown = JSON.parse(json);
          fc.pre(!json.includes('__proto__'));
          const whole = JSON.stringify(value, null, indent);
          expect(await parseInPieces(whole, never, undefined, piece)).toEqual(value);
          expect(await parseInPieces('', never, parts(whole, piece), piece)).toEqual(value);
        },
      ),
    );
  });

  it('reads a text that comes in parts, wherever it is parted', async () => {
    const whole = '[ {"a b\\\\": [1.5e3, -20, true], "\\"": "]},"}, [], {}, "", 123 ]';
    for (let from = 0; from <= whole.length; from += 1)
      for (const piece of [1, 4, 30])
        expect(
          await parseInPieces(whole.slice(0, from), never, parts(whole.slice(from), 1 + (from % 5)), piece),
        ).toEqual(JSON.parse(whole));
  });

  it('fails as the text fails to come', async () => {
    const broken = () => Promise.reject(new TypeError('network error'));
    await expect(parseInPieces('[1,', never, broken, 40)).rejects.toThrow('network error');
  });

  it('reads the committed edition to the same value', async () => {
    expect(await parseInPieces(text, never, undefined, 500)).toEqual(edition());
  });

  it('refuses what JSON.parse refuses: a text that was cut off, or has something else in it', async () => {
    for (const broken of [
      text.slice(0, -2),
      text.slice(0, 200_000),
      `${text}}`,
      text.replace('"name"', 'name'),
      '[1,,2]',
      '[1 2]',
      '{"a" 1}',
      '[1,]',
      '',
    ]) {
      await expect(parseInPieces(broken, never, undefined, 40), broken.slice(0, 20)).rejects.toThrow(SyntaxError);
      await expect(parseInPieces('', never, parts(broken, 7), 40), broken.slice(0, 20)).rejects.toThrow(SyntaxError);
    }
  });

  it('lets the page have its turn when a slice of time is over', async () => {
    let [time, rests] = [0, 0];
    const breathe = breather(24, () => (time += 10));
    for (let turn = 0; turn < 12; turn += 1) {
      if (await breathe()) rests += 1;
    }
    expect(rests).toBeGreaterThan(2);
  });
});

describe(readBudgetInPieces, () => {
  it('reads the committed edition as the whole schema does', async () => {
    expect(await readBudgetInPieces(edition(), never)).toEqual(edition());
  });

  it('takes what the whole schema takes and nothing else, wherever a value is changed', async () => {
    const strange: unknown[] = [null, 'x', -1, 0, 1.5, '01', '1e3', true, [], {}, { kind: 'zero' }, '12', undefined];
    const places: ((budget: Budget, value: unknown) => void)[] = [
      ...(
        [
          'id',
          'order',
          'name',
          'printed',
          'amount',
          'withheld',
          'years',
          'unit',
          'goal',
          'cell',
          'sources',
          'domain',
          'extra',
        ] as const
      ).map(
        (key) => (budget: Budget, value: unknown) => void Object.assign(budget.projects[3] ?? {}, { [key]: value }),
      ),
      ...(['kind', 'label', 'code', 'secondCode', 'cells', 'line', 'extra'] as const).map(
        (key) => (budget: Budget, value: unknown) =>
          void Object.assign(budget.tables[11]?.rows[5] ?? {}, { [key]: value }),
      ),
      ...(['kind', 'amount', 'printed', 'text', 'extra'] as const).map(
        (key) => (budget: Budget, value: unknown) =>
          void Object.assign(budget.tables[11]?.rows[5]?.cells[2] ?? {}, { [key]: value }),
      ),
      ...(['field', 'amount', 'cell'] as const).map(
        (key) => (budget: Budget, value: unknown) =>
          void Object.assign(budget.projects[3]?.sources[0] ?? {}, { [key]: value }),
      ),
      (budget, value) => void Object.assign(budget, { schema: value }),
    ];
    const base = {
      ...edition(),
      tables: edition().tables.map((table) => ({ ...table, rows: table.rows.slice(0, 12) })),
      projects: edition().projects.slice(0, 8),
    };
    for (const put of places) {
      for (const value of strange) {
        const budget = structuredClone(base);
        put(budget, value);
        const whole = readBudget(budget).ok;
        expect((await readBudgetInPieces(budget, never)) !== null, JSON.stringify([String(put), value])).toBe(whole);
      }
    }
  });
});
